"""The front end: one ES module a kind, one style sheet, and what joins them; knows no server and no bank file."""

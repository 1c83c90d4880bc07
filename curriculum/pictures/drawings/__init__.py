"""The drawings, one module each, named after the picture of the bank that gives its words."""

"""Charts and tables drawn from the bank's data, at build time; a page only shows the files."""

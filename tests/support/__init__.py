"""What several test files use: a small curriculum, and the commands as a terminal calls them."""

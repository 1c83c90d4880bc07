"""What is printed: a document of blocks, composed from a lesson, a test paper or an agenda, written in each format."""

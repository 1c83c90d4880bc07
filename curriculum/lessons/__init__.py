"""Lessons as records and files: the notebook's one reader, the compiled lesson, the catalogue, the laboratory."""

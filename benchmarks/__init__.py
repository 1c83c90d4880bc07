"""One run that compares this project's editions of a lesson with stock Voilà and nbconvert: `make bench`."""

"""What each paper edition holds: handout, guide, key and slides, composed as documents of blocks."""

"""One writer a format: each draws a document of blocks and knows nothing of lessons."""

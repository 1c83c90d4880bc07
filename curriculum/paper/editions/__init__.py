"""What each paper edition holds, from worksheet and run sheet to cards, composed as documents of blocks."""

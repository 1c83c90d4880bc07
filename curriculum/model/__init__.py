"""What an activity is, how it is read from the bank and how it is graded; knows no Jupyter, no server, no HTML."""

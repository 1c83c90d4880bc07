"""What `curriculum check` finds wrong: in the bank, in the notebooks, between the languages, in the sentences."""

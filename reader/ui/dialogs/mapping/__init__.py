"""The parts of the dialog that says what the columns of a table of comments mean."""

"""REFI-QDA: the exchange format of programs for qualitative data analysis, as written by Threadnote."""

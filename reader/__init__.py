"""Threadnote: read, code and export web articles with the comment threads under them."""

__version__ = "0.1.0"

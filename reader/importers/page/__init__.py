"""The parts of the saved-page importer: bytes -> document -> article parts and comments.

`document` reads the bytes, `systems` and `structured` find the comments, `comments` turns what they found into
records, `article` finds the article around them; `markup` and `dates` are what all of them read text and times with.
"""

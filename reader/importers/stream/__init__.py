"""What importers of large files share: records put in order through a temporary file, XML read piece by piece,
comment HTML made into text.

No module of this package is an importer.
"""

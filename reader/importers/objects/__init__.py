"""What importers of JSON exports share: values read piece by piece, their fields, and threads put together.

No module of this package is an importer.
"""

"""Importers: bytes -> a stream of domain records, one module a format.

A module in this package is an importer if it has these names (the registry finds it by itself):

- `id`: a stable short name, as the command line and reports use it
- `title`: what the dialog shows
- `suffixes`: file endings in lower case with the dot, for the file dialog
- `sniff(head, name) -> float`: how sure it is that it can read this, 0 to 1, from the first 64 KiB and the name
- `read(stream, token, origin=UNKNOWN) -> Iterator[Record]`: the records; raises `FormatError` where the file is not
  readable as this; `origin` says what is known of the bytes besides

Heavy libraries are imported inside `read`. Sub-packages hold the parts of one importer, but for `containers`: files
that hold other files, which go through the importers one by one.
"""

"""Tables of comments: rows of any file form -> articles with their comments, as a mapping of columns says.

`table` is what the importers of this kind (``delimited``, ``spreadsheet``, ``parquet``, ``json_table``) give, `reading`
makes records of it, `comments` does so for the rows of one article. No module of this package is an importer; an
importer of tables has, besides what each importer has, `table(stream, token, sheet=None) -> Table`.
"""

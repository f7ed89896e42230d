"""Analyses: a snapshot of the project -> a table, one module an analysis.

A module in this package is an analysis if it has these names (the registry finds it by itself):

- `id`, `title`
- `params`: a frozen dataclass with a default for every field
- `run(reader, params, token) -> Table`
"""

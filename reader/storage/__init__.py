"""The project file: the only place with SQL. Values of `reader.domain` come out; connections stay inside."""

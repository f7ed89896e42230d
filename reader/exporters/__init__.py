"""Exporters: a snapshot of the project -> one file, one module a format.

A module in this package is an exporter if it has these names (the registry finds it by itself):

- `id`, `title`, `suffix`
- `options`: a frozen dataclass with a default for every field; each field's `metadata["help"]` says what it does,
  `"label"` what it is called where the field's name does not, `"choices"` the same for the members of an enum
- `write(records, out, options, token)`: writes to the binary file `out`; the caller makes it atomic

Its title and these texts are marked for translation: ``QT_TRANSLATE_NOOP("Formats", …)`` and ``("Options", …)``.
"""

"""Exporters: a snapshot of the project -> one file (or folder), one module a format.

A module in this package is an exporter if it has these names (the registry finds it by itself):

- `id`, `title`, `suffix`
- `options`: a frozen dataclass with a default for every field; each field's `metadata["help"]` says what it does,
  `"label"` what it is called where the field's name does not, `"choices"` the same for the members of an enum
- `write(records, out, options, token)`: writes to the binary file `out`; the caller makes it atomic

and it may have

- `folder = True`: then `out` is the `Path` of an empty folder, and `suffix` is empty
- `preview(records, options, token)`: a `domain.table.Table` with the first rows, or the first words as a text. What has
  none is previewed by the beginning of what it writes, which then is to be text
- `group`: what it is for, as the window lists it: ``reading``, ``tables``, ``codebook`` or ``exchange``
- `scoped = False`: it always has all of the project; a scope cannot be asked for

What a scope leaves out and what is masked, the snapshot does; an exporter says so at its head (`records.notes()`), and
shows as much context as `records.scope().context` asks for. Parts that several share are in packages beside them.

Its title and these texts are marked for translation: ``QT_TRANSLATE_NOOP("Formats", …)`` and ``("Options", …)``. What
it writes itself (column names, headings in a report) is said in the person's language only where it is for reading.
"""

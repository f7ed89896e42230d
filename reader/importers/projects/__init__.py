"""Parts of the importers of other programs' projects: their databases, their units of offsets, their trees of codes."""

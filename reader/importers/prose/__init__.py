"""Parts that the importers of plain documents share: interviews, reports, books, which have no comments."""

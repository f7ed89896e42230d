"""What importers of JSON exports share."""

"""The parts of the export window: formats, what goes, what is hidden of people, what it will look like, presets."""

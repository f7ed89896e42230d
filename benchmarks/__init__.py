"""Measurements: `python3 packaging/dev.py bench`. Medians and ratios to a floor in the same run, never asserted."""

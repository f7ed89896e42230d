"""Projects of other programs for qualitative data analysis, and what they exchange."""

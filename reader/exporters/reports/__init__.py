"""What was coded, for reading: passages in their threads, by code or by article, whatever file they end up in."""

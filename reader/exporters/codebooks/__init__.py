"""The codebook for reading, whatever file it ends up in."""

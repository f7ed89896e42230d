"""Tables for statistics programs: names, labels and values as those have them."""

"""The parts of the text importer: decoding, lines, dates, comment heads, threads, polls, furniture, body."""

"""Protecting people: who is called what in exports, where names stand in texts, which quotes could be found."""

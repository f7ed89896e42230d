"""Tables of comments, form by form."""

"""Use cases: what a person can do with a project, without a window."""

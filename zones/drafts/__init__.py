"""Editing a whole draft as one table."""

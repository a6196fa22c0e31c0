"""Heating cost comparison: a pure core, and the pages that show it."""

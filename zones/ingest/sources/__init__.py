"""Readers: one small module per file format; `addresses` and `zones` find the right one by what a file holds (pure)."""

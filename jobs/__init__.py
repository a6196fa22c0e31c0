"""Background work for every app."""

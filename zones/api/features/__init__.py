"""OGC API – Features: the areas of every edition and their figures, for GIS (ADR 69)."""

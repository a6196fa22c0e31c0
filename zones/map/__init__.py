"""Zones as polygons and as a drawing."""

"""Data of the city from an address on the web: a file, a layer of an ArcGIS service, a type of a WFS (no Django)."""

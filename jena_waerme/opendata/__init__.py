"""The catalogue of open data that other portals harvest (DCAT-AP.de 3.0; ADR 69)."""

"""From typed text or a point on the map to what the published heat plan says about it."""

"""Many houses at once: an uploaded table, computed in the background, given back as a spreadsheet or for a map."""

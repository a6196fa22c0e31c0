"""Word by e-mail when something changes, for whoever asked for it and confirmed it."""

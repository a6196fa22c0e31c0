"""What happened to editions: their history, and how the plan changed between them."""

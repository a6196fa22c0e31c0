"""What visitors tell about a page, without anybody knowing who they are, and what staff make of it (ADR 58)."""

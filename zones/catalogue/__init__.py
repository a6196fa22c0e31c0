"""What a heat plan may state: the codes of XWärmeplan, and fields and figures of a Steckbrief (pure, no Django)."""

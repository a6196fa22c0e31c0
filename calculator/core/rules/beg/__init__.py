"""Bundesförderung für effiziente Gebäude (BEG): who gets which grant."""

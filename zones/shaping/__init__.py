"""Redrawing zones so that neighbours keep sharing every corner of their common borders."""

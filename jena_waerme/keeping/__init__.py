"""Backup and restore of an installation: what `manage.py backup` and `manage.py restore` do (ADR 65)."""

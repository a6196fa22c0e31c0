"""What city staff see and edit: drafts are open, everything else is read-only."""

from zones.admin import address, alias, building, contact, edition, importjob, steckbrief, usage, zone

__all__ = ["address", "alias", "building", "contact", "edition", "importjob", "steckbrief", "usage", "zone"]

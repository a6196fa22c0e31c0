"""What the page of a zone shows besides its texts: whom to ask, when what happens, and its figures as bars."""

from collections.abc import Mapping
from typing import Any

from zones.city_contacts import fitting
from zones.content.steckbrief_bars import bar_groups
from zones.content.steckbrief_sheet import sheet_of
from zones.content.timeline import timeline
from zones.doors.contacts import Contact, ContactTopic, known_contacts
from zones.models import Zone

# Who reads, by the word that the template has for them.
READERS = {
    "connected": ContactTopic.CONNECTED,
    "tenants": ContactTopic.TENANTS,
    "landlords": ContactTopic.LANDLORDS,
    "community": ContactTopic.COMMUNITY,
}


def zone_parts(zone: Zone) -> dict[str, Any]:
    """Return these parts of the context; ``sheet`` is None without a Steckbrief."""
    sheet, known = sheet_of(zone), known_contacts()
    own = fitting(known, (ContactTopic(zone.category.value),)) or list(known[:1])
    return {
        "contacts": own,
        "whom": _whom(known, own),
        "steps": timeline(zone, sheet.steckbrief.target_year if sheet else None),
        "sheet": sheet,
        "bar_groups": bar_groups(sheet) if sheet else [],
    }


def _whom(known: tuple[Contact, ...], own: list[Contact]) -> Mapping[str, list[Contact]]:
    """Return the offices for each group of readers; where none is named for it, those of the zone."""
    return {reader: fitting(known, (topic,)) or own for reader, topic in READERS.items()}

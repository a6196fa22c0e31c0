"""What the calculator may know of a zone: the only door from `calculator` into `zones`."""

from dataclasses import dataclass

from zones.models import Category, EditionStatus, Zone


@dataclass(frozen=True)
class ZoneFacts:
    """Facts of a zone of the published edition, without geometry."""

    code: str
    name: str
    category: Category
    is_demonstration: bool


def zone_facts(code: str) -> ZoneFacts | None:
    """Return the facts of the zone with this code in the published edition, or None if there is none."""
    zone = Zone.objects.select_related("edition").filter(code=code, edition__status=EditionStatus.PUBLISHED).first()
    if zone is None:
        return None
    return ZoneFacts(zone.code, zone.name, zone.category, zone.edition.is_demonstration)

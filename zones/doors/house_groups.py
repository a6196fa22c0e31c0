"""Several houses in one row of a table: their zone where all lie in one, else which lies where (German)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from zones.address import outcomes
from zones.doors.several_houses import made_a_date, several_in
from zones.doors.without_zone import NoZone
from zones.models import Address, Zone

_SHOWN = 12  # houses that a sentence names


@dataclass(frozen=True)
class HouseGroup:
    """Houses by their number with the zone of each, those that are not listed, and what beside them is not known."""

    zones: Mapping[str, Zone | None]
    unlisted: tuple[str, ...] = ()
    near_boundary: bool = False
    set_aside: tuple[str, ...] = ()
    first: Address | None = None

    @property
    def zone(self) -> Zone | None:
        """The one in which all that are listed lie; None if they lie in several or outside."""
        different = {zone.pk if zone else None for zone in self.zones.values()}
        return next(iter(self.zones.values())) if len(different) == 1 else None

    @property
    def without(self) -> NoZone:
        """Why there is no zone."""
        if self.unlisted:
            return NoZone.NUMBER
        return NoZone.SEVERAL_ZONES if any(self.zones.values()) else NoZone.OUTSIDE

    @property
    def sentence(self) -> str:
        """What is said of them."""
        if self.zone:
            return self._in_one(self.zone)
        parts = [self._not_listed()] if self.unlisted else []
        where = ", ".join(f"{number}: {zone.code if zone else '–'}" for number, zone in self._shown())
        parts.append(_("Die Hausnummern liegen so: %s. Machen Sie daraus je Gebiet eine Zeile.") % where)
        return " ".join(parts)

    def _not_listed(self) -> str:
        sentence = ngettext(
            "Die Hausnummer %s ist nicht bekannt.", "Die Hausnummern %s sind nicht bekannt.", len(self.unlisted)
        )
        return sentence % ", ".join(self.unlisted[:_SHOWN])

    def _in_one(self, zone: Zone) -> str:
        values = {"numbers": ", ".join(number for number, _zone in self._shown()), "code": zone.code}
        if self.unlisted:
            rest = ngettext(
                "Für %(numbers)s gilt das Gebiet %(code)s. Gehört sie auch dazu?",
                "Für %(numbers)s gilt das Gebiet %(code)s. Gehören sie auch dazu?",
                len(self.unlisted),
            )
            said = f"{self._not_listed()} {rest % values}"
        else:
            said = _("Mehrere Hausnummern (%(numbers)s); sie liegen alle im Gebiet %(code)s.") % values
        near = _("Eine davon liegt an seiner Grenze.") if self.near_boundary else ""
        beside = _("„%s“ kennen wir nicht; es zählt nicht mit.") % ", ".join(self.set_aside) if self.set_aside else ""
        return " ".join(filter(None, (said, near, beside)))

    def _shown(self) -> list[tuple[str, Zone | None]]:
        return list(self.zones.items())[:_SHOWN]


def other_texts(text: str, outcome: outcomes.LookupResult) -> tuple[str, ...]:
    """Return the addresses to look up besides, where a text that is no single address names several."""
    if isinstance(outcome, outcomes.Located):
        return ()
    several = None if made_a_date(text) else several_in(text)
    return tuple(several.texts.values()) if several else ()


def of_range(outcome: outcomes.InRange) -> HouseGroup:
    """Return the listed houses of a range."""
    zones = {address.house_number: zone for address, zone in outcome.members}
    return HouseGroup(zones, near_boundary=outcome.near_boundary, first=outcome.members[0][0])


def placed(outcome: outcomes.LookupResult) -> Address | None:
    """Return the address by which a house is placed, of a range that of its first one; None where none is known."""
    if isinstance(outcome, outcomes.InRange):
        return outcome.members[0][0]
    found: Address | None = getattr(outcome, "address", None)
    return found


def group_of(text: str, found: Mapping[str, outcomes.LookupResult]) -> HouseGroup | None:
    """Return the houses that a text names, if they are several and one of them is listed at all."""
    several = None if made_a_date(text) else several_in(text)
    if several is None:
        return None
    each = {number: found[part] for number, part in several.texts.items()}
    listed = {number: house for number, house in each.items() if isinstance(house, outcomes.Located)}
    if not listed:
        return None
    return HouseGroup(
        {number: None if isinstance(house, outcomes.OutsideZones) else house.zone for number, house in listed.items()},
        tuple(number for number in several.texts if number in several.sure - listed.keys()),
        any(isinstance(house, outcomes.OnBoundary) for house in listed.values()),
        tuple(dict.fromkeys(house.set_aside for house in listed.values() if house.set_aside)),
        next(iter(listed.values())).address,
    )

"""Many houses at once: the zone of each, by its address or the code of a zone; reached through `zones.doors.facts`."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import assert_never, get_args

from django.contrib.gis.db.models.functions import GeoFunc
from django.db.models import FloatField
from django.utils.translation import gettext as _

from zones.address import lookup, outcomes
from zones.city import CITY
from zones.content.outcome_words import set_aside
from zones.doors.duties import duties, duty_in
from zones.doors.house_groups import HouseGroup, group_of, of_range, other_texts, placed
from zones.doors.several_houses import made_a_date
from zones.doors.without_zone import NoZone
from zones.editions.lineage import lead_of
from zones.models import Address, ConnectionDuty, Edition, Zone

_SHOWN = 40  # characters of a wrong code
_OFFERED = 3  # streets that may be meant
_WITHOUT: Mapping[type[outcomes.LookupResult], NoZone] = {
    outcomes.UnknownNumber: NoZone.NUMBER,
    outcomes.UnknownStreet: NoZone.STREET,
    outcomes.DidYouMean: NoZone.STREET,
    outcomes.SeveralStreets: NoZone.STREET,
    outcomes.OtherScript: NoZone.NO_STREET,
    outcomes.MissingStreet: NoZone.NO_STREET,
    outcomes.Ambiguous: NoZone.AMBIGUOUS,
    outcomes.Quarter: NoZone.NO_STREET,
    outcomes.OutsideCity: NoZone.ELSEWHERE,
    outcomes.NoPublishedEdition: NoZone.NO_PLAN,
}
if forgotten := {*get_args(outcomes.NotLocated)} - {outcomes.InRange, outcomes.NamedZone} - _WITHOUT.keys():
    raise LookupError(f"No reason to count for {forgotten}")


@dataclass(frozen=True)
class Place:
    """Where a house lies. Without a zone, `reason` says why; with one it names what to watch, if anything (German).

    `address` is as published; `easting` and `northing` are metres (those of the first of several houses), None
    without an exact address. `without` is why there is no zone, for counting; None where there is one. `asks`: the
    reason asks whether the zone is that of all houses of the row.
    """

    code: str = ""
    name: str = ""
    category: str = ""
    category_label: str = ""
    address: str = ""
    easting: float | None = None
    northing: float | None = None
    reason: str = ""
    connection_duty: ConnectionDuty = ConnectionDuty.UNKNOWN
    without: NoZone | None = None
    asks: bool = False


@dataclass(frozen=True)
class Basis:
    """The published heat plan and addresses that places rest on; `key` changes whenever one of them is replaced.

    `mark` is the demonstration sentence, empty for official data.
    """

    plan: str
    addresses: str
    mark: str
    key: str


def basis() -> Basis:
    """Return what is published now; titles are empty where nothing is."""
    plan, addresses = Edition.objects.published_plan(), Edition.objects.published_addresses()
    key = "/".join(str(edition.pk if edition else 0) for edition in (plan, addresses))
    return Basis(plan.title if plan else "", addresses.title if addresses else "", plan.mark if plan else "", key)


def locate(addresses: Sequence[str], codes: Sequence[str]) -> list[Place]:
    """Return the place of each house from its address, else from the code of a zone; both may be empty.

    Only an address that exists exactly as written counts; nothing is guessed. A stated code that differs from the zone
    of the address is named in the reason; the address decides.
    """
    found = _looked_up({text for text in addresses if text})
    found |= _looked_up({other for text, one in found.items() for other in other_texts(text, one)} - found.keys())
    places = _Places(found, _points(found.values()), duties())
    return [places.place(text, code) for text, code in zip(addresses, codes, strict=True)]


def _looked_up(texts: Iterable[str]) -> dict[str, outcomes.LookupResult]:
    ordered = sorted(texts)
    return dict(zip(ordered, lookup.lookup_texts(ordered), strict=True))


@dataclass(frozen=True)
class _Places:
    """What is known of all rows: outcomes by text, points by the key of the address."""

    found: Mapping[str, outcomes.LookupResult]
    points: Mapping[int, tuple[float, float]]
    duties: Mapping[int, ConnectionDuty] = field(default_factory=dict)  # by zone, where somebody has entered one
    by_zone: dict[int, Place] = field(default_factory=dict)  # of addresses, as they are met

    @cached_property
    def by_code(self) -> Mapping[str, Place]:
        """The zones of the published plan by their code."""
        return _places_by_code()

    def place(self, text: str, code: str) -> Place:
        """Return where a house lies by its address, else by the stated code."""
        if not text:
            return self._stated(code)
        outcome = self.found[text]
        if isinstance(outcome, outcomes.Located | outcomes.NamedZone):
            return self._located(outcome, code)
        if group := group_of(text, self.found):
            return self._group(group, code)
        if isinstance(outcome, outcomes.InRange):
            return self._group(of_range(outcome), code)
        if (dated := made_a_date(text)) and not _has_a_date_in_its_name(outcome):
            sentence = _("Excel hat aus der Hausnummer ein Datum gemacht (%s?). Stellen Sie die Spalte auf „Text“.")
            return self._unknown(sentence % dated, NoZone.DATE, code)
        return self._unknown(_why(outcome), _WITHOUT[type(outcome)], code)

    def _group(self, group: HouseGroup, code: str) -> Place:
        if group.zone is None or (group.unlisted and code):
            return self._unknown(group.sentence, group.without, code)
        reason = f"{group.sentence}{self._another(group.zone.code, code)}"
        easting, northing = self.points[group.first.pk] if group.first else (None, None)
        place = replace(self._in(group.zone), easting=easting, northing=northing)
        return replace(place, reason=reason, asks=bool(group.unlisted))

    def _located(self, outcome: outcomes.Located | outcomes.NamedZone, code: str) -> Place:
        if isinstance(outcome, outcomes.NamedZone):
            return replace(self._in(outcome.zone), reason=self._another(outcome.zone.code, code).strip())
        assert outcome.address is not None  # noqa: S101 - a text is located by its address only
        easting, northing = self.points[outcome.address.pk]
        outside = Place(without=NoZone.OUTSIDE)
        place = outside if isinstance(outcome, outcomes.OutsideZones) else self._in(outcome.zone)
        said = (set_aside(outcome), _remark(outcome), self._another(place.code, code).strip())
        reason = " ".join(filter(None, said))
        return replace(place, address=str(outcome.address), easting=easting, northing=northing, reason=reason)

    def _in(self, zone: Zone) -> Place:
        if zone.pk not in self.by_zone:
            self.by_zone[zone.pk] = _of(zone, self.duties.get(zone.pk, ConnectionDuty.UNKNOWN))
        return self.by_zone[zone.pk]

    @staticmethod
    def _another(found: str, stated: str) -> str:
        """Say that the stated code is not that of the address, if it is not."""
        if not found or not stated or stated.casefold() == found.casefold():
            return ""
        return " " + _("Angegeben ist das Gebiet %(code)s; die Adresse entscheidet.") % {"code": stated[:_SHOWN]}

    def _unknown(self, why: str, without: NoZone, code: str) -> Place:
        """Fall back on the stated code, and say why the address did not count."""
        if not code:
            return Place(reason=why, without=without)
        stated = self._stated(code)
        return replace(stated, reason=f"{why} {stated.reason}".strip(), without=without if stated.without else None)

    def _stated(self, code: str) -> Place:
        if not code:
            return Place(reason=_("Weder Adresse noch Gebiet sind angegeben."), without=NoZone.NOT_STATED)
        return self.by_code.get(code.casefold()) or _former(code, self.by_code)


def _former(code: str, by_code: Mapping[str, Place]) -> Place:
    """Return the zone that a former code became, with the sentence that says so; else only why there is none."""
    plan = Edition.objects.published_plan()
    lead = lead_of(plan, code) if plan and code.isprintable() else None
    if lead is None:
        return Place(reason=_("Das Gebiet „%s“ gibt es nicht.") % code[:_SHOWN], without=NoZone.CODE)
    place = by_code[lead.successor.code.casefold()] if lead.successor else Place(without=NoZone.CODE)
    return replace(place, reason=lead.sentence)


def _remark(outcome: outcomes.Located) -> str:
    match outcome:
        case outcomes.InZone():
            return ""
        case outcomes.OnBoundary():
            return _("Das Haus liegt an der Grenze zum Gebiet %(code)s.") % {"code": outcome.neighbour.code}
        case outcomes.OutsideZones():
            return _("Die Adresse liegt in keinem Gebiet des Wärmeplans.")
        case _:
            assert_never(outcome)


_Unplaced = (
    outcomes.UnknownNumber
    | outcomes.UnknownStreet
    | outcomes.DidYouMean
    | outcomes.SeveralStreets
    | outcomes.OtherScript
    | outcomes.MissingStreet
    | outcomes.Ambiguous
    | outcomes.Quarter
    | outcomes.OutsideCity
    | outcomes.NoPublishedEdition
)


def _has_a_date_in_its_name(outcome: _Unplaced) -> bool:
    """Tell whether the street is one like „Straße des 17. Juni“, or is called like a month."""
    streets = [each.street for each in outcome.candidates] if isinstance(outcome, outcomes.Ambiguous) else []
    if isinstance(outcome, outcomes.UnknownNumber):
        streets = [outcome.street]
    return any(made_a_date(street) or made_a_date(f"{street} 1") for street in streets)


def _why(outcome: _Unplaced) -> str:
    match outcome:
        case outcomes.DidYouMean() | outcomes.SeveralStreets() | outcomes.UnknownStreet() | outcomes.Quarter():
            return _why_street(outcome)
        case outcomes.UnknownNumber():
            return f"{_why_number(outcome)} {_whole_street(outcome)}".strip()
        case outcomes.MissingStreet() | outcomes.OtherScript():
            return _why_unread(outcome)
        case outcomes.OutsideCity():
            return _("Postleitzahl oder Ort gehören nicht zu %s.") % CITY.name
        case outcomes.Ambiguous():
            return _("Die Adresse ist nicht eindeutig. Ergänzen Sie Hausnummer, Zusatz, Postleitzahl oder Ortsteil.")
        case outcomes.NoPublishedEdition():
            return _("Es ist kein Wärmeplan mit Adressen veröffentlicht.")
        case _:
            assert_never(outcome)


def _why_unread(outcome: outcomes.MissingStreet | outcomes.OtherScript) -> str:
    if isinstance(outcome, outcomes.OtherScript):
        return _("Die Adresse steht nicht in lateinischen Buchstaben.")
    return _("Der Straßenname fehlt.")


def _why_street(
    outcome: outcomes.DidYouMean | outcomes.SeveralStreets | outcomes.UnknownStreet | outcomes.Quarter,
) -> str:
    if isinstance(outcome, outcomes.Quarter):
        part = _("„%s“ ist ein Teil der Stadt. Ergänzen Sie Straße und Hausnummer.")
        return part % outcome.part.name
    if isinstance(outcome, outcomes.UnknownStreet):
        return _("Diese Straße gibt es in %s nicht. Prüfen Sie die Schreibweise.") % CITY.name
    meant = ", ".join(offer.text for offer in outcome.offers[:_OFFERED])
    if isinstance(outcome, outcomes.SeveralStreets) or outcome.is_in_text:
        return _("Neben der Adresse steht etwas, das wir nicht verstehen. Vielleicht ist gemeint: %s.") % meant
    sentence = _("Diese Straße gibt es in %(city)s nicht. Vielleicht ist gemeint: %(meant)s.")
    return sentence % {"city": CITY.name, "meant": meant}


def _why_number(outcome: outcomes.UnknownNumber) -> str:
    numbers = ", ".join(dict.fromkeys(each.house_number for each in outcome.alternatives[:_OFFERED]))
    sentence = _("Diese Hausnummer gibt es in der Straße %(street)s nicht. Am nächsten sind: %(numbers)s.")
    return sentence % {"street": outcome.street, "numbers": numbers or "–"}


def _whole_street(outcome: outcomes.UnknownNumber) -> str:
    """Where all numbers in question lie in one zone, that zone can be stated instead of an address."""
    if outcome.zone is None or outcome.near_boundary:
        return ""
    if not outcome.is_whole:
        return ""
    return _("Alle bekannten Nummern der Straße liegen im Gebiet %(code)s.") % {"code": outcome.zone.code}


class _Easting(GeoFunc):
    """The first coordinate as a number: to make a geometry of each point takes longer than to look it up."""

    function, output_field = "ST_X", FloatField()


class _Northing(GeoFunc):
    """The second one."""

    function, output_field = "ST_Y", FloatField()


def _points(looked_up: Iterable[outcomes.LookupResult]) -> dict[int, tuple[float, float]]:
    found = [address.pk for outcome in looked_up if (address := placed(outcome))]
    rows = Address.objects.filter(pk__in=found).values_list("pk", _Easting("point"), _Northing("point"))
    return {pk: (easting, northing) for pk, easting, northing in rows}


def _places_by_code() -> dict[str, Place]:
    plan = Edition.objects.published_plan()
    if plan is None:
        return {}
    zones = plan.zones.select_related("steckbrief")
    return {zone.code.casefold(): _of(zone, duty_in(getattr(zone, "steckbrief", None))) for zone in zones}


def _of(zone: Zone, duty: ConnectionDuty) -> Place:
    return Place(zone.code, zone.name, str(zone.category), str(zone.category.label), connection_duty=duty)

"""What the calculator may know of zones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import IntegerChoices, QuerySet
from django.utils.translation import get_language

from zones.catalogue.steckbrief_fields import FieldKind, fields_of
from zones.content.categories import CATEGORY_TEXTS
from zones.content.steckbrief_sheet import in_words, label_of
from zones.doors.duties import duty_in
from zones.doors.many_houses import Basis, Place, basis, locate
from zones.doors.remembered import Remembered
from zones.doors.without_zone import NoZone
from zones.editions.lineage import Lead, lead_of, meant_otherwise
from zones.models import Category, ConnectionDuty, Edition, EditionStatus, Indicator, Steckbrief, SteckbriefValue, Zone
from zones.models.indicators import SPECS, Baualtersklasse, Energietraeger, Gebaeudetyp

__all__ = [
    "Basis", "Baualtersklasse", "ConnectionDuty", "EditionFacts", "Energietraeger", "Gebaeudetyp", "NoZone", "Place",
    "Share", "ZoneFacts", "ZoneProfile", "basis", "former_zone", "locate", "published_edition",
    "zone_facts", "zone_profile",
]  # fmt: skip


@dataclass(frozen=True)
class EditionFacts:
    """The published heat plan. ``mark`` is the demonstration sentence, empty for official data."""

    title: str
    valid_from: date
    adopted_on: date | None
    source: str
    mark: str


@dataclass(frozen=True)
class ZoneFacts:
    """Facts of a zone of the published edition, without geometry. ``eignungen``: what for and which Eignungsstufe.

    ``connection_duty``: how far the by-law on connection to the heat network reaches it, as clerks have entered it.
    ``former`` is a sentence where a former code led here, or where the code used to mean other ground, else empty.
    ``not_meant`` says what the category does not promise, ``ask`` what to ask there: the words of the page of the zone.
    """

    code: str
    name: str
    category: Category
    is_demonstration: bool
    edition: EditionFacts
    target_year: int | None = None
    eignungen: tuple[tuple[str, str], ...] = ()
    connection_duty: ConnectionDuty = ConnectionDuty.UNKNOWN
    not_meant: str = ""
    ask: tuple[str, ...] = ()
    former: str = ""
    shown_code: str = ""

    @property
    def shown(self) -> str:
        """The code as people read it."""
        return self.shown_code or self.code


@dataclass(frozen=True)
class Share:
    """One figure of a Steckbrief that is broken down, for a ``member`` of its code list."""

    member: IntegerChoices
    label: str
    value: Decimal


@dataclass(frozen=True)
class ZoneProfile:
    """What the Steckbrief of a zone says of its houses, each list with the largest share first; with its source."""

    buildings: tuple[Share, ...] = ()
    ages: tuple[Share, ...] = ()
    carriers: tuple[Share, ...] = ()
    network_energy_mwh_a: Decimal = Decimal(0)
    source: str = ""
    as_of: date | None = None


def published_edition() -> EditionFacts | None:
    """Return the heat plan that citizens see, or None if none is published."""
    edition = Edition.objects.published_plan()
    return _edition(edition) if edition else None


def zone_facts(code: str) -> ZoneFacts | None:
    """Return the facts of the zone with this code in the published edition or of its one successor, else None.

    Only what was found is remembered: anybody may ask for any code.
    """
    remembered, key = _facts.now(), (code, get_language())
    facts = remembered.get(key) or _read_facts(code)
    if facts is not None:
        remembered[key] = facts
    return facts


def _read_facts(code: str) -> ZoneFacts | None:
    zone, lead = _with_sheet(code), None
    if zone is None:
        lead = _lead(code)
        zone = _with_sheet(lead.successor.code) if lead and lead.successor else None
    if zone is None:
        return None
    sheet, text = getattr(zone, "steckbrief", None), CATEGORY_TEXTS[Category(zone.category)]
    return ZoneFacts(
        code=zone.code,
        name=zone.name,
        category=zone.category,
        is_demonstration=zone.edition.is_demonstration,
        edition=_edition(zone.edition),
        target_year=sheet.target_year if sheet else None,
        eignungen=tuple(_eignungen(sheet)) if sheet else (),
        connection_duty=duty_in(sheet),
        not_meant=str(text.not_meant),
        ask=tuple(map(str, text.ask)),
        former=lead.sentence if lead else meant_otherwise(zone),
        shown_code=zone.shown_code,
    )


def former_zone(code: str) -> str:
    """Say what became of a zone that the published edition does not have any more; empty if there never was one."""
    lead = _lead(code)
    return lead.sentence if lead else ""


def _lead(code: str) -> Lead | None:
    plan = Edition.objects.published_plan()
    return None if plan is None or _published(code).exists() else lead_of(plan, code)


def zone_profile(code: str) -> ZoneProfile:
    """Return what the Steckbrief of a zone of the published edition says of its houses; empty if it says nothing."""
    zone = _published(code).select_related("steckbrief").prefetch_related("steckbrief__values").first()
    sheet = getattr(zone, "steckbrief", None)
    values = list(sheet.values.all()) if sheet else []
    if sheet is None or not values:
        return ZoneProfile()
    network = sum((each.value for each in values if each.indicator == Indicator.HEAT_NETWORK_ENERGY), Decimal(0))
    return ZoneProfile(
        buildings=_shares(values, Indicator.BUILDINGS_BY_TYPE),
        ages=_shares(values, Indicator.BUILDINGS_BY_AGE),
        carriers=_shares(values, Indicator.FINAL_ENERGY),
        network_energy_mwh_a=network,
        source=sheet.source,
        as_of=sheet.as_of,
    )


def _published(code: str) -> QuerySet[Zone]:
    return Zone.objects.filter(code=code, edition__status=EditionStatus.PUBLISHED)


def _with_sheet(code: str) -> Zone | None:
    """Return the one zone of this code; putting zones in order takes longer than finding it."""
    return next(iter(_published(code).select_related("edition", "steckbrief").order_by()[:1]), None)


def _edition(edition: Edition) -> EditionFacts:
    return EditionFacts(edition.title, edition.valid_from, edition.adopted_on, edition.source, edition.mark)


def _eignungen(sheet: Steckbrief) -> Iterable[tuple[str, str]]:
    return ((label_of(key), level) for key in fields_of(FieldKind.EIGNUNG) if (level := in_words(sheet, key)))


def _shares(values: Iterable[SteckbriefValue], indicator: Indicator) -> tuple[Share, ...]:
    codes = SPECS[indicator].categories
    if codes is None:
        return ()
    found = [
        Share(codes(each.category), each.label, each.value)
        for each in values
        if each.indicator == indicator and each.category in codes.values
    ]
    return tuple(sorted(found, key=lambda share: share.value, reverse=True))


_facts: Remembered[dict[tuple[str, str | None], ZoneFacts]] = Remembered(dict)  # by code and language

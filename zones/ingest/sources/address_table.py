"""Addresses in a table or as points: the city's „Adressen verortet“ as CSV or GeoJSON, and the like (pure)."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

import numpy as np
import shapely

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.city import CITY
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding, SourceError
from zones.ingest.meaning.account import Understood
from zones.ingest.meaning.address_fields import ADDRESS_FIELDS
from zones.ingest.meaning.cells import is_error
from zones.ingest.meaning.choices import FileChoices
from zones.ingest.meaning.columns import used_columns
from zones.ingest.meaning.reading import is_technical
from zones.ingest.meaning.table import TableColumn
from zones.ingest.rows import RawAddress
from zones.ingest.sources.address_account import accounts_of, deciding
from zones.ingest.sources.base import AddressSource, SourceOrigin
from zones.ingest.sources.crs import TARGET, Points, decide, reference_of, transform
from zones.ingest.sources.delivery import GEOMETRY, Delivery
from zones.ingest.sources.hk_filters import PLACE_NAMES, Filters, names_the_city, positions
from zones.ingest.sources.layers import Feature, as_text
from zones.ingest.sources.text import Progress
from zones.ingest.sources.told import UNTOLD, ReadingListener
from zones.ingest.spelling import spelt_out

_STEP = 2000
_CITY_COLUMNS = ("strasse", "hausnummer", "plz")
_CITY = SourceOrigin(
    title=_("Adressen der %s") % CITY.administration,
    source=f"{CITY.open_data.attribution}, Adressen verortet, verändert",
    licence=CITY.open_data.licence,
    source_url=CITY.open_data.addresses_url,
)
_UNKNOWN = SourceOrigin(title=_("Adressen"), source="", licence="")  # whose they are, only the clerk knows


def from_delivery(delivery: Delivery, choices: FileChoices, told: ReadingListener = UNTOLD) -> AddressSource:
    """Make addresses of the rows of a file by the mapping of its columns.

    Raises:
        SourceError: A column is missing, or the coordinate system cannot be decided.

    """
    used = used_columns(choices.columns, delivery.columns, ADDRESS_FIELDS)
    reference = reference_of(choices.crs) if choices.crs else None
    points = _points(delivery, used)
    chosen = decide(points, reference, delivery.declared)
    where = _filtering(delivery)
    told.understood(_account(delivery, used, where, chosen.unit, choices.ignored))
    filters, skipped = Filters.of(where), Counter[str]()
    origin = replace(
        _CITY if _CITY.source_url and delivery.columns[:3] == _CITY_COLUMNS else _UNKNOWN, as_of=delivery.dated
    )

    def read(progress: Progress) -> Iterator[RawAddress | Finding]:
        yield from delivery.findings
        yield from _unclaimed(delivery, {*used.values(), *(delivery.columns[at] for at in where.values())}, choices)
        moved = transform(points, chosen)
        for index, feature in enumerate(delivery.rows()):
            if index % _STEP == 0:
                progress(_STEP if index else 0)
            if reason := filters.reason([feature.text(column) for column in delivery.columns]):
                skipped[reason] += 1
            else:
                yield _row(feature, used, moved[index])

    name = f"{delivery.format_name}, {chosen}"
    return AddressSource(name, TARGET, origin, delivery.sha256, len(delivery), read, skipped)


def _account(
    delivery: Delivery, used: Mapping[str, str], where: Mapping[str, int], unit: str, ignored: Collection[str]
) -> Understood:
    """Say what became of each column."""
    columns = (TableColumn(name, tuple(delivery.frame[name])) for name in delivery.columns)
    meaning = deciding(where) | {delivery.columns.index(column): key for key, column in used.items()}
    return accounts_of(columns, meaning, unit, ignored)


def _filtering(delivery: Delivery) -> dict[str, int]:
    """Return where the columns stand that decide which rows count, as in house coordinates."""
    where = positions(delivery.columns)
    places = (at for at, name in enumerate(delivery.columns) if plain_name(name) in PLACE_NAMES)
    fitting = (at for at in places if names_the_city(map(as_text, delivery.frame[delivery.columns[at]])))
    if "gemeinde" not in where and (at := next(fitting, None)) is not None:
        where["gemeinde"] = at
    return where


def _unclaimed(delivery: Delivery, claimed: Collection[str], choices: FileChoices) -> Iterator[Finding]:
    """Yield the columns that hold something and are about nothing that we know."""
    known = {*claimed, *choices.ignored}
    for name in delivery.columns:
        column = TableColumn(name, tuple(delivery.frame[name]))
        if name not in known and column.filled and not is_technical(name):
            samples = "; ".join(column.samples())
            values = {"column": name, "filled": column.filled, "samples": samples}
            yield Finding(FindingKind.COLUMN_UNUSED, values=values)


def _row(feature: Feature, used: Mapping[str, str], place: Points) -> RawAddress:
    cell = {key: feature.text(column) for key, column in used.items()}
    for name in ("street", "ortsteil", "object_id"):
        cell[name] = "" if is_error(cell.get(name, "")) else cell.get(name, "")
    return RawAddress(
        line=feature.line,
        text=";".join(map(as_text, feature.cells.values())),
        street=spelt_out(cell["street"]),
        number=cell["number"],
        suffix=cell.get("suffix", ""),
        postcode=cell.get("postcode", ""),
        x=f"{place[0]:.3f}" if np.isfinite(place[0]) else "",
        y=f"{place[1]:.3f}" if np.isfinite(place[1]) else "",
        ortsteil=cell["ortsteil"],
        object_id=cell["object_id"],
    )


def _points(delivery: Delivery, used: Mapping[str, str]) -> Points:
    """Return one point per feature: its geometry, or the two columns of coordinates; NaN where there is none."""
    if delivery.frame[GEOMETRY].notna().any():
        return np.array([_middle(place) for place in delivery.frame[GEOMETRY]]).reshape(-1, 2)
    if "x" not in used or "y" not in used:
        raise SourceError(
            _("Es fehlen Punkte oder zwei Spalten mit Koordinaten. Ordnen Sie die Spalten zu, oder ergänzen Sie sie.")
        )
    pairs = zip(delivery.frame[used["x"]], delivery.frame[used["y"]], strict=True)
    return np.array([[_number(as_text(x)), _number(as_text(y))] for x, y in pairs]).reshape(-1, 2)


def _middle(geometry: shapely.Geometry | None) -> tuple[float, float]:
    if geometry is None or geometry.is_empty:
        return float("nan"), float("nan")
    middle = geometry if geometry.geom_type == "Point" else geometry.centroid
    return float(middle.x), float(middle.y)


def _number(text: str) -> float:
    """Return a coordinate with decimal point or comma, NaN where it is none."""
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return float("nan")

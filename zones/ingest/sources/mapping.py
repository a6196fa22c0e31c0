"""Which column of a file means what: proposed by name, edited and kept by the clerk as plain data (pure).

A mapping is a dict from the names of our fields to the names of the file's columns. A figure of a Steckbrief is a field
`heat_demand` or, with a category, `final_energy:12001`; beside it may stand `.unit`, `.source` and `.as_of`.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from zones.catalogue.codes import plain_name
from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES
from zones.ingest.findings import SourceError

SHAPEFILE_NAME = 10  # characters that a shapefile leaves of a column's name
FIGURE_FIELD = re.compile(rf"({'|'.join(FIGURES)})(:[^.]+)?(\.unit|\.source|\.as_of)?")


@dataclass(frozen=True)
class MappedField:
    """A field that a column may fill; `names` are what such columns are called, the likeliest first."""

    key: str
    label: str
    names: tuple[str, ...]
    required: bool = False


def _figure_fields() -> Iterable[MappedField]:
    for indicator, figure in FIGURES.items():
        names = figure.columns
        if figure.categories is None:
            yield MappedField(indicator, names[0], names)
            continue
        for code, labels in figure.categories.items():
            combined = tuple(f"{name} {label}" for name in names for label in (*labels, str(code)))
            yield MappedField(f"{indicator}:{code}", f"{names[0]}: {labels[-1]}", combined)


STECKBRIEF_FIELDS: tuple[MappedField, ...] = (
    *(MappedField(key, field.label, field.columns) for key, field in FIELDS.items()),
    *_figure_fields(),
)
_CODE = MappedField(
    "code",
    _("Kennung"),
    ("Kennung", "Code", "Gebietskennung", "Gebietsnummer", "Gebiet Nr", "Gebiet ID", "Nummer", "Nr", "ID", "uuid"),
    required=True,
)
ZONE_FIELDS: tuple[MappedField, ...] = (
    _CODE,
    MappedField("name", _("Name"), ("Name", "Gebietsname", "Bezeichnung", "Gebiet", "aufschrift"), required=True),
    MappedField(
        "versorgungsart",
        _("Versorgungsart"),
        (
            "Versorgungsart",
            "Wärmeversorgungsart",
            "Gebietstyp",
            "Gebietsart",
            "Einteilung",
            "Klasse",
            "Kategorie",
            "Typ",
            "Art",
        ),
        required=True,
    ),
    *STECKBRIEF_FIELDS,
)
STECKBRIEF_TABLE_FIELDS: tuple[MappedField, ...] = (_CODE, *STECKBRIEF_FIELDS)
ADDRESS_FIELDS: tuple[MappedField, ...] = (
    MappedField("street", _("Straße"), ("Straße", "Str", "Straßenname", "STN", "street", "addr:street"), required=True),
    MappedField(
        "number",
        _("Hausnummer"),
        ("Hausnummer", "Hausnr", "HNR", "Nr", "housenumber", "addr:housenumber"),
        required=True,
    ),
    MappedField("suffix", _("Zusatz"), ("Zusatz", "Hausnummernzusatz", "HNR Zusatz", "ADZ", "Buchstabe")),
    MappedField("postcode", _("Postleitzahl"), ("PLZ", "Postleitzahl", "postplz", "addr:postcode", "postcode")),
    MappedField("ortsteil", _("Ortsteil"), ("Ortsteil", "OTT")),
    MappedField(
        "x",
        _("Länge oder Ostwert"),
        ("lon", "lng", "longitude", "Länge", "Längengrad", "x", "Ostwert", "Ost", "Rechtswert", "easting"),
    ),
    MappedField(
        "y",
        _("Breite oder Nordwert"),
        ("lat", "latitude", "Breite", "Breitengrad", "y", "Nordwert", "Nord", "Hochwert", "northing"),
    ),
    MappedField("object_id", _("Objektkennung"), ("OID", "Objektkennung", "Objekt ID", "gml_id")),
)
POSTCODE_FIELDS: tuple[MappedField, ...] = (
    MappedField(
        "postcode", _("Postleitzahl"), ("PLZ", "Postleitzahl", "postcode", "postal_code", "plz_code"), required=True
    ),
)


def propose(columns: Sequence[str], fields: Sequence[MappedField]) -> dict[str, str]:
    """Return the likely column of each field; a column is proposed once, a field without likely column is left out."""
    free = {plain_name(column): column for column in reversed(columns)}
    found: dict[str, str] = {
        column: free.pop(plain_name(column)) for column in columns if FIGURE_FIELD.fullmatch(column)
    }
    for field in fields:
        if field.key in found:
            continue
        for name in (field.key, *field.names):
            plain = plain_name(name)
            hit = plain if plain in free else plain[:SHAPEFILE_NAME]
            if hit in free and (hit == plain or len(hit) == SHAPEFILE_NAME):
                found[field.key] = free.pop(hit)
                break
    return found


def used_columns(
    mapping: Mapping[str, str] | None, columns: Sequence[str], fields: Sequence[MappedField]
) -> dict[str, str]:
    """Return the mapping without empty entries; None stands for the one that is proposed.

    Raises:
        SourceError: A required field has no column, or the mapping names a field or a column that does not exist.

    """
    mapping = propose(columns, fields) if mapping is None else mapping
    used = {key: column for key, column in mapping.items() if column}
    known = {field.key for field in fields}
    for key, column in used.items():
        if column not in columns:
            raise SourceError(
                _("Die Spalte „%(column)s“ gibt es in der Datei nicht. Ihre Spalten sind: %(columns)s."),
                column=column,
                columns=_listed(columns),
            )
        if key not in known and not FIGURE_FIELD.fullmatch(key):
            raise SourceError(_("Das Feld „%(key)s“ ist nicht bekannt. Prüfen Sie die Zuordnung der Spalten."), key=key)
    missing = [field.label for field in fields if field.required and field.key not in used]
    if missing:
        raise SourceError(
            _("Welche Spalte enthält: %(missing)s? Die Datei hat die Spalten %(columns)s. Ordnen Sie die Spalten zu."),
            missing=", ".join(missing),
            columns=_listed(columns),
        )
    return used


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(column[:40] for column in columns[:30]) or "–"

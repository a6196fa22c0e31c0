"""The fields that tables of zones, Steckbriefe and addresses may fill (pure)."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import assert_never

from zones.catalogue.codes import CONNECTION_DUTIES, EIGNUNGSSTUFEN, VERSORGUNGSARTEN, CodeNames, german_name
from zones.catalogue.marking import marked as _
from zones.catalogue.steckbrief_fields import FIELDS, FIGURES, FieldKind, Figure, SteckbriefField
from zones.ingest.meaning.fields import CodedField, Field, NumberField
from zones.ingest.meaning.units import QUANTITIES
from zones.ingest.meaning.values import by_signs

# What the highest heat demand of a plan lies between, in MWh a year (own bounds: one street, a city of a million).
_USUAL_DEMAND = (Decimal(100), Decimal(10_000_000))
_GROUPS = {"zone": _("Gebiet"), "texts": _("Einträge des Steckbriefs"), "figures": _("Kennwerte des Steckbriefs")}
# Words in which cities name what an area is; the first entry all of whose parts occur counts, and a person confirms it.
_SIGNS: tuple[tuple[tuple[str, ...], int], ...] = (
    (("pruef", "wasserstoff"), 40002),
    (("pruef", "methan"), 40003),
    (("pruef", "waermenetz"), 40001),
    (("pruef",), 4000),
    (("wasserstoff",), 2000),
    (("neubau", "netz"), 10003),
    (("ausbau", "waerme"), 10002),
    (("erweiterung", "waerme"), 10002),
    (("verdichtung", "waerme"), 10001),
    (("dezentral",), 3000),
    (("einzelversorgung",), 3000),
    (("fernwaerme",), 1000),
    (("waermenetz",), 1000),
    (("nahwaerme",), 1000),
)


def _labels(codes: CodeNames) -> dict[int, str]:
    return {code: german_name(names) for code, names in codes.items()}


def _steckbrief_field(key: str, field: SteckbriefField) -> Field:
    group = _GROUPS["texts"]
    match field.kind:
        case FieldKind.TEXT:
            return Field(key, field.label, field.columns, group=group)
        case FieldKind.NUMBER:
            return NumberField(key, field.label, field.columns, group=group, whole=True)
        case FieldKind.EIGNUNG | FieldKind.CONNECTION_DUTY:
            codes = EIGNUNGSSTUFEN if field.kind is FieldKind.EIGNUNG else CONNECTION_DUTIES
            return CodedField(key, field.label, field.columns, group=group, codes=codes, labels=_labels(codes))
        case _:
            assert_never(field.kind)


def _figure_fields(indicator: str, figure: Figure) -> Iterable[NumberField]:
    quantity, highest = QUANTITIES[figure.unit], None if figure.maximum is None else Decimal(figure.maximum)
    names, label = figure.columns, figure.label
    for code, labels in (figure.categories or {0: ()}).items():
        yield NumberField(
            f"{indicator}:{code}" if code else indicator,
            f"{label}: {labels[-1]}" if labels else label,
            tuple(f"{name} {part}" for name in names for part in (*labels, str(code))) if labels else names,
            group=_GROUPS["figures"],
            quantity=quantity,
            whole=figure.whole,
            names_by_unit=figure.columns_by_unit,
            highest=highest,
            usual=_USUAL_DEMAND if indicator == "heat_demand" else None,
        )


STECKBRIEF_FIELDS: tuple[Field, ...] = (
    *(_steckbrief_field(key, field) for key, field in FIELDS.items()),
    *(field for indicator, figure in FIGURES.items() for field in _figure_fields(indicator, figure)),
)
_CODE_NAMES = (
    "Kennung", "Code", "Gebietskennung", "Gebietsnummer", "Gebiet Nr", "Gebiet ID", "Gebietscode", "Nummer", "Nr", "ID",
    "uuid", "TG-Nr.", "Teilgebiet Nr", "Gebietskürzel", "Kürzel",
)  # fmt: skip
_CODE = Field("code", _("Kennung"), _CODE_NAMES, required=True, group=_GROUPS["zone"], names_things=True)
_NAME = Field(
    "name",
    _("Name"),
    ("Name", "Gebietsname", "Bezeichnung", "Gebiet", "aufschrift", "Teilgebiet", "Quartier"),
    required=True,
    group=_GROUPS["zone"],
    names_things=True,
)
_ART = CodedField(
    "versorgungsart",
    _("Versorgungsart"),
    (
        "Versorgungsart", "Wärmeversorgungsart", "Gebietstyp", "Gebietsart", "Einteilung", "Klasse", "Kategorie", "Typ",
        "Art", "Gebietskategorie", "Eignungsgebiet",
    ),
    required=True,
    group=_GROUPS["zone"],
    codes=VERSORGUNGSARTEN,
    labels=_labels(VERSORGUNGSARTEN),
    propose=lambda text: by_signs(_SIGNS, text),
)  # fmt: skip
_SHOWN = Field("shown_code", _("Kennung der Stadt"), ("Kennung der Stadt",), group=_GROUPS["zone"], names_things=True)
ZONE_FIELDS: tuple[Field, ...] = (_CODE, _SHOWN, _NAME, _ART, *STECKBRIEF_FIELDS)
# Beside figures no column is needed for a name, so that "Gebiet" and the name of a sheet say whose figures they are.
_WHOSE = replace(_CODE, names=(*_CODE_NAMES, "Blatt", "Gebiet", "Teilgebiet"))
STECKBRIEF_TABLE_FIELDS: tuple[Field, ...] = (_WHOSE, *STECKBRIEF_FIELDS)

"""Every field and every figure of a Steckbrief, declared once (pure, no Django).

From here come the labels of the models, the columns that a file may have, the checks, what is stored and read back, the
page, the answers of the API, the comparison of editions, exported files and the table in which staff edit a whole plan.
A new entry needs beside its line here only its column (`zones.models.steckbrief`) or member
(`zones.models.indicators`), the migration, and for a field its line in `zones.api.schemas`.

Fields follow XWärmeplan 0.9.6 (`WP_WaermeversorgungsgebietZieljahr`, `WP_Baublock` and the data types they use) and WPG
Anlage 2.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from zones.catalogue.codes import BAUALTERSKLASSEN, ENERGIETRAEGER, GEBAEUDETYPEN, CodeNames
from zones.catalogue.marking import marked as _


class FieldKind(Enum):
    """What a field holds: a code of `EIGNUNGSSTUFEN` or of `CONNECTION_DUTIES`, text, or a whole number."""

    EIGNUNG = auto()
    CONNECTION_DUTY = auto()
    TEXT = auto()
    NUMBER = auto()


@dataclass(frozen=True)
class SteckbriefField:
    """One entry of a Steckbrief that is no figure.

    Attributes:
        label: Its German name.
        kind: What it holds.
        columns: What columns of files call it, the likeliest first.
        allowed: The numbers that it may be.

    """

    label: str
    kind: FieldKind
    columns: tuple[str, ...]
    allowed: range = range(0)


@dataclass(frozen=True)
class Figure:
    """One figure of a Steckbrief; the lower bound is always 0.

    Attributes:
        label: Its German name.
        unit: As printed.
        columns: What columns of files call it, the likeliest first.
        maximum: Upper bound, None = open.
        categories: The code list by which it is broken down, None where it is one number.
        whole: Whether it counts things, so that only whole numbers are possible.
        columns_by_unit: Names that it shares with another figure, so that the unit has to tell which is meant.

    """

    label: str
    unit: str
    columns: tuple[str, ...]
    maximum: int | None = None
    categories: CodeNames | None = None
    whole: bool = False
    columns_by_unit: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[int, ...]:
        """The codes of its categories; 0 alone where it is one number."""
        return tuple(self.categories or (0,))


FULL_PERCENT = 100

# In the order in which people read them.
FIELDS: Mapping[str, SteckbriefField] = {
    "eignung_waermenetz": SteckbriefField(
        _("Eignung für ein Wärmenetz"), FieldKind.EIGNUNG, ("Eignung Wärmenetz", "Eignung Fernwärme")
    ),
    "eignung_dezentral": SteckbriefField(
        _("Eignung für dezentrale Versorgung"), FieldKind.EIGNUNG, ("Eignung dezentral", "eignungDezentraleVersorgung")
    ),
    "eignung_wasserstoffnetz": SteckbriefField(
        _("Eignung für ein Wasserstoffnetz"), FieldKind.EIGNUNG, ("Eignung Wasserstoffnetz", "Eignung Wasserstoff")
    ),
    "eignung_gruenes_methan": SteckbriefField(
        _("Eignung für grünes Methan"), FieldKind.EIGNUNG, ("Eignung grünes Methan", "eignungGruenesMethan")
    ),
    "connection_duty": SteckbriefField(
        _("Anschlusszwang an das Wärmenetz"),
        FieldKind.CONNECTION_DUTY,
        ("Anschlusszwang", "Anschluss- und Benutzungszwang", "Fernwärmesatzung"),
    ),
    "recommendation": SteckbriefField(_("Empfehlung"), FieldKind.TEXT, ("Empfehlung", "Handlungsempfehlung")),
    "target_picture": SteckbriefField(_("Zielbild"), FieldKind.TEXT, ("Zielbild", "Zielszenario")),
    "measures": SteckbriefField(_("Maßnahmen"), FieldKind.TEXT, ("Maßnahmen", "Maßnahme")),
    "target_year": SteckbriefField(_("Zieljahr"), FieldKind.NUMBER, ("Zieljahr",), range(2025, 2061)),
    "plan_page": SteckbriefField(
        _("Seite im Wärmeplan"),
        FieldKind.NUMBER,
        ("Seite im Wärmeplan", "Seite", "Planseite"),
        range(1, 32_768),  # up to the highest number that the database holds
    ),
}
FIGURES: Mapping[str, Figure] = {
    "heat_demand": Figure(
        _("Wärmebedarf"),
        "MWh/a",
        ("Wärmebedarf", "waermeMenge", "Wärmebedarf MWh/a", "Wärmebedarf MWh", "Wärmebedarf kWh"),
    ),
    "heat_demand_density": Figure(
        _("Wärmebedarfsdichte"),
        "MWh/(ha·a)",
        ("Wärmebedarfsdichte", "waermeDichte", "Wärmedichte"),
        columns_by_unit=("Wärmebedarf", "waermeMenge"),
    ),
    "final_energy": Figure(
        _("Endenergie nach Energieträger"),
        "MWh/a",
        ("Endenergie", "ee", "eeNachEnergietraeger"),
        categories=ENERGIETRAEGER,
    ),
    "heat_network_energy": Figure(
        _("Endenergie aus Wärmenetzen"),
        "MWh/a",
        ("Endenergie Wärmenetz", "Endenergie aus Wärmenetzen", "Endenergie Fernwärme"),
    ),
    "buildings": Figure(
        _("beheizte Gebäude"),
        _("Gebäude"),
        ("beheizte Gebäude", "Gebäude", "Anzahl Gebäude", "Gebäudeanzahl"),
        whole=True,
    ),
    "buildings_by_type": Figure(
        _("Gebäude nach Typ"), "%", ("Gebäude nach Typ", "Gebäudetyp", "Anteil"), FULL_PERCENT, GEBAEUDETYPEN
    ),
    "buildings_by_age": Figure(
        _("Gebäude nach Baualter"),
        "%",
        ("Gebäude nach Baualter", "Baualter", "Baualtersklasse", "Baujahr"),
        FULL_PERCENT,
        BAUALTERSKLASSEN,
    ),
    "gas_connections": Figure(
        _("Gebäude mit Gasanschluss"), "%", ("Gebäude mit Gasanschluss", "Gasanschluss", "Anteil Gas"), FULL_PERCENT
    ),
    "heat_network_connections": Figure(
        _("Gebäude mit Wärmenetzanschluss"),
        "%",
        ("Gebäude mit Wärmenetzanschluss", "Wärmenetzanschluss", "Anteil Fernwärme"),
        FULL_PERCENT,
    ),
    "renovation_rate": Figure(_("Sanierungsrate"), _("% je Jahr"), ("Sanierungsrate",), FULL_PERCENT),
}
SLOTS: tuple[tuple[str, int], ...] = tuple((key, code) for key, figure in FIGURES.items() for code in figure.codes)
LABELS: Mapping[str, str] = {
    **{key: field.label for key, field in FIELDS.items()},
    **{key: figure.label for key, figure in FIGURES.items()},
}


def fields_of(kind: FieldKind) -> tuple[str, ...]:
    """Return the keys of the fields of this kind, in order."""
    return tuple(key for key, field in FIELDS.items() if field.kind is kind)

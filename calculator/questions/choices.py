"""The German words of everything that is chosen from a list."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext_noop as _

from calculator.core import Co2Path, HeatingKind
from calculator.core.facts import ENERGY_CLASSES, BuildingType, Measure, Renovation
from calculator.core.readings import Unit
from calculator.questions.shape import Viewpoint
from calculator.questions.words import NO, YES

UNKNOWN = _("nicht bekannt")
YES_OR_NO: Mapping[str, str] = {YES: _("ja"), NO: _("nein")}
VIEWPOINTS: Mapping[str, str] = {
    Viewpoint.OWNER: _("Ich wohne im eigenen Haus"),
    Viewpoint.LANDLORD: _("Ich vermiete"),
    Viewpoint.TENANT: _("Ich wohne zur Miete"),
}
WORDS: dict[type[StrEnum], Mapping[str, str]] = {
    BuildingType: {
        BuildingType.EFH: _("Ein- oder Zweifamilienhaus"),
        BuildingType.RH: _("Reihenhaus oder Doppelhaushälfte"),
        BuildingType.MFH: _("Mehrfamilienhaus (3–12 Wohnungen)"),
        BuildingType.GMFH: _("großes Mehrfamilienhaus (ab 13 Wohnungen)"),
        BuildingType.PLATTENBAU: _("Plattenbau"),
        BuildingType.HOCHHAUS: _("Hochhaus in Plattenbauweise"),
    },
    Renovation: {
        Renovation.ORIGINAL: _("wie gebaut"),
        Renovation.AVERAGE: _("teilweise saniert, wie im Mittel seines Alters"),
        Renovation.RENOVATED: _("umfassend saniert"),
    },
    HeatingKind: {
        HeatingKind.GAS_CENTRAL: _("Gas-Zentralheizung"),
        HeatingKind.GAS_FLOOR: _("Gas-Etagenheizung"),
        HeatingKind.OIL: _("Ölheizung"),
        HeatingKind.DISTRICT_HEATING: _("Fernwärme"),
        HeatingKind.HEAT_PUMP: _("Wärmepumpe"),
        HeatingKind.NIGHT_STORAGE: _("Nachtspeicherheizung"),
        HeatingKind.ELECTRIC: _("andere Stromheizung"),
        HeatingKind.BIOMASS: _("Holz oder Pellets"),
        HeatingKind.LPG: _("Flüssiggas"),
        HeatingKind.COAL: _("Kohle"),
        HeatingKind.OTHER: _("etwas anderes"),
    },
    Co2Path: {
        Co2Path.LOW: _("niedrig"),
        Co2Path.MIDDLE: _("mittel"),
        Co2Path.HIGH: _("hoch"),
    },
}
UNITS: Mapping[str, str] = {
    Unit.GAS_KWH: _("kWh Gas (wie auf der Rechnung)"),
    Unit.GAS_M3: _("m³ Gas"),
    Unit.OIL_LITRE: _("Liter Heizöl"),
    Unit.PELLETS_KG: _("kg Pellets"),
    Unit.ELECTRICITY_KWH: _("kWh Strom zum Heizen"),
    Unit.FERNWAERME_KWH: _("kWh Fernwärme"),
}
# While no unit is chosen. It must hold whatever heating is chosen beside it, perhaps only afterwards.
USUAL_UNIT = _("wie bei Ihrer Heizung üblich")
UNIT_RULE = _(
    "Ohne Wahl der Einheit gilt: Öl in Litern, Holz und Pellets in Kilogramm, alles andere in Kilowattstunden."
)
MEASURES: Mapping[str, str] = {
    Measure.ROOF: _("Dach oder oberste Decke dämmen"),
    Measure.FACADE: _("Fassade dämmen"),
    Measure.WINDOWS: _("Fenster tauschen"),
    Measure.CELLAR: _("Kellerdecke dämmen"),
}
CLASSES: Mapping[str, str] = {letter: letter for letter in ENERGY_CLASSES}


def choices_of(key: str, kind: type) -> Mapping[str, str]:
    """Return word and German name of every value of a fact; empty if the fact is no choice."""
    if key == "house.energy_class":
        return CLASSES
    if kind is bool:
        return YES_OR_NO
    return WORDS.get(kind, {})

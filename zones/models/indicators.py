"""The figures of `zones.catalogue.steckbrief_fields` as Django knows them.

A category (Energieträger, Gebäudetyp, Baualtersklasse) carries the code of XWärmeplan 0.9.6.
"""

from dataclasses import dataclass

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zones.catalogue.steckbrief_fields import FIGURES, FULL_PERCENT


class Energietraeger(models.IntegerChoices):
    """`WP_Energietraeger` (main groups and those that occur in a city)."""

    ERDGAS = 12001, _("Erdgas")
    FLUESSIGGAS = 12002, _("Flüssiggas")
    HEIZOEL = 13001, _("Heizöl")
    KOHLE = 1100, _("Kohle")
    BIOMASSE = 3100, _("Biomasse")
    BIOGAS = 3200, _("gasförmige Biomasse")
    WASSERSTOFF = 4000, _("Wasserstoff")
    STROM_WAERMEPUMPE = 60001, _("Strom für Wärmepumpen")
    STROM_DIREKT = 60002, _("Strom für Direktheizungen")
    SOLARTHERMIE = 7100, _("Solarthermie")
    SONSTIGE = 9990, _("sonstige")


class Gebaeudetyp(models.IntegerChoices):
    """`WP_GebaeudeTyp`."""

    EINFAMILIENHAUS = 10001, _("Einfamilienhaus")
    REIHENHAUS = 10002, _("Reihenhaus")
    MEHRFAMILIENHAUS = 10003, _("Mehrfamilienhaus (3–12 Wohnungen)")
    GROSSES_MEHRFAMILIENHAUS = 10004, _("großes Mehrfamilienhaus (ab 13 Wohnungen)")
    NICHTWOHNGEBAEUDE = 2000, _("Nichtwohngebäude")
    UNBEKANNT = 9999, _("unbekannt")


class Baualtersklasse(models.IntegerChoices):
    """`WP_Baualtersklasse` (main groups)."""

    BIS_1949 = 1000, _("bis 1949")
    AB_1950 = 2000, _("1950–1969")
    AB_1970 = 3000, _("1970–1989")
    AB_1990 = 4000, _("1990–2015")
    AB_2016 = 5000, _("ab 2016")
    UNBEKANNT = 9999, _("unbekannt")


class Indicator(models.TextChoices):
    """The figures of a Steckbrief."""

    HEAT_DEMAND = "heat_demand", _(FIGURES["heat_demand"].label)
    HEAT_DEMAND_DENSITY = "heat_demand_density", _(FIGURES["heat_demand_density"].label)
    FINAL_ENERGY = "final_energy", _(FIGURES["final_energy"].label)
    HEAT_NETWORK_ENERGY = "heat_network_energy", _(FIGURES["heat_network_energy"].label)
    BUILDINGS = "buildings", _(FIGURES["buildings"].label)
    BUILDINGS_BY_TYPE = "buildings_by_type", _(FIGURES["buildings_by_type"].label)
    BUILDINGS_BY_AGE = "buildings_by_age", _(FIGURES["buildings_by_age"].label)
    GAS_CONNECTIONS = "gas_connections", _(FIGURES["gas_connections"].label)
    HEAT_NETWORK_CONNECTIONS = "heat_network_connections", _(FIGURES["heat_network_connections"].label)
    RENOVATION_RATE = "renovation_rate", _(FIGURES["renovation_rate"].label)


@dataclass(frozen=True)
class IndicatorSpec:
    """Unit (as printed), upper bound (None = open) and code list of one indicator; the lower bound is always 0."""

    unit: Promise
    maximum: int | None = None
    categories: type[models.IntegerChoices] | None = None


_CATEGORIES: dict[str, type[models.IntegerChoices]] = {
    Indicator.FINAL_ENERGY: Energietraeger,
    Indicator.BUILDINGS_BY_TYPE: Gebaeudetyp,
    Indicator.BUILDINGS_BY_AGE: Baualtersklasse,
}
SPECS: dict[Indicator, IndicatorSpec] = {
    Indicator(key): IndicatorSpec(_(figure.unit), figure.maximum, _CATEGORIES[key] if figure.categories else None)
    for key, figure in FIGURES.items()
}
PERCENTAGES = [indicator.value for indicator, spec in SPECS.items() if spec.maximum == FULL_PERCENT]
WITH_CATEGORY = [indicator.value for indicator, spec in SPECS.items() if spec.categories is not None]

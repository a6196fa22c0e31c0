"""What the Steckbrief of a zone suggests for the first questions: the most frequent house, age and heating there."""

from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import TypeVar, cast

from django.db.models import IntegerChoices
from django.utils.translation import gettext_lazy as _

from calculator.core import HeatingKind
from calculator.core.facts import BuildingType
from zones.doors.facts import Baualtersklasse, Energietraeger, Gebaeudetyp, Share, ZoneProfile

Code = TypeVar("Code", bound=IntegerChoices)
Meaning = TypeVar("Meaning")

# None: no house to live in, no heating of a house alone, or not known.
_TYPES = {
    Gebaeudetyp.EINFAMILIENHAUS: BuildingType.EFH,
    Gebaeudetyp.REIHENHAUS: BuildingType.RH,
    Gebaeudetyp.MEHRFAMILIENHAUS: BuildingType.MFH,
    Gebaeudetyp.GROSSES_MEHRFAMILIENHAUS: BuildingType.GMFH,
    Gebaeudetyp.NICHTWOHNGEBAEUDE: None,
    Gebaeudetyp.UNBEKANNT: None,
}
# A year in the middle of each Baualtersklasse.
_YEARS = {
    Baualtersklasse.BIS_1949: 1930,
    Baualtersklasse.AB_1950: 1960,
    Baualtersklasse.AB_1970: 1980,
    Baualtersklasse.AB_1990: 2000,
    Baualtersklasse.AB_2016: 2018,
    Baualtersklasse.UNBEKANNT: None,
}
_KINDS = {
    Energietraeger.ERDGAS: HeatingKind.GAS_CENTRAL,
    Energietraeger.FLUESSIGGAS: HeatingKind.LPG,
    Energietraeger.HEIZOEL: HeatingKind.OIL,
    Energietraeger.KOHLE: HeatingKind.COAL,
    Energietraeger.BIOMASSE: HeatingKind.BIOMASS,
    Energietraeger.BIOGAS: None,
    Energietraeger.WASSERSTOFF: None,
    Energietraeger.STROM_WAERMEPUMPE: HeatingKind.HEAT_PUMP,
    Energietraeger.STROM_DIREKT: HeatingKind.ELECTRIC,
    Energietraeger.SOLARTHERMIE: None,
    Energietraeger.SONSTIGE: None,
}
_SAID: Mapping[type[IntegerChoices], Collection[int]] = {
    Gebaeudetyp: _TYPES, Baualtersklasse: _YEARS, Energietraeger: _KINDS,
}  # fmt: skip
if missing := [code for codes, said in _SAID.items() for code in codes if code not in said]:
    raise LookupError(f"Nothing is said of {missing}")


# What each question is called in the sentence that says where its answer comes from.
PREFILLED = {"house.building_type": _("Haustyp"), "house.build_year": _("Baujahr"), "heating.kind": _("Heizung")}


def suggested(profile: ZoneProfile) -> dict[str, str]:
    """Return texts by key for what the Steckbrief tells; empty if it tells nothing."""
    found = {}
    if house := _most(profile.buildings, _TYPES):
        found["house.building_type"] = house[0].value
    if age := _most(profile.ages, _YEARS):
        found["house.build_year"] = str(age[0])
    carrier = _most(profile.carriers, _KINDS)
    if carrier and carrier[1] >= profile.network_energy_mwh_a:
        found["heating.kind"] = carrier[0].value
    elif profile.network_energy_mwh_a:
        found["heating.kind"] = HeatingKind.DISTRICT_HEATING.value
    return found


def _most(shares: tuple[Share, ...], says: Mapping[Code, Meaning | None]) -> tuple[Meaning, Decimal] | None:
    """Return what the largest share that says something means, and how large it is."""
    meant = ((says[cast(Code, share.member)], share.value) for share in shares if share.value)
    return next(((meaning, value) for meaning, value in meant if meaning is not None), None)

"""What the Steckbrief of a zone suggests for the first questions: the most frequent house, age and heating there."""

from collections.abc import Container

from calculator.core import HeatingKind
from calculator.core.facts import BuildingType
from zones.doors.facts import Share, ZoneProfile

# By the names of the code lists of XWärmeplan; what is missing here is no house or not known.
_TYPES = {
    "einfamilienhaus": BuildingType.EFH,
    "reihenhaus": BuildingType.RH,
    "mehrfamilienhaus": BuildingType.MFH,
    "grosses_mehrfamilienhaus": BuildingType.GMFH,
}
# A year in the middle of each Baualtersklasse.
_YEARS = {"bis_1949": 1930, "ab_1950": 1960, "ab_1970": 1980, "ab_1990": 2000, "ab_2016": 2018}
_KINDS = {
    "erdgas": HeatingKind.GAS_CENTRAL,
    "fluessiggas": HeatingKind.LPG,
    "heizoel": HeatingKind.OIL,
    "kohle": HeatingKind.COAL,
    "biomasse": HeatingKind.BIOMASS,
    "strom_waermepumpe": HeatingKind.HEAT_PUMP,
    "strom_direkt": HeatingKind.ELECTRIC,
}


def suggested(profile: ZoneProfile) -> dict[str, str]:
    """Return texts by key for what the Steckbrief tells; empty if it tells nothing."""
    found = {}
    if house := _first(profile.buildings, _TYPES):
        found["house.building_type"] = _TYPES[house.name].value
    if age := _first(profile.ages, _YEARS):
        found["house.build_year"] = str(_YEARS[age.name])
    carrier = _first(profile.carriers, _KINDS)
    if carrier and carrier.value >= profile.network_energy_mwh_a:
        found["heating.kind"] = _KINDS[carrier.name].value
    elif profile.network_energy_mwh_a:
        found["heating.kind"] = HeatingKind.DISTRICT_HEATING.value
    return found


def _first(shares: tuple[Share, ...], known: Container[str]) -> Share | None:
    return next((share for share in shares if share.name in known and share.value), None)

"""Which Versorgungsart and which kind of settlement the demonstration gives a zone (no database).

Density is addresses per hectare of the zone. The city's `demonstration/districts.csv` names quarters in which the heat
network is to grow, what is assumed whatever the density, and the large housing estates. Nothing here says what an
adopted plan says.
"""

from dataclasses import dataclass
from enum import Enum

from zones.demo.inputs import District
from zones.models import Versorgungsart

DENSE = 4.0  # addresses per hectare from which a heat network is assumed
LOOSE = 2.0  # below this, every building is assumed to heat on its own


class Settlement(Enum):
    """What is built in a zone; decides the mix of buildings."""

    LARGE_ESTATE = "large estate"
    DENSE = "dense"
    MIXED = "mixed"
    LOOSE = "loose"


@dataclass(frozen=True)
class ZoneFigures:
    """What the rules know of a zone."""

    district: District
    addresses: int
    area_ha: float

    @property
    def density(self) -> float:
        """Addresses per hectare."""
        return self.addresses / self.area_ha


def versorgungsart(zone: ZoneFigures) -> Versorgungsart:
    """Return the Versorgungsart that the demonstration assumes."""
    if zone.district.fixed:
        return zone.district.fixed
    if zone.density < LOOSE:
        return Versorgungsart.DEZENTRAL
    if zone.district.quarter is None:
        return Versorgungsart.PRUEFGEBIET_WAERMENETZ if zone.density >= DENSE else Versorgungsart.PRUEFGEBIET
    return zone.district.quarter if zone.density >= DENSE else Versorgungsart.PRUEFGEBIET_WAERMENETZ


def settlement(zone: ZoneFigures) -> Settlement:
    """Return the kind of settlement."""
    if zone.district.is_large_estate:
        return Settlement.LARGE_ESTATE
    if zone.density >= DENSE:
        return Settlement.DENSE
    return Settlement.MIXED if zone.density >= LOOSE else Settlement.LOOSE

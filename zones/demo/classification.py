"""Which Versorgungsart and which kind of settlement the demonstration gives a zone (no database).

Density is addresses of 2017 per hectare of the zone. The quarters come from what the city utility has said in public
about where the heat network is to grow (draft of February 2025 and the first quarters for extension); the large
housing estates and the business areas are assumptions of the demonstration. Nothing here says what the adopted plan
says.
"""

from dataclasses import dataclass
from enum import Enum

from zones.models import Versorgungsart

DENSE = 4.0  # addresses per hectare from which a heat network is assumed
LOOSE = 2.0  # below this, every building is assumed to heat on its own

# Direction of extension by district, https://www.stadtwerke-jena.de (draft of the plan, February 2025).
QUARTERS: dict[int, Versorgungsart] = {
    41: Versorgungsart.WAERMENETZ_AUSBAU,  # Zentrum / Damenviertel
    42: Versorgungsart.WAERMENETZ_AUSBAU,  # Jena-West
    43: Versorgungsart.WAERMENETZ_AUSBAU,  # Jena-Nord
    44: Versorgungsart.WAERMENETZ_VERDICHTUNG,  # Jena-Süd
    72: Versorgungsart.WAERMENETZ_AUSBAU,  # Jena-Nord (Nord II)
    81: Versorgungsart.WAERMENETZ_NEUBAU,  # Jena-Ost / Wenigenjena
    82: Versorgungsart.WAERMENETZ_NEUBAU,
    83: Versorgungsart.WAERMENETZ_NEUBAU,
}
# Assumed whatever the density: few but large buildings, or business areas.
FIXED: dict[int, Versorgungsart] = {
    30: Versorgungsart.WAERMENETZ_NEUBAU,  # Göschwitz: named as a quarter for extension from 2026
    62: Versorgungsart.WAERMENETZ,  # large housing estates: assumption
    63: Versorgungsart.WAERMENETZ,
    90: Versorgungsart.WAERMENETZ,
    131: Versorgungsart.WAERMENETZ,
    141: Versorgungsart.PRUEFGEBIET_WASSERSTOFF,  # business areas: assumption
    170: Versorgungsart.PRUEFGEBIET_GRUENES_METHAN,
}
LARGE_ESTATES = frozenset({62, 63, 90, 131})


class Settlement(Enum):
    """What is built in a zone; decides the mix of buildings."""

    LARGE_ESTATE = "large estate"
    DENSE = "dense"
    MIXED = "mixed"
    LOOSE = "loose"


@dataclass(frozen=True)
class ZoneFigures:
    """What the rules know of a zone."""

    district: int
    addresses: int
    area_ha: float

    @property
    def density(self) -> float:
        """Addresses per hectare."""
        return self.addresses / self.area_ha


def versorgungsart(zone: ZoneFigures) -> Versorgungsart:
    """Return the Versorgungsart that the demonstration assumes."""
    if zone.district in FIXED:
        return FIXED[zone.district]
    if zone.density < LOOSE:
        return Versorgungsart.DEZENTRAL
    if zone.district not in QUARTERS:
        return Versorgungsart.PRUEFGEBIET_WAERMENETZ if zone.density >= DENSE else Versorgungsart.PRUEFGEBIET
    return QUARTERS[zone.district] if zone.density >= DENSE else Versorgungsart.PRUEFGEBIET_WAERMENETZ


def settlement(zone: ZoneFigures) -> Settlement:
    """Return the kind of settlement."""
    if zone.district in LARGE_ESTATES:
        return Settlement.LARGE_ESTATE
    if zone.density >= DENSE:
        return Settlement.DENSE
    return Settlement.MIXED if zone.density >= LOOSE else Settlement.LOOSE

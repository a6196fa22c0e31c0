"""Whether the figures of a Steckbrief can be true (pure, no Django)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from zones.catalogue.steckbrief_fields import LABELS
from zones.ingest.finding_kinds import FindingKind
from zones.ingest.findings import Finding
from zones.ingest.rows import ZoneRow

# Dense city centres need around 1,000 MWh per hectare and year; ten times that is a mistaken unit (own bound).
HIGHEST_DENSITY_MWH_HA_A = 10_000.0
# Less than this is hardly one heated house on ten hectares: probably GWh read as MWh (own bound).
LOWEST_DENSITY_MWH_HA_A = 0.5
SHARES = ("buildings_by_type", "buildings_by_age")
HIGHEST_SHARE_ERROR_PERCENT = Decimal("1.5")
HIGHEST_RATIO = 2.0  # between the stated density and demand by area
M2_PER_HA = 10_000


def check_plausibility(rows: Sequence[ZoneRow]) -> Iterator[Finding]:
    """Yield missing Steckbriefe, mistaken units, figures that contradict each other, and shares that are not 100 %."""
    bare = [row for row in rows if _figure(row, "heat_demand") is None]
    if bare:
        yield Finding(FindingKind.STECKBRIEF_MISSING, subject=", ".join(row.shown for row in bare), count=len(bare))
    for row in rows:
        yield from _density(row)
        yield from _shares(row)


def _density(row: ZoneRow) -> Iterator[Finding]:
    demand, stated = _figure(row, "heat_demand"), _figure(row, "heat_demand_density")
    area_ha = float(row.polygon.area) / M2_PER_HA
    densities = [float(demand) / area_ha] if demand and area_ha else []
    densities += [float(stated)] if stated else []
    if densities and max(densities) > HIGHEST_DENSITY_MWH_HA_A:
        values: dict[str, object] = {"density": max(densities)}
        yield Finding(FindingKind.VALUE_WRONG_SCALE, subject=row.shown, geometry=row.polygon, values=values)
    elif densities and min(densities) < LOWEST_DENSITY_MWH_HA_A:
        values = {"field": LABELS["heat_demand"], "found": f"{min(densities):.3f} MWh/(ha·a)"}
        yield Finding(FindingKind.VALUE_IMPLAUSIBLE, subject=row.shown, geometry=row.polygon, values=values)
    elif densities and max(densities) > HIGHEST_RATIO * min(densities):
        values = {"field": LABELS["heat_demand_density"], "found": " ≠ ".join(f"{value:.1f}" for value in densities)}
        yield Finding(FindingKind.VALUE_IMPLAUSIBLE, subject=row.shown, geometry=row.polygon, values=values)


def _shares(row: ZoneRow) -> Iterator[Finding]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for value in row.steckbrief.values:
        sums[value.indicator] += value.value
    for indicator in SHARES:
        if indicator in sums and abs(sums[indicator] - 100) > HIGHEST_SHARE_ERROR_PERCENT:
            values = {"field": LABELS[indicator], "found": sums[indicator]}
            yield Finding(FindingKind.SHARES_NOT_100, subject=row.shown, values=values)


def _figure(row: ZoneRow, indicator: str) -> Decimal | None:
    return next((value.value for value in row.steckbrief.values if value.indicator == indicator), None)

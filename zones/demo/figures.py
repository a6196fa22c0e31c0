"""Figures of a demonstration Steckbrief: simple formulas of the number of addresses (no database).

None of these numbers was measured. `docs/demo-data.md` repeats the formulas; the tables are assumptions, chosen so that
the sum over the city is near the 1,000 GWh/a that its utility named (draft of February 2025).
"""

from collections.abc import Iterator
from decimal import Decimal

from zones.demo.classification import Settlement, ZoneFigures, settlement
from zones.ingest.rows import ValueRow
from zones.models import Category, Indicator, Versorgungsart
from zones.models.indicators import Baualtersklasse, Energietraeger, Gebaeudetyp

# Share of building types in percent and heat demand of one building in MWh/a.
TYPES_PERCENT: dict[Settlement, dict[Gebaeudetyp, int]] = {
    kind: dict(zip(Gebaeudetyp, shares, strict=False))
    for kind, shares in {
        Settlement.LARGE_ESTATE: (10, 10, 40, 30, 10),
        Settlement.DENSE: (20, 10, 50, 5, 15),
        Settlement.MIXED: (45, 15, 25, 3, 12),
        Settlement.LOOSE: (65, 15, 8, 0, 12),
    }.items()
}
HEAT_MWH_A = dict(zip(Gebaeudetyp, (20, 15, 70, 250, 100), strict=False))
AGES_PERCENT: dict[Settlement, dict[Baualtersklasse, int]] = {
    kind: dict(zip(Baualtersklasse, shares, strict=False))
    for kind, shares in {
        Settlement.LARGE_ESTATE: (5, 10, 65, 17, 3),
        Settlement.DENSE: (55, 15, 10, 17, 3),
        Settlement.MIXED: (40, 20, 12, 23, 5),
        Settlement.LOOSE: (35, 10, 15, 33, 7),
    }.items()
}
# Share of the heat demand that a heat network meets today, in percent.
NETWORK_PERCENT = {
    Versorgungsart.WAERMENETZ: 85,
    Versorgungsart.WAERMENETZ_VERDICHTUNG: 55,
    Versorgungsart.WAERMENETZ_AUSBAU: 35,
    Versorgungsart.WAERMENETZ_NEUBAU: 5,
}
# The rest of the demand by carrier in percent, and useful heat per unit of final energy.
REST_PERCENT = {
    Energietraeger.ERDGAS: 75,
    Energietraeger.HEIZOEL: 10,
    Energietraeger.BIOMASSE: 7,
    Energietraeger.STROM_WAERMEPUMPE: 8,
}
EFFICIENCY = {
    Energietraeger.ERDGAS: Decimal("0.90"),
    Energietraeger.HEIZOEL: Decimal("0.85"),
    Energietraeger.BIOMASSE: Decimal("0.80"),
    Energietraeger.STROM_WAERMEPUMPE: Decimal("3.00"),
}
# Left out below these numbers of buildings, as a real plan would.
FEWEST_FOR_CARRIERS = 60
FEWEST_FOR_RENOVATION = 200
RENOVATION_PERCENT_A = Decimal("1.00")

_SOURCE = "Demonstration (Rechenregel: {})"


def values(zone: ZoneFigures, art: Versorgungsart) -> tuple[ValueRow, ...]:
    """Return the figures of a zone; what the rules leave out is missing and shown as "nicht angegeben"."""
    kind = settlement(zone)
    demand = heat_demand_mwh_a(zone)
    network_percent = NETWORK_PERCENT.get(art, 0)
    rows = [
        _row(Indicator.BUILDINGS, zone.addresses, "Adressen von 2017"),
        _row(Indicator.HEAT_DEMAND, demand, "Gebäude mal Wärmebedarf je Gebäudetyp"),
        _row(Indicator.HEAT_DEMAND_DENSITY, demand / Decimal(zone.area_ha), "Wärmebedarf durch Fläche"),
        _row(Indicator.HEAT_NETWORK_CONNECTIONS, network_percent, "Anteil je Versorgungsart"),
        _row(Indicator.GAS_CONNECTIONS, (100 - network_percent) * 3 / Decimal(4), "drei Viertel der übrigen Gebäude"),
    ]
    rows += [
        _row(Indicator.BUILDINGS_BY_TYPE, share, "Anteile je Siedlungsart", code)
        for code, share in TYPES_PERCENT[kind].items()
    ]
    rows += _ages(kind, art)
    if zone.addresses >= FEWEST_FOR_CARRIERS:
        rows += _energy(demand, network_percent)
    if zone.addresses >= FEWEST_FOR_RENOVATION:
        rows.append(_row(Indicator.RENOVATION_RATE, RENOVATION_PERCENT_A, "ein Prozent je Jahr"))
    return tuple(rows)


def heat_demand_mwh_a(zone: ZoneFigures) -> Decimal:
    """Return the assumed heat demand of a zone in whole MWh/a."""
    shares = TYPES_PERCENT[settlement(zone)]
    hundred_buildings = sum(share * HEAT_MWH_A[building] for building, share in shares.items())
    return round(Decimal(zone.addresses * hundred_buildings) / 100, 0)


def _ages(kind: Settlement, art: Versorgungsart) -> Iterator[ValueRow]:
    """Yield the shares by age; left out in Prüfgebiete, so that empty values occur."""
    if art.category is not Category.PRUEFGEBIET:
        for code, share in AGES_PERCENT[kind].items():
            yield _row(Indicator.BUILDINGS_BY_AGE, share, "Anteile je Siedlungsart", code)


def _energy(demand: Decimal, network_percent: int) -> Iterator[ValueRow]:
    """Yield the final energy of the network and of each other carrier, whole MWh/a."""
    rule = "Wärmebedarf nach festen Anteilen, geteilt durch den Nutzungsgrad"
    network = demand * network_percent / 100
    yield _row(Indicator.HEAT_NETWORK_ENERGY, round(network, 0), "Wärmebedarf mal Anteil je Versorgungsart")
    for carrier, share in REST_PERCENT.items():
        energy = (demand - network) * share / 100 / EFFICIENCY[carrier]
        yield _row(Indicator.FINAL_ENERGY, round(energy, 0), rule, carrier)


def _row(indicator: Indicator, value: Decimal | int, rule: str, category: int = 0) -> ValueRow:
    return ValueRow(indicator, round(Decimal(value), 2), int(category), _SOURCE.format(rule))

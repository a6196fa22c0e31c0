"""The demonstration as rows: the same files always give the same zones, figures and addresses (no database)."""

from dataclasses import dataclass, replace
from datetime import date

from zones.city import CITY
from zones.demo import texts
from zones.demo.address_rules import demo_addresses
from zones.demo.classification import ZoneFigures, versorgungsart
from zones.demo.figures import values
from zones.demo.geometry import display_polygons, zone_polygons
from zones.demo.inputs import District, read_districts, read_sections
from zones.demo.splitting import zone_sections
from zones.ingest.rows import AddressRow, EditionInfo, ZoneRow
from zones.outline import city_outline

SOURCE = f"Demonstration (Rechenregel), aus: {CITY.open_data.attribution}, verändert"
PLAN = EditionInfo(
    title=f"Demonstrationsdaten: {CITY.plan.zones} erfundene Gebiete",
    source=SOURCE,
    source_url=CITY.open_data.url,
    licence=CITY.open_data.licence,
    as_of=date(2026, 1, 1),  # state of the rules in this package
    is_demonstration=True,
    expected_zones=CITY.plan.zones,
)
ADDRESSES = replace(
    PLAN,
    title="Demonstrationsdaten: ungefähre Adressen",
    as_of=CITY.open_data.as_of,  # state of the city's address points that the street sections were derived from
    expected_zones=None,
)


@dataclass(frozen=True)
class Demonstration:
    """Everything that is loaded."""

    zones: tuple[ZoneRow, ...]
    addresses: tuple[AddressRow, ...]


def build() -> Demonstration:
    """Compute zones and addresses from the city's folder `demonstration/`."""
    sections, districts, outline = read_sections(), read_districts(), city_outline()
    groups = zone_sections(sections, districts)
    polygons = zone_polygons([members for _district, _part, members in groups], outline)
    drawn = display_polygons(polygons)
    zones = []
    for index, (district, part, members) in enumerate(groups):
        count = sum(section.addresses for section in members)
        figures = ZoneFigures(district, count, polygons[index].area / 10_000)
        art = versorgungsart(figures)
        zones.append(
            ZoneRow(
                code=f"DEMO-{index + 1:02d}",
                name=_name(district, part),
                versorgungsart=int(art),
                polygon=polygons[index],
                display_polygon=drawn[index],
                steckbrief=texts.steckbrief(art, values(figures, art)),
            )
        )
    names = {district.number: district.name for district in districts}
    return Demonstration(tuple(zones), tuple(demo_addresses(sections, names, outline)))


def _name(district: District, part: int) -> str:
    return f"{district.name} (Demo-Teil {part})" if district.zones > 1 else f"{district.name} (Demo)"

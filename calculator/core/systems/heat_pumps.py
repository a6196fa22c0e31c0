"""What all heat pumps share: the Jahresarbeitszahl (JAZ) and the electricity they use."""

from decimal import Decimal

from calculator.core import arithmetic, demand
from calculator.core.carriers import ELECTRICITY
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems.parts import bought, extra, heat_kwh_a, surroundings, upkeep, whole_price_known
from calculator.core.systems.plan import EnergyUse, Plan, Purchase, Yearly

_JAZ = "Jahresarbeitszahl (JAZ)"
_JAZ_LINE = (
    "Anfang der Geraden − Abnahme je Kelvin × Vorlauftemperatur, begrenzt auf im Feld Gemessenes (Fraunhofer ISE)"
)
_JAZ_FACT = "Angabe zur Arbeit an der Heizung"


def jaz(site: Site, key: str, source: str) -> Decimal:
    """Return the JAZ: entered or stated, else from flow temperature and heat source within measured bounds."""
    known = site.facts.work.jaz if source == "air" else None
    if known is not None:
        return site.derive(key, _JAZ, "", lambda: site.number(known), _JAZ_FACT)
    return site.derive(key, _JAZ, "", lambda: _from_flow(site, source), _JAZ_LINE)


def _from_flow(site: Site, source: str) -> Decimal:
    slope, start = site.value("jaz_slope_per_kelvin"), site.value(f"jaz_{source}_at_zero")
    line = start - slope * demand.flow_temperature_c(site)
    return arithmetic.within(line, site.value(f"jaz_{source}_lowest"), site.value(f"jaz_{source}_highest"))


def electricity(site: Site, key: str, source: str, heat_share: Decimal | None = None) -> EnergyUse:
    """Return the electricity for the heat or a share of it."""
    heat = heat_kwh_a(site) if heat_share is None else heat_kwh_a(site) * heat_share
    share = "" if heat_share is None else " × Anteil"
    words = f"Fläche × Wärmebedarf{share} ÷ Jahresarbeitszahl"
    return EnergyUse(ELECTRICITY, arithmetic.bought_kwh(heat, jaz(site, key, source)), words, (*demand.USES, key))


def radiators(site: Site, technology: Technology) -> tuple[Purchase, ...]:
    """Return larger radiators where the house needs more than 55 °C, unless a stated price covers them."""
    if whole_price_known(site, technology) or demand.flow_without_change_c(site) <= demand.HIGHEST_LOW_FLOW_C:
        return ()
    dwellings = site.number(Decimal(site.facts.house.affected_dwellings))
    label = "Zahl der zu tauschenden Heizkörper"
    number = site.derive(
        "radiators_to_replace",
        label,
        "Stück",
        lambda: site.value("radiators_per_dwelling") * dwellings,
        "Heizkörper je Wohnung × Wohnungen",
    )
    price = site.value("radiator_eur")
    uses = ("radiators_to_replace", "radiator_eur")
    return (Purchase("radiators", "Größere Heizkörper", "Anzahl × Preis je Heizkörper", uses, number * price),)


def plan(
    site: Site, technology: Technology, label: str, name: str, source: str, *, jaz_key: str = "", cost: str = "",
    more: tuple[Purchase, ...] = (), fees: tuple[Yearly, ...] = (),
) -> Plan:  # fmt: skip
    """Return the plan of a heat pump that gives all the heat. ``name`` completes „Preis …“."""
    system = bought(site, technology, name, cost)
    around = (*radiators(site, technology), *surroundings(site, technology, burns=False))
    use = electricity(site, jaz_key or f"{technology}_jaz", source)
    return Plan(technology, label, (*system, *more, *around), (use,), (*upkeep(site, technology, system), *fees))


def source_work(site: Site, technology: Technology, key: str, label: str) -> tuple[Purchase, ...]:
    """Return work for the heat source (borehole, collector, well), unless a stated price covers it."""
    return () if whole_price_known(site, technology) else (extra(site, key, label, "Pauschale"),)

"""Keeping the present heating: nothing to buy now, growing repairs, and a new one of its kind when it ends."""

from dataclasses import replace

from calculator.core import arithmetic
from calculator.core.carriers import (
    ELECTRICITY,
    FERNWAERME,
    GAS,
    HOUSEHOLD_ELECTRICITY,
    LPG,
    OIL,
    PELLETS,
    Carrier,
)  # fmt: skip
from calculator.core.facts import Facts, HeatingKind
from calculator.core.heatings import Technology
from calculator.core.site import Site
from calculator.core.systems import heat_pumps
from calculator.core.systems.parts import bought, fuel, life_years, upkeep
from calculator.core.systems.plan import EnergyUse, Plan, Purchase, System, Yearly

REPAIRS = "old_heating_repair_percent"
_LIKE: dict[HeatingKind, tuple[Technology, Carrier, str]] = {
    HeatingKind.GAS_CENTRAL: (Technology.GAS, GAS, "old_gas_efficiency_percent"),
    HeatingKind.GAS_FLOOR: (Technology.GAS, GAS, "old_gas_efficiency_percent"),
    HeatingKind.OIL: (Technology.OIL, OIL, "old_oil_efficiency_percent"),
    HeatingKind.LPG: (Technology.LPG, LPG, "old_gas_efficiency_percent"),
    HeatingKind.BIOMASS: (Technology.PELLETS, PELLETS, "pellets_efficiency_percent"),
    HeatingKind.NIGHT_STORAGE: (Technology.DIRECT_ELECTRIC, ELECTRICITY, "direct_electric_efficiency_percent"),
    HeatingKind.ELECTRIC: (
        Technology.DIRECT_ELECTRIC, HOUSEHOLD_ELECTRICITY, "direct_electric_efficiency_percent",
    ),
    HeatingKind.DISTRICT_HEATING: (Technology.DISTRICT_HEATING, FERNWAERME, "fernwaerme_efficiency_percent"),
}  # fmt: skip


def possible(facts: Facts) -> bool:
    """Whether the present heating can be kept and computed: it works, and the model knows its fuel."""
    kind = facts.heating.kind
    return facts.heating.working and (kind in _LIKE or kind is HeatingKind.HEAT_PUMP)


def plan(site: Site) -> Plan:
    """Return the plan for a site: the old heating until its end, then a new one of its kind."""
    like, new_one = _replacement(site)
    price = arithmetic.total([purchase.amount_eur for purchase in new_one])
    uses = (*(key for purchase in new_one for key in purchase.uses), REPAIRS)
    end = _ends_after(site, like)
    old_repairs = Yearly(
        "old_repairs",
        "Reparaturen der alten Heizung",
        "Preis einer neuen × Reparatursatz, bis zu ihrem Ende",
        uses,
        price * site.value(REPAIRS) / 100,
        last_year=end,
    )
    bought_later = tuple(replace(purchase, in_year=end + 1, eligible=False) for purchase in new_one)
    lines = (*upkeep(site, like, new_one), old_repairs)
    return Plan(Technology.KEEP, SYSTEM.label, bought_later, (_energy(site, like, end),), lines)


def _replacement(site: Site) -> tuple[Technology, tuple[Purchase, ...]]:
    if site.facts.heating.kind is HeatingKind.HEAT_PUMP:
        return Technology.AIR_WATER_HP, bought(site, Technology.AIR_WATER_HP, "der Wärmepumpe")
    like = _LIKE[site.facts.heating.kind][0]
    return like, bought(site, like, "einer neuen Heizung dieser Art", "gas" if like is Technology.LPG else "")


def _energy(site: Site, like: Technology, end: int) -> EnergyUse:
    if like is Technology.AIR_WATER_HP:
        return heat_pumps.electricity(site, "old_heat_pump_jaz", "air")
    _like, carrier, efficiency = _LIKE[site.facts.heating.kind]
    use = fuel(site, Technology.KEEP, carrier, efficiency)
    after = site.bio_share(like)[end:] if carrier.bio_price else ()
    return replace(use, bio_share=(*use.bio_share[:end], *after))


def _ends_after(site: Site, like: Technology) -> int:
    """Return the last year of operation of the old heating: its calculatory life, or the years it lasts at least."""
    age = site.facts.dates.first_year - site.facts.heating.year_installed
    return max(life_years(site, like) - age, int(site.value("old_heating_least_years")))


SYSTEM = System(Technology.KEEP, plan)

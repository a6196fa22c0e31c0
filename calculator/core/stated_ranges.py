"""What nobody knows of one house, and a record states a range for: its ends are the 10 and 90 % values in the futures.

What people entered is known and not drawn; nor is what the frozen set of the brochure states, because it is entered.
"""

from calculator.core import carriers
from calculator.core.facts import Facts
from calculator.core.inputs import Tariffs
from calculator.core.site import Site

_FUELS = (carriers.PELLETS, carriers.WOOD_CHIPS, carriers.FIREWOOD)
_BOILERS = (carriers.GAS, carriers.OIL, carriers.LPG, carriers.PELLETS)
_WORK = (
    "pipes_eur_m2", "risers_dwelling_eur", "oil_tank_eur", "night_storage_removal_eur", "tank_removal_eur",
    "hot_water_devices_dwelling_eur",
    "tank_removal_buried_eur", "chimney_new_eur", "chimney_lining_eur", "meter_cupboard_eur", "gas_connection_eur",
    "gas_disconnection_eur", "network_connection_eur", "network_contribution_eur", "fernwaerme_cost_factor_eur",
    "local_network_cost_factor_eur", "borehole_cost_step_eur", "borehole_m_per_kw", "ground_collector_cost_step_eur",
    "wells_cost_base_eur",
)  # fmt: skip
_SUN = ("collector_hot_water_kwh_m2", "collector_heating_kwh_m2", "pv_yield_kwh_per_kwp")
_SERVICE = "_service_eur_a"
HEAT_LOAD = "heat_load_kw"

# By key of a value: the driver that places it between the ends of its own record.
INSIDE: dict[str, str] = {
    **{carrier.price: "fuel_today" for carrier in _FUELS},
    **{carrier.price: "electricity_today" for carrier in carriers.DIRECT_FROM_MAINS},
    **{f"{carrier.key}_efficiency_percent": "efficiency" for carrier in _BOILERS},
    **dict.fromkeys(_WORK, "work"),
    **dict.fromkeys(_SUN, "sun"),
    "device_share_percent": "upkeep",
}
# By key of a value that is derived, or goes by the size of the house: driver, and the record of its error in percent.
AROUND: dict[str, tuple[str, str]] = {
    carriers.GAS.price: ("gas_today", "gas_tariff_error_percent"),
    HEAT_LOAD: ("load", "heat_load_error_percent"),
}


def driver_inside(key: str) -> str | None:
    """Return the driver that places a value between the ends of its record; None if it is not drawn so."""
    return "upkeep" if key.endswith(_SERVICE) else INSIDE.get(key)


def is_known(site: Site, key: str) -> bool:
    """Whether people said what holds for their house: entered, typed with the house, chosen with a tariff, or paid."""
    typed = key == HEAT_LOAD and site.facts.house.heat_load_kw is not None
    local = site.inputs.tariffs == Tariffs.LOCAL and f"local_{key}" in site.parameters.parameters
    return site.inputs.has(key) or typed or local or is_paid(site.facts, key)


def is_paid(facts: Facts, key: str) -> bool:
    """Whether what was paid is known from a bill in euros: whoever has a dearer tariff used less."""
    return key in carriers.BY_PRICE and any(reading.amount is None for reading in facts.readings)

"""Energy carriers: which parameter holds price, growth, CO2 factor and emission of each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Carrier:
    """What a heating can run on. The keys name parameters; None: there is no such thing for this carrier.

    ``bio_price``: price of the bio part where the law demands one (§ 43 GModG); ``co2``: factor that the CO2 price is
    charged on; ``emission``: real balance; ``certificate``: factor of the Energieausweis, never mixed with the former.
    """

    key: str
    label: str
    price: str
    growth: str
    base_price: str | None = None
    bio_price: str | None = None
    co2: str | None = None
    bio_label: str = ""

    @property
    def emission(self) -> str:
        """Parameter of the real emission factor with upstream chain, t/MWh."""
        return f"{self.key}_emission_t_mwh"

    @property
    def certificate(self) -> str:
        """Parameter of the factor of Anlage 9, g CO2e/kWh."""
        return f"{self.key}_certificate_g_kwh"


GAS = Carrier(
    "gas", "Erdgas", "gas_price_eur_kwh", "gas_price_growth_percent", "gas_base_price_eur_a", "bio_price_eur_kwh",
    "co2_factor_t_mwh", "Biogas",
)  # fmt: skip
OIL = Carrier(
    "oil", "Heizöl", "oil_price_eur_kwh", "oil_price_growth_percent", None, "bio_oil_price_eur_kwh",
    "oil_co2_factor_t_mwh", "Bioöl",
)  # fmt: skip
LPG = Carrier(
    "lpg", "Flüssiggas", "lpg_price_eur_kwh", "lpg_price_growth_percent", "lpg_base_price_eur_a",
    "bio_lpg_price_eur_kwh", "lpg_co2_factor_t_mwh", "Biogenes Flüssiggas",
)  # fmt: skip
ELECTRICITY = Carrier(
    "electricity", "Strom", "electricity_price_eur_kwh", "electricity_price_growth_percent",
    "electricity_base_price_eur_a",
)  # fmt: skip
HOUSEHOLD_ELECTRICITY = Carrier(
    "household_electricity", "Haushaltsstrom", "household_electricity_price_eur_kwh",
    "electricity_price_growth_percent",
)  # fmt: skip
PELLETS = Carrier("pellets", "Pellets", "pellets_price_eur_kwh", "wood_price_growth_percent")
WOOD_CHIPS = Carrier("wood_chips", "Hackschnitzel", "wood_chips_price_eur_kwh", "wood_price_growth_percent")
FERNWAERME = Carrier(
    "fernwaerme", "Fernwärme", "fernwaerme_price_eur_kwh", "heat_price_growth_percent", "fernwaerme_base_price_eur_a"
)
LOCAL_HEAT = Carrier(
    "local_heat", "Wärme aus dem Nahwärmenetz", "local_heat_price_eur_kwh", "heat_price_growth_percent",
    "local_heat_base_price_eur_a",
)  # fmt: skip
COLD_HEAT = Carrier(
    "cold_heat", "Umweltwärme aus dem kalten Netz", "cold_heat_price_eur_kwh", "heat_price_growth_percent",
    "cold_heat_base_price_eur_a",
)  # fmt: skip
ALL = (
    GAS, OIL, LPG, ELECTRICITY, HOUSEHOLD_ELECTRICITY, PELLETS, WOOD_CHIPS, FERNWAERME, LOCAL_HEAT, COLD_HEAT,
)  # fmt: skip

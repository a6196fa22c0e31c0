"""Energy carriers: which parameter holds price, growth, CO2 factor and emission of each."""

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from calculator.core.message import Name
from calculator.core.message import Name as _


@dataclass(frozen=True, slots=True)
class GreenPart:
    """What the law puts in the place of part of a fossil fuel (§ 43 GModG), and the parameter of its price."""

    label: Name
    price: str


# Of a kilowatt-hour in each year, €, and the keys of the assumptions behind it.
Prices = tuple[tuple[Decimal, ...], tuple[str, ...]]


class PriceParts(NamedTuple):
    """The sum of the parts of a price before VAT, ct/kWh: today, then in each year.

    ``grid_share``: the part of it that is the grid fee, 0 to 1; ``uses``: the assumptions behind all of them.
    """

    today: Decimal
    path: tuple[Decimal, ...]
    grid_share: tuple[Decimal, ...]
    uses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Carrier:
    """What a heating can run on. Its key is the beginning of the keys of its parameters.

    ``grows_like``: whose price growth it shares; ``has_base_price``: a yearly price besides; ``by_power``: which
    follows from the connected power and a price of the meter; ``green``: None where no
    such duty exists; ``co2``: parameter of the factor that the CO2 price is charged on, None: it is not; ``billed_as``:
    a shorter name for the base price; ``hs_per_hi``: parameter of upper by lower heating value of a fuel that is sold
    and metered by the lower one, None: sold by the upper one, or no fuel; ``by_station``: heat from a network.
    """

    key: str
    label: Name
    grows_like: str
    has_base_price: bool = False
    by_power: bool = False
    green: GreenPart | None = None
    co2: str | None = None
    billed_as: Name | None = None
    hs_per_hi: str | None = None
    by_station: bool = False

    @property
    def price(self) -> str:
        """Parameter of the price, €/kWh."""
        return f"{self.key}_price_eur_kwh"

    @property
    def base_price(self) -> str:
        """Parameter of the yearly price, €."""
        return f"{self.key}_base_price_eur_a"

    @property
    def growth(self) -> str:
        """Parameter of the growth of the price, % a year."""
        return f"{self.grows_like}_price_growth_percent"

    @property
    def power_price(self) -> str:
        """Parameter of what each kilowatt of connected power costs a year, €/kW; of carriers ``by_power``."""
        return f"{self.key}_power_price_eur_kw_a"

    @property
    def meter_price(self) -> str:
        """Parameter of the yearly price of the meter, €; of carriers ``by_power``."""
        return f"{self.key}_meter_price_eur_a"

    @property
    def emission(self) -> str:
        """Parameter of the real emission factor with upstream chain, t/MWh."""
        return f"{self.key}_emission_t_mwh"

    @property
    def emission_low(self) -> str | None:
        """Parameter of the lower end of that factor, where its path is only assumed; None: it has no other end."""
        return "power_path_emission_t_mwh" if self.grows_like == "electricity" else None

    @property
    def certificate(self) -> str:
        """Parameter of the factor of Anlage 9, g CO2e/kWh; never mixed with the real one."""
        return f"{self.key}_certificate_g_kwh"


GAS = Carrier(
    "gas", _("Erdgas"), "gas", has_base_price=True, green=GreenPart(_("Biogas"), "bio_price_eur_kwh"),
    co2="co2_factor_t_mwh", billed_as=_("Gas"),
)  # fmt: skip
OIL = Carrier(
    "oil", _("Heizöl"), "oil", green=GreenPart(_("Bioöl"), "bio_oil_price_eur_kwh"), co2="oil_co2_factor_t_mwh",
    hs_per_hi="oil_hs_per_hi",
)  # fmt: skip
LPG = Carrier(
    "lpg", _("Flüssiggas"), "lpg", has_base_price=True,
    green=GreenPart(_("Biogenes Flüssiggas"), "bio_lpg_price_eur_kwh"), co2="lpg_co2_factor_t_mwh",
    hs_per_hi="lpg_hs_per_hi",
)  # fmt: skip
ELECTRICITY = Carrier("electricity", _("Strom"), "electricity", has_base_price=True)
HOUSEHOLD_ELECTRICITY = Carrier("household_electricity", _("Haushaltsstrom"), "electricity")
PELLETS = Carrier("pellets", _("Pellets"), "wood")
WOOD_CHIPS = Carrier("wood_chips", _("Hackschnitzel"), "wood")
FIREWOOD = Carrier("firewood", _("Scheitholz"), "wood", hs_per_hi="wood_hs_per_hi")
FERNWAERME = Carrier("fernwaerme", _("Fernwärme"), "heat", has_base_price=True, by_station=True, by_power=True)
LOCAL_HEAT = Carrier(
    "local_heat", _("Wärme aus dem Nahwärmenetz"), "heat", has_base_price=True, by_station=True, by_power=True,
)  # fmt: skip
COLD_HEAT = Carrier("cold_heat", _("Umweltwärme aus dem kalten Netz"), "heat", has_base_price=True, by_power=True)
DIRECT_FROM_MAINS = (ELECTRICITY, HOUSEHOLD_ELECTRICITY)
ALL = (
    GAS, OIL, LPG, ELECTRICITY, HOUSEHOLD_ELECTRICITY, PELLETS, WOOD_CHIPS, FIREWOOD, FERNWAERME, LOCAL_HEAT, COLD_HEAT,
)  # fmt: skip
BY_PRICE = {carrier.price: carrier for carrier in ALL}
# The prices of networks, which differ from street to street.
LOCAL_PRICES = tuple(carrier.price for carrier in ALL if carrier.by_power)

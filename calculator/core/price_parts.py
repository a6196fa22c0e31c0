"""What the prices of gas and green gas are made of, and how each part goes on: supply, levies, grid fee.

A price, entered or stated, is that of the Stichtag and goes the way of the sum of its parts (IW-Report 36/2026, p. 31).
VAT is the same share of all of them. Where a set states no parts, as that of the brochure, the price only grows.
"""

from collections.abc import Sequence
from decimal import Decimal

from calculator.core.arithmetic import multiples, products
from calculator.core.carriers import ELECTRICITY, GAS, PriceParts, Prices
from calculator.core.site import Site

LEVIES, SUPPLY, GREEN_SUPPLY, ELECTRICITY_PATH = (
    "gas_levies_ct_kwh", "gas_supply_ct_kwh", "green_gas_supply_{}_ct_kwh", "electricity_path_{}_percent",
)  # fmt: skip
GREEN_GROWTH = "bio_price_growth_percent"
_GREEN_GAS = GAS.green.price if GAS.green else ""


def parts_of(site: Site, price: str) -> PriceParts | None:
    """Return the parts of the price of a kilowatt-hour; None for another price, or if the set states no parts."""
    if price not in site.price_parts:
        has_parts = price in (GAS.price, _GREEN_GAS) and site.covers(SUPPLY)
        site.price_parts[price] = _parts(site, price) if has_parts else None
    return site.price_parts[price]


def _parts(site: Site, price: str) -> PriceParts:
    levies, grid_key = site.value(LEVIES), f"gas_grid_fee_{'small' if site.facts.house.small else 'large'}_{{}}_ct_kwh"
    grid, fixed = site.path_of(grid_key), levies + site.today(grid_key)
    supply, path, uses = _green_supply(site) if price == _GREEN_GAS else _supply(site)
    whole = tuple([each + levies + fee for each, fee in zip(path, grid, strict=True)])
    grid_share = tuple([fee / each for fee, each in zip(grid, whole, strict=True)])
    return PriceParts(supply + fixed, whole, grid_share, (*uses, LEVIES, site.chosen(grid_key)))


def _supply(site: Site) -> tuple[Decimal, tuple[Decimal, ...], tuple[str, ...]]:
    supply = site.price(SUPPLY)
    return supply, multiples(supply, site.growth(GAS.growth)), (SUPPLY, GAS.growth)


def _green_supply(site: Site) -> tuple[Decimal, tuple[Decimal, ...], tuple[str, ...]]:
    """Return what green gas costs before grid and levies: its path, unless a growth was entered."""
    supply = site.today(GREEN_SUPPLY)
    if site.inputs.has(GREEN_GROWTH):
        path = multiples(supply, site.growth(GREEN_GROWTH))
        return supply, path, (site.chosen(GREEN_SUPPLY), GREEN_GROWTH)
    return supply, site.path_of(GREEN_SUPPLY), (site.chosen(GREEN_SUPPLY),)


def prices(site: Site, price: str, growth: str) -> Prices:
    """Return the price of a kilowatt-hour in each year, €, and the assumptions behind it."""
    if price not in site.prices:
        site.prices[price] = _prices(site, price, growth)
    return site.prices[price]


def _prices(site: Site, price: str, growth: str) -> Prices:
    parts = parts_of(site, price)
    if parts is not None:
        return site.along(price, parts.path, parts.today), (price, *parts.uses)
    if price == ELECTRICITY.price and site.covers(site.chosen(ELECTRICITY_PATH)):
        path = products(site.growth(growth), site.path_of(ELECTRICITY_PATH))
        return site.along(price, path, site.today(ELECTRICITY_PATH)), (price, growth, site.chosen(ELECTRICITY_PATH))
    return site.grown(price, growth), (price, growth)


def grid_eur(site: Site, price: str, amounts_eur: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return the grid fee within what gas costs in each year; nothing if the set states no parts."""
    parts = parts_of(site, price)
    return products(amounts_eur, parts.grid_share) if parts else ()

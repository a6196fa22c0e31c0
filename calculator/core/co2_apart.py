"""The CO2 price in what a kilowatt-hour of a fuel costs: bills hold it, the price of the model does not."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from calculator.core import arithmetic
from calculator.core.carriers import ALL, Carrier
from calculator.core.choices import Co2Path
from calculator.core.message import Code, Message, say
from calculator.core.parameters import ParameterSet
from calculator.core.site import Site


class PriceNote(Code):
    """What has to be said of a price that somebody entered."""

    CO2_APART = "price_co2_apart"


def co2_eur_kwh(site: Site, carrier: Carrier) -> Decimal:
    """Return the CO2 price in a kilowatt-hour of today's bill with VAT, €; 0 where none is charged."""
    if not carrier.co2:
        return site.number(Decimal(0))
    path = site.parameters.in_year(f"co2_price_{site.inputs.co2_path}_eur_t", site.parameters.as_of.year)
    gross = site.number(path.value) * (1 + site.value("co2_vat_percent") / 100)
    return site.value(carrier.co2) * gross / arithmetic.KWH_PER_MWH


def co2_of_bill(parameters: ParameterSet, carrier: Carrier, day: date) -> Decimal:
    """Return the same by the middle path and the figures of a parameter set; raises ``ParameterNotCovered``."""
    if not carrier.co2:
        return Decimal(0)
    path = parameters.in_year(f"co2_price_{Co2Path.MIDDLE}_eur_t", day.year).value
    vat, factor = (parameters.on(key, day).value for key in ("co2_vat_percent", carrier.co2))
    return factor * path * (1 + vat / 100) / arithmetic.KWH_PER_MWH


def notes(site: Site) -> Iterator[Message]:
    """Yield for each entered price that is used that the CO2 price is added to it."""
    for carrier in ALL:
        price = site.used.get(carrier.price)
        if carrier.co2 and price is not None and price.own:
            values = {"price": price.value * 100, "co2": co2_eur_kwh(site, carrier) * 100}
            yield say(PriceNote.CO2_APART, carrier=carrier.label, **values)

"""The price at hand above a result: how it may be written, and what a bill holds that the price must not."""

from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import MODEL_VALUES, ParameterSet
from calculator.core.amounts import CENTS_IN_EURO
from calculator.core.carriers import BY_PRICE
from calculator.core.co2_apart import co2_of_bill
from calculator.core.notation import about, german
from calculator.core.parameters import general
from calculator.core.price_units import sold_at
from calculator.core.units import Fuel
from calculator.pages.forms.defaults import typeable
from calculator.pages.forms.fields import QuestionField


def price_field(key: str, answer: Answer | None, parameters: ParameterSet) -> QuestionField:
    """Return the field of a price with what the answer was computed with, if there is one."""
    value = MODEL_VALUES[key]
    assumed = {} if answer is None else _assumed(answer)
    default = typeable(assumed[key], value) if key in assumed else ""
    why = " ".join(filter(None, (_how_to_write(key), _without_co2(key, parameters))))
    return QuestionField(value, why=why, default=default)


def _assumed(answer: Answer) -> dict[str, Decimal]:
    return {each.key: each.value for each in answer.comparison.assumptions if not each.own}


def _how_to_write(key: str) -> str:
    """Say how a price may be written: as its dealer states it, if by a unit that is not one of energy."""
    known = general().get(key)
    if known is None:
        return ""
    usual = known.records[-1].value
    sold, cents = sold_at(key, usual), german(usual * CENTS_IN_EURO, 1)
    if sold is None or Fuel.GAS.record.carrier is BY_PRICE[key]:
        return _("Auch in Cent, etwa „%(cents)s ct“.") % {"cents": cents}
    dealers = f"{german(about(sold[0], 2))} €/{sold[1].record.sign.written}"
    words = _("Auch in Cent, etwa „%(cents)s ct“, oder wie Ihr Händler ihn nennt, etwa „%(dealers)s“.")
    return words % {"cents": cents, "dealers": dealers}


def _without_co2(key: str, parameters: ParameterSet) -> str:
    """Say how much to take off a bill, which holds the CO2 price; empty where none is charged."""
    co2_eur = co2_of_bill(parameters, BY_PRICE[key], parameters.as_of)
    if not co2_eur:
        return ""
    sold = None if Fuel.GAS.record.carrier is BY_PRICE[key] else sold_at(key, co2_eur)
    amount = f"{german(co2_eur * CENTS_IN_EURO, 1)} ct/kWh"
    if sold:
        amount += f" ({german(sold[0] * CENTS_IN_EURO, 0)} ct/{sold[1].record.sign.written})"
    return _(
        "Ohne CO₂-Preis: In Rechnungen steckt er meist, hier kommt er hinzu. Ziehen Sie rund %(amount)s ab, sonst "
        "zählt er doppelt."
    ) % {"amount": amount}

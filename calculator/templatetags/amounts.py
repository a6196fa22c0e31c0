"""Numbers of the rows as people in Germany read them."""

from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from django import template

from calculator.core import Assumption, notation
from calculator.core.message import Message
from calculator.core.notation import day as written_day
from calculator.reports.rows import certainty_name, shown_value
from calculator.sentences import sentence
from calculator.sentences.translated import translated

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """Write a day as ``23.11.2026``, and a dash where there is none; Django's own filter takes fifty times as long."""
    return written_day(value) if value else "–"


@register.filter
def certainty(key: str) -> str:
    """Say how well a value is known."""
    return certainty_name(key)


@register.filter
def worded(message: Message) -> str:
    """Write a formula or another message of the core."""
    return sentence(message)


@register.filter
def spoken(name: str) -> str:
    """Say a name of the model in the language of the page; Django's own translates no name with values."""
    return translated(name)


@register.filter
def host(url: str) -> str:
    """Write whose page an address is: ``www.kfw.de``."""
    return urlsplit(url).netloc


@register.filter
def euro(amount: Decimal) -> str:
    """Write an amount to the cent: ``20.626,67 €``."""
    return notation.euro(amount)


@register.filter
def whole_euro(amount: Decimal | None) -> str:
    """Write an amount rounded to whole euros: ``20.627 €``, and a dash where there is none."""
    return "–" if amount is None else notation.whole_euro(amount)


@register.filter
def euro_change(amount: Decimal) -> str:
    """Write a change in whole euros, above zero with its plus sign."""
    return notation.euro_change(amount)


@register.filter
def is_rounded_away(amount: Decimal, unit: str) -> bool:
    """Whether nothing is left of an amount as tables show it: in whole euros, tons with one place."""
    return notation.rounded(amount, 0 if unit == "€" else 1) == 0


@register.filter
def around_euro(amount: Decimal) -> str:
    """Write an amount for a sentence, rounded to what matters in it."""
    return notation.around_euro(amount)


@register.filter
def square_metres(area_m2: Decimal) -> str:
    """Write an area for a sentence, with one decimal place at most."""
    return notation.square_metres(area_m2)


@register.filter
def german(value: Decimal, places: int | None = None) -> str:
    """Write a number, with all its decimal places unless told how many."""
    return notation.german(value, places)


@register.filter
def in_unit(value: Decimal, unit: str) -> str:
    """Write a figure with its unit, a calendar year as one."""
    return notation.in_unit(value, unit, translated)


@register.filter
def shown(row: Assumption) -> str:
    """Write the value of an assumption with its unit, with no more digits than are known of it."""
    return shown_value(row)


@register.filter
def figure(value: Decimal) -> str:
    """Write a number with at most five digits that count, and never fewer than those before the comma."""
    return notation.figure(value)

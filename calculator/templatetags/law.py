"""What the pages say about the law, read from the parameters."""

from django import template

from calculator.core.parameters import REFERENCE_SET, load_set
from calculator.core.rules.green_gas import steps
from calculator.sentences import sentence

register = template.Library()


@register.simple_tag
def green_fuel_steps() -> str:
    """Return the shares of § 43 GModG with the years in which they begin."""
    return sentence(steps(load_set(REFERENCE_SET)))


@register.simple_tag
def brochure_first_year() -> str:
    """Return the first calendar year of operation in the brochure, as text: a year has no thousands separator."""
    return str(load_set(REFERENCE_SET).first_year)

"""What was asked, as paper tells it: the rows of a long offer summed up, since each of them stands under the link."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import Technology
from calculator.core.inputs import QuoteItem
from calculator.core.notation import euro
from calculator.questions import Asked, Described, described
from calculator.sentences.translated import translated

MOST_ROWS = 4  # of an offer, one by one


def inputs_on_paper(asked: Asked) -> list[Described]:
    """Return every line of a question; of each offer its first rows, then in one line how many more and their sum."""
    lines = {line.key: line for line in described(asked)}
    for system, items in asked.quotes.items():
        if len(items) > MOST_ROWS + 1:
            later = range(MOST_ROWS + 1, len(items) + 1)
            first, *others = (f"quote.{system}.{number}" for number in later)
            lines[first] = _summed(lines[first], system, items[MOST_ROWS:])
            for key in others:
                del lines[key]
    return list(lines.values())


def _summed(line: Described, system: Technology, items: Sequence[QuoteItem]) -> Described:
    names = {"heating": translated(system.label), "count": len(items)}
    total = {"sum": euro(sum((item.amount_eur for item in items), Decimal(0)))}
    text = _("zusammen %(sum)s (einzeln im Internet unter dem Link auf diesem Papier)") % total
    return Described(line.key, line.group, _("%(heating)s: %(count)s weitere Posten") % names, text, given=True)

"""Rows of an offer in a link that cannot count as they stand: none of the heating, never granted, or without VAT."""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.offered_kinds import burns_fossil, is_beside, names_pump
from calculator.core import QuoteItem, Technology
from calculator.core.notation import whole_euro
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.reports.wording import named

_WITHOUT_VAT = re.compile(
    r"\bnetto\w*|\b(?:ohne|zzgl|zuzüglich|exkl|excl|plus|without|excluding)\b\.? *(?:\d+ *%? *)?"
    r"(?:mwst|ust|mehrwert|umsatz|vat)",
    re.IGNORECASE,
)


def doubtful_rows(answer: Answer) -> Iterator[str]:
    """Yield each row of an offer whose words say that it does not belong into the price, or not as it stands."""
    for system in answer.comparison.systems:
        for row in answer.asked.quotes.get(Technology(system.key), ()):
            if words := _doubt(row, of_pump=system.key in HEAT_PUMPS):
                yield words % {"name": named(system), "row": row.label, "price": whole_euro(row.amount_eur)}


def _doubt(row: QuoteItem, *, of_pump: bool) -> str:
    if is_beside(row.label):
        return _(
            "Im Angebot für %(name)s zählt „%(row)s“ (%(price)s) als Heizung, gehört aber dem Namen nach nicht dazu: "
            "Nehmen Sie den Posten heraus, sonst ist der Vergleich falsch."
        )
    if of_pump and row.eligible and burns_fossil(row.label) and not names_pump(row.label):
        return _(
            "Im Angebot für %(name)s zählt „%(row)s“ (%(price)s) als förderfähig. Was Gas oder Öl verbrennt, ist es "
            "nie: Der Zuschuss ist zu hoch gerechnet."
        )
    if _WITHOUT_VAT.search(row.label):
        return _(
            "Im Angebot für %(name)s klingt „%(row)s“ nach einem Betrag ohne Mehrwertsteuer; gerechnet ist %(price)s "
            "als Betrag mit Mehrwertsteuer. Tragen Sie ihn mit Mehrwertsteuer ein."
        )
    return ""

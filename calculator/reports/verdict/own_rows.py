"""Rows of an offer in a link that cannot count as they stand: none of the heating, never granted, or without VAT."""

import re
from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.heating_words import is_explained, is_whole_offer
from calculator.answer.offered_grants import is_never_granted, is_of_roof, is_of_the_sun, names_both
from calculator.answer.offered_kinds import burns_fossil, is_beside, is_perhaps_beside, is_perhaps_boiler
from calculator.core import QuoteItem, SystemCosts, Technology
from calculator.core.notation import german, whole_euro
from calculator.core.rules.kinds import ELIGIBLE, HEAT_PUMPS, WITH_PHOTOVOLTAICS
from calculator.core.systems.photovoltaics import PART
from calculator.reports.wording import named

_NAMED = 2  # rows on the first screen
_WITHOUT_VAT = re.compile(
    r"\bnetto\w*|\b(?:ohne|zzgl|zuzüglich|exkl|excl|plus|without|excluding)\b\.? *(?:\d+ *%? *)?"
    r"(?:mwst|ust|mehrwert|umsatz|vat)",
    re.IGNORECASE,
)


def doubtful_rows(answer: Answer) -> Iterator[str]:
    """Yield each row of an offer whose words say that it does not belong into the price, or not as it stands."""
    for system, rows in _offers(answer):
        for row in rows:
            foreign = _foreign(row, system, alone=len(rows) == 1)
            words = foreign or _roof(row, system) or _granted(row, system) or _without_vat(row)
            if words:
                values = {"name": named(system), "row": row.label, "price": whole_euro(row.amount_eur)}
                yield words % {**values, "percent": _percent_of_roof(answer)}


def in_short(answer: Answer) -> Iterator[str]:
    """Yield for the first screen which rows are perhaps none of the heating, or count for a grant that they get not."""
    offers = tuple(_offers(answer))
    foreign = [row for system, rows in offers for row in rows if _foreign(row, system, alone=len(rows) == 1)]
    if foreign:
        words = ngettext(
            "Gehört %(rows)s zur Heizung? Sonst nehmen Sie den Posten aus dem Angebot: Der Vergleich zählt ihn mit.",
            "Gehört das zur Heizung: %(rows)s? Sonst nehmen Sie es aus dem Angebot: Der Vergleich zählt es mit.",
            len(foreign),
        )
        yield words % {"rows": _listed(foreign)}
    if unsure := [row for system, rows in offers for row in rows if _may_burn(row, system)]:
        words = _(
            "Verbrennt etwas in %(rows)s Gas oder Öl? Dann ist der Zuschuss zu hoch gerechnet: Machen Sie daraus einen "
            "eigenen Posten, etwa „Gaskessel“."
        )
        yield words % {"rows": _listed(unsure)}


def _listed(rows: Sequence[QuoteItem]) -> str:
    named_rows = [f"„{row.label}“ ({whole_euro(row.amount_eur)})" for row in rows[:_NAMED]]
    return ", ".join([*named_rows, *(["…"] if len(rows) > _NAMED else [])])


def _offers(answer: Answer) -> Iterator[tuple[SystemCosts, tuple[QuoteItem, ...]]]:
    """Yield each compared heating with the rows of its offer that cost something."""
    for system in answer.comparison.systems:
        rows = answer.asked.quotes.get(Technology(system.key), ())
        yield system, tuple(row for row in rows if row.amount_eur > 0)


def _foreign(row: QuoteItem, system: SystemCosts, *, alone: bool) -> str:
    """Return the words on a row that may be none of the heating; empty where it is.

    ``alone``: it is the only row of its offer, so it may be called by the firm.
    """
    label = row.label
    if Technology(system.key) in WITH_PHOTOVOLTAICS and is_of_the_sun(label):
        return ""
    if is_beside(label):
        return _(
            "Im Angebot für %(name)s zählt „%(row)s“ (%(price)s) als Heizung, gehört aber dem Namen nach nicht dazu: "
            "Nehmen Sie den Posten heraus, sonst ist der Vergleich falsch."
        )
    is_whole = not label or (alone and is_whole_offer(label))
    is_known = is_whole or is_explained(label) or burns_fossil(label) or is_perhaps_boiler(label)
    if is_perhaps_beside(label) or not is_known:
        return _(
            "Gehört „%(row)s“ (%(price)s) im Angebot für %(name)s zur Heizung? Gerechnet ist es so. Wenn nicht, nehmen "
            "Sie den Posten heraus; enthält er beides, machen Sie zwei Posten daraus."
        )
    return ""


def _roof(row: QuoteItem, system: SystemCosts) -> str:
    """Return the words on a row with a plant on the roof, of which the heating pays the part that it uses."""
    technology = Technology(system.key)
    if is_of_roof(row.label, technology):
        return _(
            "Im Angebot für %(name)s zählt von „%(row)s“ (%(price)s) der Teil, der den Strom der Wärmepumpe macht, wie "
            "ohne Angebot: %(percent)s %%. Für den Zuschuss zählt nichts davon: Photovoltaik und Batterie fördert er "
            "nie."
        )
    if technology in WITH_PHOTOVOLTAICS and is_of_the_sun(row.label):
        return _(
            "Im Angebot für %(name)s nennt „%(row)s“ (%(price)s) auch Photovoltaik oder Batterie: Machen Sie zwei "
            "Posten daraus. Von der Anlage zählt sonst alles statt %(percent)s %%, und der Zuschuss ist zu hoch "
            "gerechnet."
        )
    return ""


def _percent_of_roof(answer: Answer) -> str:
    """Return which part of a plant on the roof makes the power of the heat pump; empty without such a heating."""
    found = next((each.value for each in answer.comparison.assumptions if each.key == PART), None)
    return german(found, 0) if found is not None else ""


def _granted(row: QuoteItem, system: SystemCosts) -> str:
    """Return the words on a row that the grant does not count, or perhaps should not."""
    technology = Technology(system.key)
    if technology not in ELIGIBLE or not row.eligible:
        return ""
    if is_never_granted(row.label):
        return _(
            "Im Angebot für %(name)s zählt „%(row)s“ (%(price)s) im Preis mit, aber nicht für den Zuschuss: Was Gas "
            "oder Öl verbrennt, fördert er nie."
        )
    if _may_burn(row, system):
        return _(
            "Im Angebot für %(name)s zählt „%(row)s“ (%(price)s) als förderfähig. Was darin Gas oder Öl verbrennt, ist "
            "es nie: Machen Sie zwei Posten daraus, sonst ist der Zuschuss zu hoch gerechnet."
        )
    return ""


def _may_burn(row: QuoteItem, system: SystemCosts) -> bool:
    """Whether a row is granted of which a part burns gas or oil, or perhaps all of it."""
    technology = Technology(system.key)
    if technology not in ELIGIBLE or not row.eligible or is_never_granted(row.label):
        return False
    return names_both(row.label) or (technology in HEAT_PUMPS and is_perhaps_boiler(row.label))


def _without_vat(row: QuoteItem) -> str:
    if _WITHOUT_VAT.search(row.label):
        return _(
            "Im Angebot für %(name)s klingt „%(row)s“ nach einem Betrag ohne Mehrwertsteuer; gerechnet ist %(price)s "
            "als Betrag mit Mehrwertsteuer. Tragen Sie ihn mit Mehrwertsteuer ein."
        )
    return ""

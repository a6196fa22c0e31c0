"""What typed rows mean. Whatever is wrong is said beside its field."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import Magnitude, parse
from calculator.offers.money import money_doubt, money_of, percent_of
from calculator.offers.rows import LONGEST_LABEL, MOST_ROWS, OUTSIDE, Position, RowKind, TypedRow
from calculator.offers.sum_rows import is_vat
from calculator.offers.sums import DiscountTooLarge, Sums, sums_of
from calculator.offers.typed import TypedOffer, row_field
from calculator.offers.words import GRANT_ASKED, is_contained, is_discount, is_grant, vat_in_words

LARGEST_EUR = Decimal(10_000_000)
MOST_VAT_PERCENT = 30
_PLACES = 2


@dataclass(slots=True)
class OfferReading:
    """What an offer says; ``errors`` by field. ``sums`` is None while a row is wrong or there is none.

    ``if_net`` and ``if_gross``: the sums if the switch of VAT stood on the other side; one of them is None.
    """

    positions: tuple[Position, ...] = ()
    sums: Sums | None = None
    if_net: Sums | None = None
    if_gross: Sums | None = None
    vat_said: Decimal | None = None
    total_said: Decimal | None = None
    errors: dict[str, str] = field(default_factory=dict)


def understood(offer: TypedOffer, usual_vat: Decimal) -> OfferReading:
    """Read an offer; a row without a rate has the ``usual_vat`` in percent."""
    found = OfferReading()
    found.positions = tuple(_positions(offer, usual_vat, found.errors))
    _check_ties(found)
    if len(found.positions) > MOST_ROWS:
        found.errors["rows"] = _(
            "Ein Angebot hat hier höchstens %(most)s Posten, Sie haben %(count)s. Fassen Sie kleine Posten zusammen."
        ) % {"most": MOST_ROWS, "count": len(found.positions)}
    found.vat_said = _said(offer.vat_said, "vat_said", found.errors)
    found.total_said = _said(offer.total_said, "total_said", found.errors)
    if found.positions and not found.errors:
        _add_up(offer, found)
    return found


def _add_up(offer: TypedOffer, found: OfferReading) -> None:
    try:
        found.sums = sums_of(found.positions, net=offer.is_net)
        other = sums_of(found.positions, net=not offer.is_net)
        found.if_net, found.if_gross = (None, other) if offer.is_net else (other, None)
    except DiscountTooLarge as problem:
        found.errors[row_field(problem.number, "amount")] = _(
            "Dieser Rabatt ist größer als das, wovon er abgeht. Bitte prüfen Sie den Betrag und den Posten."
        )


def _positions(offer: TypedOffer, usual_vat: Decimal, errors: dict[str, str]) -> Iterator[Position]:
    for number, row in enumerate(offer.rows, start=1):
        if row.is_blank:
            continue
        kind = row.counted_as
        before = len(errors)
        for name, check in (("label", _label_problem), ("amount", _amount_problem)):
            if problem := check(row, kind):
                errors[row_field(number, name)] = problem
        vat = _vat_of(row.vat.strip() or vat_in_words(row.label), usual_vat)
        if vat is None:
            errors[row_field(number, "vat")] = _("Bitte schreiben Sie einen Steuersatz in Prozent, etwa 19, 7 oder 0.")
        tied = row.tied.strip()
        if tied and not (tied.isascii() and tied.isdigit() and len(tied) < len("1000")):
            errors[row_field(number, "tied")] = _("Bitte nennen Sie die Nummer eines Postens, etwa 3.")
        if len(errors) == before and vat is not None:
            amount = money_of(row.amount) or Decimal(0)
            yield Position(number, " ".join(row.label.split()), amount, vat, kind, int(tied) if tied else None)


def _label_problem(row: TypedRow, kind: RowKind) -> str:
    if len(row.label) > LONGEST_LABEL:
        return _("Eine Bezeichnung hat höchstens %(most)s Zeichen. Bitte kürzen Sie sie.") % {"most": LONGEST_LABEL}
    if is_vat(row.label):
        return _(
            "Mehrwertsteuer ist kein Posten: Sie wird gerechnet. Leeren Sie diese Zeile, und tragen Sie den Betrag bei "
            "„Mehrwertsteuer laut Angebot“ ein."
        )
    if is_contained(row.label) and kind not in OUTSIDE and (money_of(row.amount) or 0) > 0:
        return _(
            "Das klingt, als wäre es in einem anderen Posten schon enthalten. Leeren Sie diese Zeile, oder nennen Sie "
            "den Posten anders."
        )
    return ""


def _amount_problem(row: TypedRow, kind: RowKind) -> str:
    if not row.amount.strip():
        return "" if kind in OUTSIDE else _("Bitte schreiben Sie den Betrag, oder leeren Sie die Zeile.")
    if percent_of(row.amount) is not None:
        return _("Hier steht ein Prozentsatz. Bitte schreiben Sie, wie viel Euro es sind, etwa −450,00.")
    amount = money_of(row.amount)
    if amount is not None and kind not in OUTSIDE and is_grant(row.label, negative=amount < 0):
        return str(GRANT_ASKED)
    if amount is not None and amount > 0 and kind not in OUTSIDE and is_discount(row.label):
        return _("Ein Rabatt steht mit Minus, etwa −1.250,00. Ist es keiner, nennen Sie den Posten bitte anders.")
    return _euro_problem(row.amount)


def _euro_problem(text: str) -> str:
    amount = money_of(text)
    if amount is None:
        return money_doubt(text) or _(
            "Das ist keine Zahl. Schreiben Sie den Betrag etwa als 1.250,00, einen Rabatt als −1.250,00."
        )
    if abs(amount) > LARGEST_EUR:
        return _("Möglich sind Beträge bis 10.000.000 €.")
    if amount != round(amount, _PLACES):
        return _("Dieser Betrag hat mehr als zwei Stellen nach dem Komma. Bitte runden Sie ihn auf Cent.")
    return ""


def _vat_of(text: str, usual: Decimal) -> Decimal | None:
    if not text.strip():
        return usual
    found = percent_of(text) if "%" in text else parse(text, Magnitude.SMALL)
    return found if found is not None and 0 <= found <= MOST_VAT_PERCENT else None


def _check_ties(found: OfferReading) -> None:
    by_number = {each.number: each for each in found.positions}
    for each in found.positions:
        name = row_field(each.number, "tied")
        if each.tied is None or name in found.errors:
            continue
        if each.amount >= 0:
            found.errors[name] = _("Nur ein Rabatt (ein Betrag unter null) gehört zu einem anderen Posten.")
            continue
        target = by_number.get(each.tied)
        if target is None or target.amount < 0 or not target.in_sum:
            found.errors[name] = _("Posten %(number)s gibt es nicht in der Summe. Bitte prüfen Sie die Nummer.") % {
                "number": each.tied
            }


def _said(text: str, name: str, errors: dict[str, str]) -> Decimal | None:
    if not text.strip():
        return None
    if problem := _euro_problem(text):
        errors[name] = problem
        return None
    return money_of(text)

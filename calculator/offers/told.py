"""What is said below the rows of an offer: its sums, and how they compare with what the offer itself states."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.core.notation import euro, german
from calculator.offers.reading import OfferReading
from calculator.offers.rows import RowKind
from calculator.offers.sums import Sums


@dataclass(frozen=True, slots=True)
class OfferFigure:
    """A sum with its name; ``strong`` for what is compared with the offer."""

    label: str
    text: str
    strong: bool = False


def figures(sums: Sums) -> Iterator[OfferFigure]:
    """Yield the sums of an offer in the order in which they are added up."""
    yield OfferFigure(_("Summe ohne Mehrwertsteuer"), euro(sums.net))
    for rate in sums.rates:
        yield OfferFigure(_("Mehrwertsteuer %(percent)s %%") % {"percent": german(rate.percent)}, euro(rate.vat))
    yield OfferFigure(_("Summe mit Mehrwertsteuer"), euro(sums.gross), strong=True)
    yield OfferFigure(_("davon förderfähig"), euro(sums.eligible), strong=True)
    if sums.discounts:
        yield OfferFigure(_("Rabatte, schon abgezogen"), euro(sums.discounts))
    for kind, label in (
        (RowKind.OPTIONAL, _("Optionen, nicht in der Summe")),
        (RowKind.ON_SITE, _("bauseits, nicht in der Summe")),
    ):
        outside = [amount for position, amount in sums.outside if position.kind is kind]
        if outside:
            yield OfferFigure(label, _outside(outside))


def _outside(amounts: list[Decimal]) -> str:
    priced, open_ = [amount for amount in amounts if amount], sum(not amount for amount in amounts)
    parts = [euro(sum(priced, Decimal(0)))] if priced else []
    if open_:
        words = ngettext("%(count)s Posten ohne Preis", "%(count)s Posten ohne Preis", open_)
        parts.append(words % {"count": open_})
    return ", ".join(parts)


def comparisons(found: OfferReading) -> Iterator[str]:
    """Yield how the sums compare with what the offer states; a difference is told in euros."""
    return (_compared(*pair) for pair in _stated(found))


def differences(found: OfferReading) -> Iterator[str]:
    """Yield only where the sums are not what the offer states."""
    return (_compared(name, computed, said) for name, computed, said in _stated(found) if computed != said)


def _stated(found: OfferReading) -> Iterator[tuple[str, Decimal, Decimal]]:
    """Yield the name of each sum that the offer states, with ours and its own."""
    if found.sums is None:
        return
    if found.vat_said is not None:
        yield _("Mehrwertsteuer"), found.sums.vat, found.vat_said
    if found.total_said is not None:
        yield _("Summe mit Mehrwertsteuer"), found.sums.gross, found.total_said


def _compared(name: str, computed: Decimal, said: Decimal) -> str:
    words = {"name": name, "said": euro(said), "computed": euro(computed), "difference": euro(abs(computed - said))}
    if computed == said:
        return _("%(name)s: Das Angebot nennt dasselbe, %(said)s.") % words
    if computed > said:
        return (
            _(
                "%(name)s: Das Angebot nennt %(said)s. Die Posten ergeben %(difference)s mehr, nämlich %(computed)s. "
                "Bitte prüfen Sie Posten, Rabatte und Optionen."
            )
            % words
        )
    return (
        _(
            "%(name)s: Das Angebot nennt %(said)s. Die Posten ergeben %(difference)s weniger, nämlich %(computed)s. "
            "Fehlt ein Posten?"
        )
        % words
    )

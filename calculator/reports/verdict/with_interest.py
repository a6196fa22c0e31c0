"""With which interest another heating leads, and what a told loan does to the first sentence."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.answer.measures import Interest, OtherMeasure, loan_interest_eur
from calculator.core.carriers import BY_PRICE
from calculator.core.notation import german
from calculator.reports.price_words import in_cents
from calculator.reports.rows import MonthFigures, Whose
from calculator.sentences.translated import inside, translated

OF_LOAN = {Whose.HOUSE, Whose.FLAT_OF_COMMUNITY, Whose.FLAT_OF_OWNER}


def with_interest(other: OtherMeasure) -> str:
    """Return „mit Zinsen (VDI 2067)“, „mit den Zinsen Ihres Kredits“, or the price at which it holds besides."""
    if other.interest is Interest.LOAN:
        return _("mit den Zinsen Ihres Kredits")
    if other.price is None:
        return _("mit Zinsen (VDI 2067)")
    carrier = inside(translated(BY_PRICE[other.price.key].label))
    return _("mit Zinsen (VDI 2067) und %(cents)s ct/kWh für %(carrier)s") % {
        "cents": in_cents(other.at_eur), "carrier": carrier
    }  # fmt: skip


def of_loan(answer: Answer, figures: MonthFigures) -> Iterator[str]:
    """Yield beside the first sentence where the interest of a told loan is counted, and where it is not."""
    if answer.asked.loan is None or figures.whose is Whose.FLAT_OF_TENANT:
        return
    if figures.whose not in OF_LOAN:
        percent = next(each.value for each in answer.comparison.assumptions if each.key == "interest_percent")
        words = _("Ihr Kredit zählt hier nicht: Gerechnet ist Ihr Anteil mit %(percent)s %% Zinsen.")
        yield words % {"percent": german(percent)}
    elif not has_loan_interest(answer, figures):
        yield _of_idle_loan(answer)
    elif answer.deciding:
        yield _("Die Beträge enthalten die Zinsen Ihres Kredits; der Preis, bei dem es sich dreht, gilt ohne sie.")
    elif kind_of(answer) is not VerdictKind.MEASURES_DIFFER:
        yield _("Die Beträge enthalten die Zinsen Ihres Kredits; an der Reihenfolge ändern sie nichts.")


def has_loan_interest(answer: Answer, figures: MonthFigures) -> bool:
    """Return whether the interest of a told loan is in one of the amounts: a reserve may leave nothing to lend."""
    return figures.whose in OF_LOAN and any(loan_interest_eur(answer.beside, each.key) for each in figures.figures)


def _of_idle_loan(answer: Answer) -> str:
    """Return that a told loan changes no amount, and why."""
    if any(each.loan.amount_eur for each in answer.beside.evaluations if each.loan):
        return _("Ihr Kredit ändert die Beträge nicht: Er kostet keine Zinsen.")
    if answer.asked.facts.community.reserve_eur:
        return _("Ihr Kredit ändert die Beträge nicht: Die Rücklage deckt den Kauf.")
    return _("Ihr Kredit ändert die Beträge nicht: Zu leihen ist nichts.")

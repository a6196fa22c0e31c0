"""The three figures by which a paper tells a heating: those of the one who pays.

The month is that of the first screen, so that who holds paper and screen side by side reads the same amount.
"""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core.choices import Viewpoint
from calculator.reports import rows

Amounts = tuple[Decimal | None, ...]
Pair = tuple[Decimal | None, Decimal | None]


class ReaderKind(StrEnum):
    """Whose money the three figures are."""

    HOUSE = "house"
    COMMUNITY = "community"
    TENANT = "tenant"


BESIDE: Mapping[ReaderKind, tuple[str, str]] = {
    ReaderKind.HOUSE: (rows.FIGURES["net_investment_eur"], rows.FIGURES["total_eur"]),
    ReaderKind.COMMUNITY: (gettext_noop("Sonderumlage der Wohnung"), gettext_noop("Sonderumlage je Tausendstel")),
    ReaderKind.TENANT: (
        gettext_noop("Mieterhöhung im Monat, höchstens"),
        gettext_noop("Änderung im ersten Jahr, im Monat"),
    ),
}
MONTHS: Mapping[rows.Whose, str] = {
    rows.Whose.HOUSE: gettext_noop("Im Monat fürs Haus, mit Kauf"),
    rows.Whose.FLAT_OF_COMMUNITY: gettext_noop("Im Monat für eine Wohnung, mit Kauf"),
    rows.Whose.FLAT_OF_OWNER: gettext_noop("Im Monat für Ihre Wohnung, mit Kauf"),
    rows.Whose.FLAT_OF_TENANT: gettext_noop("Im Monat für Sie, mit höherer Miete"),
    rows.Whose.LANDLORD: gettext_noop("Im Monat für Sie, das ganze Haus"),
    rows.Whose.LANDLORD_OF_FLAT: gettext_noop("Im Monat für Sie, Ihre vermietete Wohnung"),
}


def reader_of(answer: Answer) -> ReaderKind:
    """Return whose money is to be told."""
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return ReaderKind.TENANT
    return ReaderKind.COMMUNITY if answer.asked.facts.of_community else ReaderKind.HOUSE


def shown_reader(answer: Answer) -> ReaderKind:
    """Return whose money the bars are: that of the house where nobody can tell what one party pays."""
    return ReaderKind.HOUSE if rows.first_figures(answer).whose is rows.Whose.HOUSE else reader_of(answer)


def told_columns(table: Sequence[Amounts], count: int) -> tuple[bool, ...]:
    """Return for each of so many columns whether one of its amounts is known; all of them if there is no row."""
    return tuple(not table or any(amounts[at] is not None for amounts in table) for at in range(count))


def labels_of(kind: ReaderKind, answer: Answer, *, same_years: bool = True) -> tuple[str, ...]:
    """Return what the three figures are called; ``same_years``: all that are told span the years of ``answer``."""
    months, beside = rows.first_figures(answer), tuple(map(_, BESIDE[kind]))
    month = _(MONTHS[months.whose])
    if months.whose is rows.Whose.FLAT_OF_TENANT and not months.raises_rent:
        month = _("Im Monat für Sie, Heizung und Warmwasser")
    if kind is ReaderKind.HOUSE and same_years:
        names = rows.figure_names(answer.comparison)
        beside = names["net_investment_eur"], names["total_eur"]
    if months.whose is rows.Whose.LANDLORD:
        investment, total = beside
        beside = investment, _("%(total)s, mit der Energie der Mieter") % {"total": total}
    return (month, *beside)


def figures_of(answer: Answer, kind: ReaderKind) -> dict[str, Amounts]:
    """Return the three figures, in euros and exact, of each heating of the first screen, by its key.

    What nobody can tell of it, such as the rise of the rent for going on as now, is None.
    """
    beside = _BESIDE[kind](answer)
    return {
        each.key: (each.month_eur, *beside.get(each.key, (None, None))) for each in rows.first_figures(answer).figures
    }


def _of_house(answer: Answer) -> dict[str, Pair]:
    return {each.key: (each.net_investment_eur, total_eur(each)) for each in answer.beside.systems}


def _of_community(answer: Answer) -> dict[str, Pair]:
    table = rows.community_table(answer, rows.summary_rows(answer))
    return {row.key: (row.flat_levy_eur, row.part_eur) for row in table.rows} if table else {}


def _of_tenant(answer: Answer) -> dict[str, Pair]:
    """Return the rise of the rent and the change in the first year, of the flat whose month is told."""
    found = rows.first_figures(answer)
    if found.whose is not rows.Whose.FLAT_OF_TENANT:
        return {}
    return {each.key: (each.rent_eur, found.first_change_eur(each)) for each in found.figures if each is not found.now}


_BESIDE: Mapping[ReaderKind, Callable[[Answer], dict[str, Pair]]] = {
    ReaderKind.HOUSE: _of_house,
    ReaderKind.COMMUNITY: _of_community,
    ReaderKind.TENANT: _of_tenant,
}

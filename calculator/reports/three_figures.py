"""The three figures by which a paper tells a heating: those of the one who pays."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core.choices import Viewpoint
from calculator.reports import rows

Amounts = tuple[Decimal, ...]


class ReaderKind(StrEnum):
    """Whose money the three figures are."""

    HOUSE = "house"
    COMMUNITY = "community"
    TENANT = "tenant"


OF_THE_HOUSE = ("net_investment_eur", "month_eur", "total_eur")
LABELS: Mapping[ReaderKind, tuple[str, ...]] = {
    ReaderKind.HOUSE: tuple(rows.FIGURES[key] for key in OF_THE_HOUSE),
    ReaderKind.COMMUNITY: (
        gettext_noop("Sonderumlage der Wohnung"),
        gettext_noop("Sonderumlage je Tausendstel"),
        gettext_noop("Wohnung und Monat nach der Umlage"),
    ),
    ReaderKind.TENANT: (
        gettext_noop("Mieterhöhung der Wohnung im Monat, höchstens"),
        gettext_noop("Miete und Heizen im ersten Jahr: Änderung im Monat"),
        gettext_noop("Miete und Heizen im Mittel der Jahre: Änderung im Monat"),
    ),
}


def reader_of(answer: Answer) -> ReaderKind:
    """Return whose money is to be told."""
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return ReaderKind.TENANT
    return ReaderKind.COMMUNITY if answer.asked.facts.of_community else ReaderKind.HOUSE


def labels_of(kind: ReaderKind, answer: Answer, *, same_years: bool = True) -> tuple[str, ...]:
    """Return what the three figures are called; ``same_years``: all that are told span the years of ``answer``."""
    if kind is ReaderKind.HOUSE and same_years:
        names = rows.figure_names(answer.comparison)
        return tuple(names[key] for key in OF_THE_HOUSE)
    return tuple(map(_, LABELS[kind]))


def figures_of(answer: Answer, kind: ReaderKind) -> dict[str, Amounts]:
    """Return the three figures, in euros and exact, of each heating that has them, by its key."""
    return _OF_READER[kind](answer)


def _of_house(answer: Answer) -> dict[str, Amounts]:
    found = rows.summary_rows(answer)
    return {row.key: (row.net_investment_eur, row.month_eur, row.total_eur) for row in found}


def _of_community(answer: Answer) -> dict[str, Amounts]:
    table = rows.community_table(answer, rows.summary_rows(answer))
    return {row.key: (row.flat_levy_eur, row.part_eur, row.flat_month_eur) for row in table.rows} if table else {}


def _of_tenant(answer: Answer) -> dict[str, Amounts]:
    table = rows.tenant_flat(answer)
    return {row.key: (row.rent_eur, row.first_eur, row.mean_eur) for row in table.rows} if table else {}


_OF_READER: Mapping[ReaderKind, Callable[[Answer], dict[str, Amounts]]] = {
    ReaderKind.HOUSE: _of_house,
    ReaderKind.COMMUNITY: _of_community,
    ReaderKind.TENANT: _of_tenant,
}

"""Rows of the widest tables and lists of a result at once: they have hundreds of values, a template takes its time."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from html import escape

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from calculator.core.notation import german, whole_euro
from calculator.reports.rows import PartyRow, SubsidyTable, SummaryRow

register = template.Library()


@register.simple_tag
def compared_lines(rows: Iterable[SummaryRow], names: Mapping[str, str], formulas: str) -> SafeString:
    """Return the lines of the comparison: one for each system, and below it what must stand beside its figures.

    ``names``: of the figures, which the cells say of themselves on a phone; ``formulas``: address of the page of them.
    """
    labels = {key: escape(name) for key, name in names.items()}
    link, unknown = escape(formulas), escape(_("nicht bekannt"))
    return _html(part for row in rows for part in (_compared(row, labels, link, unknown), *_notes(row)))


def _compared(row: SummaryRow, labels: Mapping[str, str], link: str, unknown: str) -> str:
    best = ' class="compare__best"' if row.best else ""
    share = "–" if row.cheapest_percent is None else f"{row.cheapest_percent} %"
    ends = f"{whole_euro(row.low_eur)} – {whole_euro(row.high_eur)}"
    total = f'<strong>{whole_euro(row.total_eur)}</strong> <span class="spread">{ends}</span>'

    def cell(key: str, text: str, look: str = "numeric") -> str:
        looks = f' class="{look}"' if look else ""
        return f'<td role="cell"{looks} data-label="{labels[key]}">{text}</td>'

    return (
        f'<tr role="row"{best}><th role="rowheader" scope="row"><span class="lettered">'
        f'<span class="letter">{escape(row.letter)}</span> <span>'
        f'<a class="kern-link" href="{link}#rechnung-{row.key}">{escape(row.label)}</a> '
        f'<span class="standing standing--{row.permission}">{escape(row.permission_label)}</span></span></span></th>'
        f"{cell('subsidy_eur', whole_euro(row.subsidy_eur) if row.subsidy_eur else '–')}"
        f"{cell('net_investment_eur', whole_euro(row.net_investment_eur))}"
        f"{cell('month_eur', whole_euro(row.month_eur), 'numeric compare__core')}"
        f"{cell('total_eur', total, 'numeric compare__core')}"
        f"{cell('co2_total_t', escape(row.co2_words) or unknown)}"
        f"{cell('crossing', escape(row.crossing_words), '')}{cell('cheapest_percent', share)}</tr>"
    )


def _notes(row: SummaryRow) -> Iterator[str]:
    for note in row.notes:
        yield (
            f'<tr role="row" class="compare__note"><td role="cell" colspan="8">'
            f"<strong>{escape(row.letter)} {escape(row.label)}:</strong> {escape(note)}</td></tr>"
        )


@register.simple_tag
def granted_lines(tables: Iterable[SubsidyTable]) -> SafeString:
    """Return what is granted for each heating, and for how much of its cost."""
    of = escape(_("von"))
    return _html(
        f"<li><strong>{escape(each.label)}:</strong> {whole_euro(each.amount_eur)} "
        f'<span class="muted">({german(each.mean_percent)} % {of} {whole_euro(each.eligible_eur)})</span></li>'
        for each in tables
    )


@register.filter
def party_sums(row: PartyRow) -> tuple[SafeString, SafeString]:
    """Return the cells of tenant and landlord: the mean of a year, the same for a square metre, and the first year."""
    first = escape(_("1. Jahr:"))
    return (
        _sums(row.tenant_mean_eur, row.tenant_mean_eur_m2, row.tenant_first_eur, first),
        _sums(row.landlord_mean_eur, row.landlord_mean_eur_m2, row.landlord_first_eur, first),
    )


def _sums(mean_eur: Decimal, mean_eur_m2: Decimal, first_eur: Decimal, first: str) -> SafeString:
    small = (f"{german(mean_eur_m2, 2)} €/m²", f"{first} {whole_euro(first_eur)}")
    return _html((whole_euro(mean_eur), *(f' <span class="spread">{each}</span>' for each in small)))


@register.filter
def beside_rent(norm: str, rent_eur_m2: Decimal) -> SafeString:
    """Return the cell of the rise of the rent, with the norm that allows it."""
    return _html((f'{german(rent_eur_m2, 2)} €/m² <span class="spread">{conditional_escape(norm)}</span>',))


@register.filter
def party_reasons(row: PartyRow) -> SafeString:
    """Return the cell of why the rent rises so far and how the heating bill is split."""
    reasons = [*map(escape, row.reasons), escape(row.split_note)]
    if row.split_open:
        unsettled = escape(_("Rechtlich nicht abschließend geklärt."))
        reasons.append(f"<strong>{unsettled}</strong>")
    return _html(f'<span class="reason">{each}</span> ' for each in reasons)


def _html(parts: Iterable[str]) -> SafeString:
    """Join parts whose texts are escaped already."""
    return mark_safe("".join(parts))  # noqa: S308 - see above

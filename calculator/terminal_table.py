"""Writes a comparison as a plain text table for the terminal."""

from calculator.core.message import Words, say
from calculator.core.notation import euro, german
from calculator.core.result import Comparison, SystemCosts
from calculator.sentences.marking import marked as _

_WIDTH = 16
_PAIR = 2


def to_table(comparison: Comparison, title: str, words: Words) -> str:
    """Return two systems year by year with their crossings, or a list of more systems, the cheapest in all first.

    ``words`` writes the messages of the comparison.
    """
    if len(comparison.systems) == _PAIR:
        labels = [system.label for system in comparison.systems]
        head = f"{_('Jahr'):>4} {_('Kalenderjahr'):>12}" + "".join(f"{label:>{_WIDTH}}" for label in labels)
        lines = [*_heading(comparison, title), head, *_rows(comparison), "", *_closing(comparison)]
    else:
        lines = [*_heading(comparison, title), *_ranking(comparison, words), "", *_unconfirmed(comparison)]
    return "\n".join([*lines, *map(words, (*comparison.demand.sentences, *comparison.notes))])


def _heading(comparison: Comparison, title: str) -> list[str]:
    return [
        _("{title} – Gesamtkosten nach Abzug des Restwerts").format(title=title),
        _("Parametersatz: {title}").format(title=comparison.parameter_set_title),
        _("Wärmebedarf: {heat} kWh im Jahr").format(heat=german(comparison.heat_demand_kwh_a, 0)),
        *(
            _("Förderung: {system} {amount}").format(system=system.label, amount=_subsidy(system))
            for system in comparison.systems
            if _subsidy(system)
        ),
        "",
    ]


def _subsidy(system: SystemCosts) -> str:
    return euro(system.subsidy.amount_eur) if system.subsidy and system.subsidy.amount_eur else ""


def _rows(comparison: Comparison) -> list[str]:
    columns = [system.fair_path_eur[1:] for system in comparison.systems]
    return [
        f"{number:>4} {year:>12}" + "".join(f"{euro(amount):>{_WIDTH}}" for amount in amounts)
        for number, (year, *amounts) in enumerate(zip(comparison.calendar_years, *columns, strict=True), start=1)
    ]


def _closing(comparison: Comparison) -> list[str]:
    labels = {system.key: system.label for system in comparison.systems}
    lines = [
        _("Ab dem {number}. Jahr ({year}) insgesamt günstiger: {system}").format(
            number=crossing.year, year=crossing.calendar_year, system=labels[crossing.cheaper]
        )
        for crossing in comparison.crossings
    ]
    years, (one, other) = len(comparison.calendar_years), labels.values()
    return [
        *(lines or [_("Im betrachteten Zeitraum wechselt nicht, welche Heizung insgesamt günstiger ist.")]),
        _("{other} minus {one} nach {years} Jahren: {amount}").format(
            other=other, one=one, years=years, amount=euro(comparison.difference_eur)
        ),
    ]


def _ranking(comparison: Comparison, words: Words) -> list[str]:
    years = len(comparison.calendar_years)
    total = _("{years} Jahre").format(years=years)
    heads = (_("nach Förderung"), total, _("Annuität"))
    head = f"{_('Heizung'):<40}" + "".join(f"{each:>{_WIDTH}}" for each in heads) + f"  {_('Recht')}"
    ranked = sorted(comparison.systems, key=lambda system: system.fair_eur)
    return [head, *(_rank(each, euro(comparison.evaluation(each.key).annuity_eur), words) for each in ranked)]


def _rank(system: SystemCosts, annuity: str, words: Words) -> str:
    law = words(say(system.permission.verdict)) if system.permission else ""
    amounts = (euro(system.net_investment_eur), euro(system.fair_eur), annuity)
    return f"{system.label:<40}" + "".join(f"{amount:>{_WIDTH}}" for amount in amounts) + f"  {law}"


def _unconfirmed(comparison: Comparison) -> list[str]:
    count = sum(assumption.to_confirm for assumption in comparison.assumptions)
    return (
        [_("{count} Annahmen ohne geprüfte Quelle: bitte bestätigen oder ersetzen.").format(count=count)]
        if count
        else []
    )

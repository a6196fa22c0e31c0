"""What must be said with the verdict: conditions, prices that are none of the city's, and what amounts leave out."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.offered_power import offers_without_power, small_offers
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts
from calculator.core.choices import Viewpoint
from calculator.core.law_answers import Fit, Verdict
from calculator.core.message import say
from calculator.core.notation import around_euro, german
from calculator.core.rules import day_order, heat_plan
from calculator.core.rules.beg.conditions import Condition
from calculator.core.set_aside import CONTRADICTED
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.rows.summary import price_notes
from calculator.reports.verdict.by_law import grant_at_stake
from calculator.reports.verdict.network_terms import network_terms
from calculator.reports.verdict.own_prices import own_prices
from calculator.reports.verdict.own_rows import doubtful_rows
from calculator.reports.verdict.provisos import provisos
from calculator.reports.wording import named
from calculator.sentences import sentence as told
from calculator.sentences.translated import translated

# So many unconfirmed assumptions are named, if they move the answer by so many euros.
NAMED, LEAST_EUR = 3, 50


def cautions(answer: Answer) -> Iterator[str]:
    """Yield what must be said with the verdict on an answer; nothing of it names a winner where there is none."""
    yield from (told(note) for note in day_order.notes(answer.asked.facts.dates, answer.parameters))
    yield from (told(note) for note in answer.comparison.notes if note.code in CONTRADICTED)
    yield from grant_at_stake(answer)
    yield from own_prices(answer)
    yield from (*too_small_offers(answer), *doubtful_rows(answer))
    yield from network_terms(answer)
    if answer.deciding:
        for system in _named(answer):
            yield from (*_doubtful(system), *_condition(system), *_prices_of(answer, system), *provisos(answer, system))
    else:
        yield from (*_barred(answer), *_conditions(answer))
    yield from (*_whole_house(answer), *_renovation(answer), *_demand(answer), *_without_power(answer))


def too_small_offers(answer: Answer) -> Iterator[str]:
    """Yield that an offer, with whose price a heating is computed, has too little power for the house."""
    words = _(
        "Das Angebot für %(name)s nennt %(power)s kW, das Haus braucht am kältesten Tag rund %(load)s kW: Es deckt "
        "%(percent)s %% davon. Gerechnet ist mit seinem Preis, als heizte es das ganze Haus. Lassen Sie das klären, "
        "bevor Sie es mit anderen vergleichen."
    )
    for offer in small_offers(answer):
        yield words % {
            "name": named(offer.system), "power": german(offer.power_kw), "load": german(offer.load_kw, 1),
            "percent": german(offer.percent, 0),
        }  # fmt: skip


def _without_power(answer: Answer) -> Iterator[str]:
    words = _(
        "Aus dem Angebot für %(name)s ist keine Leistung in kW sicher zu lesen: Ob das Gerät für die Heizlast von rund "
        "%(load)s kW reicht, ist nicht geprüft."
    )
    load = answer.comparison.demand.heat_load_kw
    if load:
        yield from (words % {"name": named(system), "load": german(load, 1)} for system in offers_without_power(answer))


def _named(answer: Answer) -> tuple[SystemCosts, ...]:
    """Return the systems that the tipping points of unknown prices are about."""
    keys = dict.fromkeys(key for point in answer.deciding for key in (point.below, point.above))
    return tuple(answer.comparison.system(key) for key in keys)


def _barred(answer: Answer) -> list[str]:
    """Return, for each system that would cost less, why it does not count."""
    forbidden = _(
        "Rechnerisch weniger kostet %(name)s (rund %(total)s), ist aber nicht erlaubt: %(sentence)s (%(norm)s)"
    )
    unsettled = _(
        "Rechnerisch weniger kostet %(name)s (rund %(total)s); ob das erlaubt ist, ist offen: %(sentence)s (%(norm)s)"
    )
    misplaced = _("Rechnerisch weniger kostet %(name)s (rund %(total)s), passt aber nicht hierher: %(sentence)s")
    found = []
    for system in answer.ranking.barred:
        if out := system.out_of_place:
            values = {"name": named(system), "total": around_euro(total_eur(system)), "sentence": told(out.sentence)}
            found.append(misplaced % values)
        elif system.permission:
            words = forbidden if system.permission.verdict is Verdict.NOT_ALLOWED else unsettled
            law = {"sentence": told(system.permission.sentence), "norm": system.permission.norm}
            found.append(words % {"name": named(system), "total": around_euro(total_eur(system)), **law})
    return found


def _conditions(answer: Answer) -> list[str]:
    """Return the condition on which the cheapest may be installed, and what holds of both.

    That is: where one of them probably must not stand, and prices that are none of the city's.
    """
    best, second = answer.ranking.best, answer.ranking.second
    both = [system for system in (best, second) if system]
    found = _condition(best) if best else []
    doubtful = (each for system in both for each in _doubtful(system))
    return [*doubtful, *found, *_prices_of(answer, *both), *provisos(answer, *both)]


def _doubtful(system: SystemCosts) -> Iterator[str]:
    """Yield what of house or plot speaks against a system by what was entered and what is assumed besides."""
    for each in system.site_conditions:
        if each.fit is Fit.DOUBTFUL:
            words = _("%(name)s: %(label)s – %(fit)s. %(sentence)s")
            texts = {"label": told(each.label), "fit": told(say(each.fit)), "sentence": told(each.sentence)}
            yield words % {"name": _(system.label), **texts}


def _condition(system: SystemCosts) -> list[str]:
    given = system.permission
    if given is None or given.verdict is not Verdict.CONDITIONS:
        return []
    return [f"{_(system.label)}: {told(given.sentence)} ({given.norm})"]


def _prices_of(answer: Answer, *systems: SystemCosts) -> list[str]:
    return list(dict.fromkeys(note for system in systems for note in price_notes(answer, system)))


def _whole_house(answer: Answer) -> list[str]:
    """Return that the amounts are not those of one party, where somebody rents."""
    if not answer.asked.facts.house.rented:
        return []
    return [_("Alle Beträge gelten für das ganze Haus. Wer davon was trägt, steht unter „Vermieter und Mieter“.")]


def _renovation(answer: Answer) -> list[str]:
    """Return what a planned renovation costs: no heating's cost contains it, yet all of them rest on its savings."""
    planned = renovation_table(answer)
    if planned is None:
        return []
    words = _(
        "Die geplante Sanierung kostet zusätzlich rund %(net)s nach Förderung; kein Betrag einer Heizung enthält sie."
    )
    return [words % {"net": around_euro(planned.net_eur)}]


def _demand(answer: Answer) -> list[str]:
    """Return where the heat demand comes from and whether it is plausible.

    Who owns a flat and lives in it is nothing to ask a tenant.
    """
    left_out = [note.sentence for note in heat_plan.notes(answer.asked.facts, answer.parameters)]
    left_out += day_order.notes(answer.asked.facts.dates, answer.parameters)  # they come first
    if answer.asked.viewpoint is Viewpoint.TENANT:
        left_out.append(say(Condition.NOBODY_AT_HOME))
    rest = (note for note in answer.comparison.notes if note.code not in CONTRADICTED)
    return [told(note) for note in rest if note not in left_out]


def unchecked(answer: Answer) -> list[str]:
    """Return how many assumptions nobody has checked, and which three of them move the answer most."""
    count = sum(each.to_confirm for each in answer.comparison.assumptions)
    words = ngettext(
        "Eine Annahme hat noch niemand geprüft; sie ist unten mit „bitte bestätigen“ gekennzeichnet.",
        "%(count)s Annahmen hat noch niemand geprüft; sie sind unten mit „bitte bestätigen“ gekennzeichnet.",
        count,
    )
    return [" ".join([words % {"count": count}, *_weightiest(answer)])] if count else []


def _weightiest(answer: Answer) -> Iterator[str]:
    strong = [each for each in answer.unconfirmed if each.moved_eur >= LEAST_EUR][:NAMED]
    if strong and answer.rival and answer.subject:
        words = _("Am stärksten verschieben den Unterschied (%(subject)s gegen %(rival)s): %(labels)s.")
        labels = (
            _("%(label)s (um rund %(amount)s)")
            % {"label": translated(each.assumption.label), "amount": around_euro(each.moved_eur)}
            for each in strong
        )
        pair = {"subject": named(answer.subject), "rival": named(answer.rival)}
        yield words % {**pair, "labels": "; ".join(labels)}

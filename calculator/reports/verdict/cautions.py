"""What must be said with the verdict: conditions, prices that are none of the city's, and what amounts leave out.

Each caution is of a kind that is declared here, and Leichte Sprache has its own words for every kind.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.offered_power import offers_without_power, small_offers
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts
from calculator.core.choices import Viewpoint
from calculator.core.law_answers import Fit, Verdict
from calculator.core.message import Message, say
from calculator.core.notation import around_euro, german
from calculator.core.rules import day_order, heat_plan
from calculator.core.rules.beg.conditions import Condition
from calculator.core.set_aside import CONTRADICTED
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.rows.summary import price_notes
from calculator.reports.verdict import provisos
from calculator.reports.verdict.by_law import grant_at_stake
from calculator.reports.verdict.network_terms import network_terms
from calculator.reports.verdict.own_prices import stated_prices, unused_offers
from calculator.reports.verdict.own_rows import doubtful_rows
from calculator.reports.verdict.unsure_grants import on_refrigerant, open_grants, tax_beside
from calculator.reports.wording import named
from calculator.sentences import sentence as told
from calculator.sentences.translated import translated

# So many unconfirmed assumptions are named, if they move the answer by so many euros.
NAMED, LEAST_EUR = 3, 50


class Caution(StrEnum):
    """Each kind of caution, in the order in which they are said; templates of Leichte Sprache know the values."""

    DAYS = "days"
    CONTRADICTED = "contradicted"
    GRANT_AT_STAKE = "grant_at_stake"
    TAX = "tax"
    OPEN_GRANT = "open_grant"
    REFRIGERANT = "refrigerant"
    OWN_PRICES = "own_prices"
    UNUSED_OFFER = "unused_offer"
    TOO_SMALL = "too_small"
    DOUBTFUL_ROWS = "doubtful_rows"
    NETWORK = "network"
    BARRED = "barred"
    SITE = "site"
    CONDITION = "condition"
    PRICES = "prices"
    RADIATORS = "radiators"
    HOT_WATER = "hot_water"
    ROOF = "roof"
    LISTED = "listed"
    WHOLE_HOUSE = "whole_house"
    RENOVATION = "renovation"
    DEMAND = "demand"
    WITHOUT_POWER = "without_power"


def cautions(answer: Answer) -> Iterator[str]:
    """Yield what must be said with the verdict on an answer; nothing of it names a winner where there is none."""
    return chain.from_iterable(said(answer) for said in _SAID.values())


def caution_kinds(answer: Answer) -> tuple[Caution, ...]:
    """Return the kinds of which there is something to say."""
    return tuple(kind for kind, said in _SAID.items() if any(said(answer)))


def doubted_entries(answer: Answer) -> tuple[Message, ...]:
    """Return which entries are in an unusual order, contradict each other, or spare something without its cost."""
    contradicted = (note for note in answer.comparison.notes if note.code in CONTRADICTED)
    return (*day_order.notes(answer.asked.facts.dates, answer.parameters), *contradicted)


def _days(answer: Answer) -> Iterator[str]:
    yield from (told(note) for note in doubted_entries(answer) if note.code not in CONTRADICTED)


def _contradicted(answer: Answer) -> Iterator[str]:
    yield from (told(note) for note in doubted_entries(answer) if note.code in CONTRADICTED)


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


def _subjects(answer: Answer) -> tuple[SystemCosts, ...]:
    """Return what the verdict is about: the cheapest two, or what a price decides between that nobody knows."""
    if answer.deciding:
        keys = dict.fromkeys(key for point in answer.deciding for key in (point.below, point.above))
        return tuple(answer.comparison.system(key) for key in keys)
    return tuple(system for system in (answer.ranking.best, answer.ranking.second) if system)


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
    for system in () if answer.deciding else answer.ranking.barred:
        if out := system.out_of_place:
            values = {"name": named(system), "total": around_euro(total_eur(system)), "sentence": told(out.sentence)}
            found.append(misplaced % values)
        elif system.permission:
            words = forbidden if system.permission.verdict is Verdict.NOT_ALLOWED else unsettled
            law = {"sentence": told(system.permission.sentence), "norm": system.permission.norm}
            found.append(words % {"name": named(system), "total": around_euro(total_eur(system)), **law})
    return found


def _of_site(answer: Answer) -> Iterator[str]:
    """Yield what of house or plot speaks against a heating by what was entered and what is assumed besides."""
    pairs = ((subject, condition) for subject in _subjects(answer) for condition in subject.site_conditions)
    for system, each in pairs:
        if each.fit is Fit.DOUBTFUL:
            words = _("%(name)s: %(label)s – %(fit)s. %(sentence)s")
            texts = {"label": told(each.label), "fit": told(say(each.fit)), "sentence": told(each.sentence)}
            yield words % {"name": _(system.label), **texts}


def _condition(answer: Answer) -> Iterator[str]:
    """Yield on which condition the cheapest may be installed, or each of those between which a price decides."""
    for system in _subjects(answer) if answer.deciding else _subjects(answer)[:1]:
        given = system.permission
        if given and given.verdict is Verdict.CONDITIONS:
            yield f"{_(system.label)}: {told(given.sentence)} ({given.norm})"


def _prices(answer: Answer) -> Iterable[str]:
    return dict.fromkeys(note for system in _subjects(answer) for note in price_notes(answer, system))


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


_SAID: Mapping[Caution, Callable[[Answer], Iterable[str]]] = {
    Caution.DAYS: _days,
    Caution.CONTRADICTED: _contradicted,
    Caution.GRANT_AT_STAKE: grant_at_stake,
    Caution.TAX: tax_beside,
    Caution.OPEN_GRANT: open_grants,
    Caution.REFRIGERANT: on_refrigerant,
    Caution.OWN_PRICES: stated_prices,
    Caution.UNUSED_OFFER: unused_offers,
    Caution.TOO_SMALL: too_small_offers,
    Caution.DOUBTFUL_ROWS: doubtful_rows,
    Caution.NETWORK: network_terms,
    Caution.BARRED: _barred,
    Caution.SITE: _of_site,
    Caution.CONDITION: _condition,
    Caution.PRICES: _prices,
    Caution.RADIATORS: lambda answer: provisos.radiators(answer, _subjects(answer)),
    Caution.HOT_WATER: lambda answer: provisos.hot_water(answer, _subjects(answer)),
    Caution.ROOF: lambda answer: provisos.roof(answer, _subjects(answer)),
    Caution.LISTED: lambda answer: provisos.listed(answer, _subjects(answer)),
    Caution.WHOLE_HOUSE: _whole_house,
    Caution.RENOVATION: _renovation,
    Caution.DEMAND: _demand,
    Caution.WITHOUT_POWER: _without_power,
}
if missing := set(Caution) - _SAID.keys():
    raise LookupError(f"Nothing says {missing}")

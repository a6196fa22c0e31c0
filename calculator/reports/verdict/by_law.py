"""What must be asked before a grant for a heating of one's own is counted on, where a by-law may reach the house."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.facts import FACTS, ZoneDuty
from calculator.core.law_answers import NOTHING
from calculator.core.notation import around_euro
from calculator.core.rules import heat_plan
from calculator.core.rules.kinds import NETWORKS
from calculator.core.systems import keep
from calculator.sentences import sentence as told
from calculator.sentences.translated import translated

# Where clerks have not said how far the by-law reaches, it is asked in these kinds of area of the heat plan.
_ASKED_IN = {"waermenetz", "pruefgebiet"}


def grant_at_stake(answer: Answer) -> Iterator[str]:
    """Yield that the by-law may take the grant of the compared heatings, with the largest of them."""
    facts, city = answer.asked.facts, answer.parameters.city
    if must_connect(answer):
        yield _(
            "Ihr Haus muss nach der Satzung an die Fernwärme. Jede andere Heizung dieses Vergleichs braucht vorher "
            "eine Befreiung durch die Stadt; ohne sie fällt auch deren Förderung weg."
        )
        return
    grant_eur = grant_at_stake_eur(answer)
    if not grant_eur:
        return
    words = _(
        "Klären Sie das vor jedem Auftrag: %(by_law)s Gilt der Zwang für Ihr Haus, wird nur der Anschluss gefördert; "
        "die Förderung für eine eigene Heizung, hier bis rund %(grant)s, fällt dann weg. Die Antwort gehört in die "
        "Angabe „%(label)s“."
    )
    (note,) = heat_plan.by_law(facts, city)
    label = translated(FACTS["house.connection_duty"].label)
    yield words % {"by_law": told(note.sentence), "grant": around_euro(grant_eur), "label": label}


def must_connect(answer: Answer) -> bool:
    """Whether the by-law holds for a house that is not connected yet, as somebody told of it or of its area."""
    facts = answer.asked.facts
    return not keep.connected(facts) and heat_plan.connection_duty(facts, answer.parameters.city) is True


def grant_at_stake_eur(answer: Answer) -> Decimal:
    """Return the largest grant that a by-law of which nobody knows whether it holds may take, in euros; 0: none."""
    facts = answer.asked.facts
    unknown = heat_plan.connection_duty(facts, answer.parameters.city) is None
    if keep.connected(facts) or not unknown or not _may_reach(answer):
        return NOTHING
    return max((system.grant_eur for system in answer.comparison.systems if _is_own(system)), default=NOTHING)


def _may_reach(answer: Answer) -> bool:
    """Whether a by-law of the city may reach the area of the house, as far as anybody knows."""
    zone, duty = answer.zone, answer.asked.facts.zone_duty
    if zone is None or answer.parameters.city.by_law is None:
        return False
    return duty in {ZoneDuty.INSIDE, ZoneDuty.PARTLY} or str(zone.category) in _ASKED_IN


def _is_own(system: SystemCosts) -> bool:
    return Technology(system.key) not in NETWORKS

"""What a grant in the answer hangs on, or leaves out, because nobody knows it yet, and what may bring more."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import rival_of, runner_up
from calculator.answer.ranking import may_stand, total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.law_answers import TaxReduction
from calculator.core.notation import around_euro
from calculator.core.rules.beg.codes import Why
from calculator.core.rules.beg.eligibility import REFRIGERANT_REQUIRED
from calculator.core.rules.kinds import HEAT_PUMPS
from calculator.reports.wording import named
from calculator.sentences import sentence as told

NOTHING = Decimal(0)
_REFRIGERANT = "work.natural_refrigerant"


def in_short(answer: Answer) -> Iterator[str]:
    """Yield in one sentence for the first screen what else is to be known of grants; the cautions say it in full."""
    if points := tuple(_points(answer)):
        yield _("Förderung: %(points)s.") % {"points": "; ".join(points)}


def _points(answer: Answer) -> Iterator[str]:
    """Yield the points; beside both others the open parts have no room for their names."""
    unsettled, pumps, taxed = _unsettled(answer), _on_refrigerant(answer), _taxed(answer)
    if unsettled and pumps and taxed:
        yield _("bis %(amount)s offen") % {"amount": around_euro(most_open_eur(answer))}
    elif unsettled:
        parts = dict.fromkeys(part.partition(" (")[0] for system in unsettled for part in _open_parts(system))
        words = _("%(parts)s offen (bis %(amount)s)")
        yield words % {"parts": ", ".join(parts), "amount": around_euro(most_open_eur(answer))}
    if pumps:
        yield _("natürliches Kältemittel angenommen")
    if taxed:
        most, norm = max((tax.total_eur, tax.norm) for _system, tax in taxed)
        yield _("mehr mit %(norm)s (bis %(tax)s)") % {"norm": norm, "tax": around_euro(most)}


def open_grants(answer: Answer) -> Iterator[str]:
    """Yield which parts of a grant are left out because the rules leave them open, and how much they may bring."""
    alike = defaultdict[tuple[str, ...], list[SystemCosts]](list)
    for system in _unsettled(answer):
        alike[_open_parts(system)].append(system)
    for parts, systems in alike.items():
        words = _("Nicht mitgezählt, weil noch offen: %(parts)s, bis rund %(amount)s für %(names)s.")
        names, most = ", ".join(map(named, systems)), max(map(open_eur, systems))
        yield words % {"parts": ", ".join(parts), "amount": around_euro(most), "names": names}


def _unsettled(answer: Answer) -> list[SystemCosts]:
    """Return the heatings of whose grant a part is open that could turn the answer."""
    return [each for each in answer.comparison.systems if open_eur(each) and _could_matter(answer, each)]


def open_eur(system: SystemCosts) -> Decimal:
    """Return by how many euros a grant would be higher if all that is open of it were granted."""
    granted = system.subsidy
    return granted.possible_eur - granted.amount_eur if granted and granted.possible_eur is not None else NOTHING


def most_open_eur(answer: Answer) -> Decimal:
    """Return the largest of these amounts that could turn the answer; 0: none."""
    return max(map(open_eur, _unsettled(answer)), default=NOTHING)


def tax_beside(answer: Answer) -> Iterator[str]:
    """Yield for which of the contending heatings the income tax may give more than the grant that is computed."""
    if not (taxed := _taxed(answer)):
        return
    words = _("Die Steuerermäßigung nach %(norm)s kann mehr bringen als die Förderung: %(sums)s.")
    sum_words = _("%(name)s bis %(tax)s statt %(grant)s")
    sums = (
        sum_words % {"name": named(system), "tax": around_euro(tax.total_eur), "grant": around_euro(system.grant_eur)}
        for system, tax in taxed
    )
    yield words % {"norm": taxed[0][1].norm, "sums": "; ".join(sums)}


def _taxed(answer: Answer) -> list[tuple[SystemCosts, TaxReduction]]:
    pairs = ((system, system.tax) for system in _contending(answer))
    return [(system, tax) for system, tax in pairs if tax and tax.total_eur > system.grant_eur]


def on_refrigerant(answer: Answer) -> Iterator[str]:
    """Yield for which of the contending heat pumps a natural refrigerant is taken for granted, untold."""
    if pumps := _on_refrigerant(answer):
        words = _(
            "Für %(names)s ist ein natürliches Kältemittel angenommen; sonst gibt es weniger oder keine Förderung."
        )
        yield words % {"names": ", ".join(map(named, pumps))}


def _on_refrigerant(answer: Answer) -> list[SystemCosts]:
    if _REFRIGERANT in answer.asked.stated:
        return []
    return [system for system in _contending(answer) if _hangs_on_refrigerant(answer, system)]


def _open_parts(system: SystemCosts) -> tuple[str, ...]:
    items = system.subsidy.items if system.subsidy else ()
    return tuple(told(item.label) for item in items if item.open and item.asked_percent)


def _could_matter(answer: Answer, system: SystemCosts) -> bool:
    """Whether the verdict names a heating, or would with the open part of its grant."""
    if system in _contending(answer):
        return True
    best = answer.ranking.best
    return may_stand(system) and (best is None or total_eur(system) - open_eur(system) < total_eur(best))


def _contending(answer: Answer) -> tuple[SystemCosts, ...]:
    """Return the heatings that the verdict names."""
    if answer.deciding:
        keys = dict.fromkeys(key for point in answer.deciding for key in (point.below, point.above))
        return tuple(answer.comparison.system(key) for key in keys)
    best = answer.ranking.best
    return tuple(each for each in (best, runner_up(answer) or rival_of(answer)) if each) if best else ()


def _hangs_on_refrigerant(answer: Answer, system: SystemCosts) -> bool:
    """Whether a heat pump gets a bonus for its refrigerant, or would get no grant with another one."""
    if Technology(system.key) not in HEAT_PUMPS or not system.grant_eur or system.subsidy is None:
        return False
    reasons = {item.reason.code for item in system.subsidy.items if item.granted}
    if Why.EFFICIENCY_REFRIGERANT in reasons:
        return True
    day = answer.asked.facts.dates.application_date
    return Why.BASE_MET in reasons and bool(answer.parameters.on(REFRIGERANT_REQUIRED, day).value)

"""The verdict: which heating costs least, by how much, how sure that is, and what must be said with it."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.law_answers import Verdict
from calculator.core.notation import cents, german, whole_euro
from calculator.core.rules import heat_plan
from calculator.core.systems import keep
from calculator.reports.rows.renovation import renovation_table
from calculator.reports.rows.summary import price_notes
from calculator.reports.wording import horizon, named
from calculator.sentences import sentence as told
from calculator.sentences.translated import translated

# A system that is the cheapest in less than this part of the futures is no verdict: the answer is open.
LEAST_PERCENT = 60


@dataclass(frozen=True, slots=True)
class ResultVerdict:
    """One sentence with its certainty, which systems were compared, and cautions.

    ``present``: a second sentence against the present heating, or empty; ``open``: nobody can tell which is cheaper.
    """

    sentence: str
    present: str
    compared: str
    cautions: tuple[str, ...]
    open: bool


def verdict(answer: Answer) -> ResultVerdict:
    """Return the verdict on an answer; it never names a system as the cheapest that the law does not allow."""
    best, second = answer.ranking.best, answer.ranking.second
    if best is None:
        sentence, unsure = _nothing_stands(), True
    elif second is None:
        sentence, unsure = _alone(answer, best), False
    else:
        sentence, unsure = _lead(answer, best, second)
    cautions = (*_barred(answer), *_conditions(answer), *_by_annuity(answer), *_leaning(best, second, answer))
    cautions += (*_whole_house(answer), *_renovation(answer), *_demand(answer), *_unchecked(answer))
    present, compared = _tight(_against_present(answer)), _compared(answer)
    return ResultVerdict(_tight(sentence), present, compared, tuple(map(_tight, cautions)), unsure)


def _tight(text: str) -> str:
    """Keep „93 %“ on one line."""
    return text.replace(" %", "\N{NO-BREAK SPACE}%")


def _lead(answer: Answer, best: SystemCosts, second: SystemCosts) -> tuple[str, bool]:
    lead, chances = cents(total_eur(second) - total_eur(best)), answer.likelihoods
    share = chances[best.key].cheapest_percent or 0
    rival = max(answer.ranking.standing[1:], key=lambda system: chances[system.key].cheapest_percent or 0)
    certain = _(
        "Unter diesen Annahmen kostet %(best)s %(horizon)s insgesamt am wenigsten: %(total)s, das sind "
        "%(lead)s weniger als %(second)s. In %(percent)s %% von %(futures)s gerechneten Preisverläufen kostet %(best)s "
        "am wenigsten von allen erlaubten Heizungen dieses Vergleichs."
    )
    doubtful = _(
        "Welche Heizung %(horizon)s insgesamt am wenigsten kostet, ist unter diesen Annahmen offen: Die "
        "Rechnung nennt %(best)s mit %(total)s, das sind %(lead)s weniger als %(second)s. So ist es aber nur in "
        "%(percent)s %% von %(futures)s gerechneten Preisverläufen; in %(rival_percent)s %% kostet %(rival)s am "
        "wenigsten."
    )
    even = _("Unter diesen Annahmen kosten %(best)s und %(second)s %(horizon)s insgesamt gleich viel: %(total)s.")
    values = {
        **_values(answer, best),
        "second": named(second),
        "lead": whole_euro(lead),
        "percent": share,
        "rival": named(rival),
        "rival_percent": chances[rival.key].cheapest_percent,
    }
    unsure = share < LEAST_PERCENT or not lead
    return (even if not lead else doubtful if unsure else certain) % values, unsure


def _against_present(answer: Answer) -> str:
    """Return how the cheapest stands to the present heating, unless the first sentence says so already."""
    systems = {system.key: system for system in answer.comparison.systems}
    best, second, present = answer.ranking.best, answer.ranking.second, systems.get(Technology.KEEP)
    if best is None or present is None or present in (best, second):
        return ""
    sentence = _(
        "Die alte Heizung zu behalten kostet %(lead)s mehr; in %(percent)s %% der Preisverläufe kostet es mehr als "
        "%(best)s."
    )
    if keep.connected(answer.asked.facts):
        sentence = _(
            "Bei der Fernwärme zu bleiben kostet %(lead)s mehr; in %(percent)s %% der Preisverläufe kostet es mehr als "
            "%(best)s."
        )
    lead = whole_euro(total_eur(present) - total_eur(best))
    return sentence % {"lead": lead, "percent": answer.lead_percent(best.key, present.key), "best": named(best)}


def _alone(answer: Answer, best: SystemCosts) -> str:
    found = answer.likelihoods[best.key]
    sentence = _(
        "Unter diesen Annahmen kostet %(best)s %(horizon)s insgesamt %(total)s; in acht von zehn der "
        "%(futures)s gerechneten Preisverläufe liegt der Betrag zwischen %(low)s und %(high)s. Zum Vergleich steht "
        "keine andere Heizung, die erlaubt ist."
    )
    return sentence % {**_values(answer, best), "low": whole_euro(found.low_eur), "high": whole_euro(found.high_eur)}


def _nothing_stands() -> str:
    return _(
        "Von diesen Heizungen lässt sich keine als die günstigste nennen: Nach dem Recht am Tag des Einbaus sind sie "
        "nicht erlaubt, oder das ist offen. Bitte wählen Sie weitere Heizungen zum Vergleich."
    )


def _values(answer: Answer, best: SystemCosts) -> dict[str, object]:
    return {
        "best": named(best),
        "horizon": horizon(len(answer.comparison.calendar_years)),
        "total": whole_euro(total_eur(best)),
        "futures": german(Decimal(futures_count(answer))),
    }


def futures_count(answer: Answer) -> int:
    """Return how many futures were computed."""
    return len(next(iter(answer.futures.totals_eur.values()))[0])


def _compared(answer: Answer) -> str:
    labels = [_(system.label) for system in answer.comparison.systems]
    words = ngettext("Gerechnet ist %(labels)s.", "Verglichen sind: %(labels)s.", len(labels))
    return words % {"labels": ", ".join(labels)}


def _barred(answer: Answer) -> list[str]:
    """Return, for each system that would cost less, why it does not count."""
    forbidden = _("Rechnerisch weniger kostet %(name)s (%(total)s), ist aber nicht erlaubt: %(sentence)s (%(norm)s)")
    unsettled = _(
        "Rechnerisch weniger kostet %(name)s (%(total)s); ob das erlaubt ist, ist offen: %(sentence)s (%(norm)s)"
    )
    found = []
    for system in answer.ranking.barred:
        if system.permission:
            words = forbidden if system.permission.verdict is Verdict.NOT_ALLOWED else unsettled
            law = {"sentence": told(system.permission.sentence), "norm": system.permission.norm}
            found.append(words % {"name": named(system), "total": whole_euro(total_eur(system)), **law})
    return found


def _conditions(answer: Answer) -> list[str]:
    """Return the condition on which the cheapest may be installed, and prices of both that are none of the city's."""
    best, second = answer.ranking.best, answer.ranking.second
    found = []
    if best and best.permission and best.permission.verdict is Verdict.CONDITIONS:
        found.append(f"{_(best.label)}: {told(best.permission.sentence)} ({best.permission.norm})")
    return [*found, *(note for system in (best, second) if system for note in price_notes(answer, system))]


def _by_annuity(answer: Answer) -> list[str]:
    """Return which system costs least by VDI 2067, if that is another one."""
    best, systems = answer.ranking.best, answer.ranking.standing
    if best is None:
        return []
    least = min(systems, key=lambda system: answer.comparison.evaluation(system.key).annuity_eur)
    if least is best:
        return []
    words = _(
        "Nach VDI 2067, mit Zinsen und dem Restwert vor Förderung, kostet dagegen %(name)s am wenigsten: %(annuity)s "
        "im Jahr."
    )
    annuity = answer.comparison.evaluation(least.key).annuity_eur
    return [words % {"name": named(least), "annuity": whole_euro(annuity)}]


def _leaning(best: SystemCosts | None, second: SystemCosts | None, answer: Answer) -> list[str]:
    """Return the unchecked assumptions that only one of the two cheapest rests on: they can turn the lead."""
    if best is None or second is None:
        return []
    apart = _rests_on(best) ^ _rests_on(second)
    labels = [translated(each.label) for each in answer.comparison.assumptions if each.to_confirm and each.key in apart]
    words = _("Der Abstand der beiden günstigsten hängt auch an ungeprüften Annahmen: %(labels)s.")
    return [words % {"labels": "; ".join(labels)}] if labels else []


def _rests_on(system: SystemCosts) -> set[str]:
    return {key for line in (*system.one_off, *system.yearly) for key in line.assumptions}


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
    words = _("Die geplante Sanierung kostet zusätzlich %(net)s nach Förderung; kein Betrag einer Heizung enthält sie.")
    return [words % {"net": whole_euro(planned.net_eur)}]


def _demand(answer: Answer) -> list[str]:
    """Return where the heat demand comes from and whether it is plausible."""
    of_the_plan = [note.sentence for note in heat_plan.notes(answer.asked.facts.house, answer.parameters)]
    return [told(note) for note in answer.comparison.notes if note not in of_the_plan]


def _unchecked(answer: Answer) -> list[str]:
    count = sum(each.to_confirm for each in answer.comparison.assumptions)
    words = ngettext(
        "Eine Annahme hat noch niemand geprüft; sie ist unten mit „bitte bestätigen“ gekennzeichnet.",
        "%(count)s Annahmen hat noch niemand geprüft; sie sind unten mit „bitte bestätigen“ gekennzeichnet.",
        count,
    )
    return [words % {"count": count}] if count else []

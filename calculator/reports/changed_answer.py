"""What law and prices have changed of an answer since an earlier day, in words and money.

Told are the totals of the whole house that rank the heatings, whoever asks: they follow from the comparison alone, and
an answer is looked at for many days. Nothing is stored here: every day's answer is computed from the dated records.
Two days are compared for an installation on the same day: one that is guessed half a year ahead moves on by itself, and
what follows from that neither law nor prices have changed.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer, answer
from calculator.answer.prices import parameters_on
from calculator.core import CalculatorError, ParameterSet
from calculator.questions import Asked
from calculator.reports.told_answer import ToldAnswer, ToldPart, amounts, of_best, of_permission, reasons
from zones.doors.facts import ZoneFacts

LEAST_SHARE = Decimal("0.01")  # a total that moved by less is not told, unless something else did
LOOKED_BACK = timedelta(days=366)
MOST_DAYS = 12  # for each an answer is computed
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class AnswerChange:
    """What was different on a day; ``parts`` say what and why, ``headline`` the same in short."""

    asked: Asked
    headline: str
    parts: tuple[ToldPart, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        """What and why, in words."""
        return tuple(each.sentence for each in self.parts)

    @property
    def day(self) -> date:
        """Since when."""
        return self.asked.stand


def change_of(before: ToldAnswer, now: Answer) -> AnswerChange | None:
    """Return what an answer says otherwise than before; None if it says the same."""
    told = ToldAnswer.of(now)
    found = [*of_best(before, told, now), *of_permission(before, told, now)]
    if not found and not _moved(before, told):
        return None
    headline = found[0].sentence if found else _("Die Kosten haben sich geändert.")
    return AnswerChange(now.asked, headline, (*found, *amounts(before, told, now), *reasons(before.day, now)))


def with_dates_of(now: Answer, kept: ToldAnswer) -> ToldAnswer:
    """Return what was told on an earlier day as it would have been told for an installation as of now.

    What was told stays where a record of that day was entered or corrected later: then it was told by other records.
    """
    then, again = _on(now.asked.known_on(kept.day), now.zone), _on(now.asked.as_of(kept.day), now.zone)
    if then is None or again is None:
        return kept
    moved, same = ToldAnswer.of(then), ToldAnswer.of(again)
    if same == kept:
        return moved
    by_dates = {key: total - same.totals_eur.get(key, total) for key, total in moved.totals_eur.items()}
    return replace(kept, totals_eur={key: total + by_dates.get(key, 0) for key, total in kept.totals_eur.items()})


def changes(asked: Asked, zone: ZoneFacts | None, today: date) -> list[AnswerChange]:
    """Return how the answer changed within the last twelve months, the earliest first.

    It is computed for each day on which a record of law, prices, factors or technology began to hold. A day for which
    the question cannot be answered says nothing.
    """
    found: list[AnswerChange] = []
    before, *begun = days(parameters_on(today), today) or [today]
    for each in begun:
        now = _on(asked.as_of(each), zone)
        if now is None:
            continue
        then = _on(now.asked.known_on(before), zone)
        change = change_of(ToldAnswer.of(then), now) if then else None
        if change:
            found.append(change)
        if change or then is None:  # what is too little to be told adds up
            before = each
    return found


def days(parameters: ParameterSet, today: date) -> list[date]:
    """Return the days of the last twelve months for which an answer is computed: the last ones, and the one before."""
    since = today - LOOKED_BACK
    begun = {record.valid_from for each in parameters.parameters.values() for record in each.records if record.usable}
    within = sorted(each for each in begun if since < each <= today)[-MOST_DAYS:]
    return [within[0] - _ONE_DAY, *within] if within else []


def _on(asked: Asked, zone: ZoneFacts | None) -> Answer | None:
    try:
        return answer(asked, zone)
    except CalculatorError:
        return None


def _moved(before: ToldAnswer, told: ToldAnswer) -> bool:
    both = before.totals_eur.keys() & told.totals_eur.keys()
    return before.totals_eur.keys() != told.totals_eur.keys() or any(
        abs(told.totals_eur[key] - before.totals_eur[key]) >= LEAST_SHARE * abs(before.totals_eur[key]) for key in both
    )

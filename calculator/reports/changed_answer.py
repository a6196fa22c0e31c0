"""What law and prices have changed of an answer since an earlier day, in words and money.

Told are the totals of the whole house that rank the heatings, whoever asks: they follow from the comparison alone, and
an answer is looked at for many days. Nothing is stored here: every day's answer is computed from the dated records.
Two days are compared for an installation on the same day: one that is guessed half a year ahead moves on by itself, and
what follows from that neither law nor prices have changed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, Self

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer, answer
from calculator.answer.prices import parameters_on
from calculator.answer.ranking import may_stand, total_eur
from calculator.core import CalculatorError, ParameterSet, Technology
from calculator.core.notation import day, euro_change, rounded, whole_euro
from calculator.core.records import LAW, Parameter, Record
from calculator.questions import Asked
from calculator.reports.wording import horizon
from calculator.sentences.translated import translated
from zones.doors.facts import ZoneFacts

LEAST_SHARE = Decimal("0.01")  # a total that moved by less is not told, unless something else did
LOOKED_BACK = timedelta(days=366)
MOST_DAYS = 12  # for each an answer is computed
_MOST_REASONS = 8
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class ToldAnswer:
    """What was told of an answer: enough to say later what is different.

    ``best``: the key of the heating that could be named as the cheapest, empty if none could; ``totals_eur``: whole
    euros by key; ``barred``: which of them law or plot do not allow for certain.
    """

    day: date
    best: str
    totals_eur: Mapping[str, int]
    barred: frozenset[str]

    @classmethod
    def of(cls, found: Answer) -> Self:
        """Return what is told of an answer."""
        systems = found.comparison.systems
        return cls(
            day=found.asked.stand,
            best=found.winner.key if found.winner else "",
            totals_eur={each.key: int(rounded(total_eur(each), 0)) for each in systems},
            barred=frozenset(each.key for each in systems if not may_stand(each)),
        )

    def as_json(self) -> dict[str, Any]:
        """Return it as it can be kept."""
        return {
            "day": self.day.isoformat(),
            "best": self.best,
            "totals_eur": dict(self.totals_eur),
            "barred": sorted(self.barred),
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Return what ``as_json`` has made; raises ``LookupError`` or ``ValueError`` for anything else."""
        totals = {str(key): int(amount) for key, amount in kept["totals_eur"].items()}
        return cls(date.fromisoformat(kept["day"]), str(kept["best"]), totals, frozenset(kept["barred"]))


@dataclass(frozen=True)
class AnswerChange:
    """What was different on a day; ``sentences`` say what and why, ``headline`` the same in short."""

    asked: Asked
    headline: str
    sentences: tuple[str, ...]

    @property
    def day(self) -> date:
        """Since when."""
        return self.asked.stand


def change_of(before: ToldAnswer, now: Answer) -> AnswerChange | None:
    """Return what an answer says otherwise than before; None if it says the same."""
    told = ToldAnswer.of(now)
    found = [*_of_best(before, told, now), *_of_permission(before, told, now)]
    amounts = list(_amounts(before, told, now))
    if not found and not _moved(before, told):
        return None
    headline = found[0] if found else _("Die Kosten haben sich geändert.")
    return AnswerChange(now.asked, headline, (*found, *amounts, *_reasons(before.day, now)))


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


def _of_best(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[str]:
    if before.best == told.best:
        return
    if not told.best:
        yield _(
            "Welche Heizung am wenigsten kostet, lässt sich jetzt nicht sagen: Das hängt an einem "
            "Preis, den niemand kennt."
        )
    elif before.best:
        names = {"now": _name(now, told.best), "before": _name(now, before.best)}
        yield _("Am wenigsten kostet jetzt: %(now)s. Vorher war es: %(before)s.") % names
    else:
        yield _("Am wenigsten kostet jetzt: %s. Vorher ließ es sich nicht sagen.") % _name(now, told.best)


def _of_permission(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[str]:
    for key in sorted(before.totals_eur.keys() & told.totals_eur.keys()):
        if key in told.barred and key not in before.barred:
            yield _(
                "%s: Nach dem Recht dieses Tages lässt sich nicht mehr sicher sagen, dass sie eingebaut werden darf."
            ) % _name(now, key)
        if key in before.barred and key not in told.barred:
            yield _("%s: Nach dem Recht dieses Tages darf sie eingebaut werden.") % _name(now, key)


def _name(now: Answer, key: str) -> str:
    """Return what a heating is called; one that is not compared any more by its key's own name."""
    known = {each.key: each.label for each in now.comparison.systems}
    return translated(known.get(key, Technology(key).label))


def _moved(before: ToldAnswer, told: ToldAnswer) -> bool:
    both = before.totals_eur.keys() & told.totals_eur.keys()
    return before.totals_eur.keys() != told.totals_eur.keys() or any(
        abs(told.totals_eur[key] - before.totals_eur[key]) >= LEAST_SHARE * abs(before.totals_eur[key]) for key in both
    )


def _amounts(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[str]:
    years = horizon(len(now.comparison.calendar_years))
    for key, amount in told.totals_eur.items():
        values = {"name": _name(now, key), "horizon": years, "now": whole_euro(Decimal(amount))}
        if key not in before.totals_eur:
            yield _("%(name)s: %(now)s %(horizon)s.") % values
            continue
        earlier = Decimal(before.totals_eur[key])
        values |= {"before": whole_euro(earlier), "change": euro_change(amount - earlier)}
        yield _("%(name)s: %(now)s %(horizon)s, vorher %(before)s (%(change)s).") % values


def _reasons(since: date, now: Answer) -> Iterator[str]:
    """Yield which records began to hold: of those that the answer is computed with, and of the law beside them."""
    used = {each.key for each in now.comparison.assumptions}
    counted, law = list[str](), list[str]()
    for parameter in now.parameters.parameters.values():
        record = _begun(parameter, since, now.asked.stand)
        if record and (parameter.key in used or parameter.topic == LAW):
            values = {"name": translated(parameter.name), "day": day(record.valid_from)}
            (counted if parameter.key in used else law).append(_("%(name)s (seit %(day)s)") % values)
    if counted:
        yield _("Neu ist, womit gerechnet wird: %s.") % _listed(counted)
    if law:
        yield _("Neu im Recht ist außerdem: %s.") % _listed(law)
    if not (counted or law):
        yield _("Womit gerechnet wird, steht unter den Annahmen des Ergebnisses.")


def _listed(names: list[str]) -> str:
    more = len(names[_MOST_REASONS:])
    rest = [ngettext("und %(number)d weitere Angabe", "und %(number)d weitere Angaben", more) % {"number": more}]
    return "; ".join([*names[:_MOST_REASONS], *(rest if more else [])])


def _begun(parameter: Parameter, since: date, until: date) -> Record | None:
    """Return the record that began to hold between two days and states another value than the one before it."""
    usable = [record for record in parameter.records if record.usable]
    for before, after in pairwise(usable):
        same = (before.value, before.scale, before.day) == (after.value, after.scale, after.day)
        if since < after.valid_from <= until and after.covers(until) and not same:
            return after
    return None

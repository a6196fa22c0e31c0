"""What was told of an answer, and each thing that it says otherwise now: in a sentence, and in kinds and money."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Any, Self

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.answer.answering import Answer
from calculator.answer.ranking import may_stand, total_eur
from calculator.core import Technology
from calculator.core.notation import day, euro_change, rounded, whole_euro
from calculator.core.records import LAW, Parameter, Record
from calculator.core.systems import keep
from calculator.reports.wording import horizon
from calculator.sentences.translated import translated

_MOST_REASONS = 8
_OF_GRANTS = "subsidy_"  # how the keys of their rules begin; the amounts hold the grant, and no assumption names them


class ToldKind(StrEnum):
    """What an answer can say otherwise; templates of Leichte Sprache know the values."""

    BEST = "best"  # another heating costs least
    BEST_OPEN = "best-open"  # nobody knows any more which one
    BEST_KNOWN = "best-known"  # now one knows
    BARRED = "barred"
    ALLOWED = "allowed"
    DEARER = "dearer"
    CHEAPER = "cheaper"
    SAME = "same"
    ADDED = "added"
    LEFT = "left"  # it is not compared any more
    COUNTED = "counted"  # which law and prices began that are computed with
    LAW = "law"  # which law began beside them
    ASSUMED = "assumed"  # neither
    ZONE = "zone"  # the question is of another one, or of none
    FAILED = "failed"  # it cannot be answered any more
    AGAIN = "again"  # it can be answered again


@dataclass(frozen=True)
class ToldPart:
    """One thing that an answer says otherwise.

    ``key``: of the heating that it is about, ``other``: of the one before it; ``connected``: the house has Fernwärme;
    ``now``, ``before`` and ``change``: amounts of ``years`` years, the change without its sign; of a zone its names.
    """

    kind: ToldKind
    sentence: str
    key: str = ""
    other: str = ""
    connected: bool = False
    now: str = ""
    before: str = ""
    change: str = ""
    years: int = 0


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


def of_best(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[ToldPart]:
    """Yield that another heating costs least, or that it is not known which; nothing if it is as before."""
    if before.best == told.best:
        return
    if not told.best:
        said = _(
            "Welche Heizung am wenigsten kostet, lässt sich jetzt nicht sagen: Das hängt an einem "
            "Preis, den niemand kennt."
        )
        kind = ToldKind.BEST_OPEN
    elif before.best:
        names = {"now": _name(now, told.best), "before": _name(now, before.best)}
        said = _("Am wenigsten kostet jetzt: %(now)s. Vorher war es: %(before)s.") % names
        kind = ToldKind.BEST
    else:
        said = _("Am wenigsten kostet jetzt: %s. Vorher ließ es sich nicht sagen.") % _name(now, told.best)
        kind = ToldKind.BEST_KNOWN
    yield ToldPart(kind, said, told.best, before.best, connected=keep.connected(now.asked.facts))


def of_permission(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[ToldPart]:
    """Yield which heatings may be installed now and might not before, and the other way round."""
    for key in sorted(before.totals_eur.keys() & told.totals_eur.keys()):
        if key in told.barred and key not in before.barred:
            said = _(
                "%s: Nach dem Recht dieses Tages lässt sich nicht mehr sicher sagen, dass sie eingebaut werden darf."
            )
            yield ToldPart(ToldKind.BARRED, said % _name(now, key), key, connected=keep.connected(now.asked.facts))
        if key in before.barred and key not in told.barred:
            said = _("%s: Nach dem Recht dieses Tages darf sie eingebaut werden.")
            yield ToldPart(ToldKind.ALLOWED, said % _name(now, key), key, connected=keep.connected(now.asked.facts))


def amounts(before: ToldAnswer, told: ToldAnswer, now: Answer) -> Iterator[ToldPart]:
    """Yield what each heating costs now and cost before, what is as before last, and what is not compared any more."""
    each = [_amount(before.totals_eur.get(key), amount, key, now) for key, amount in told.totals_eur.items()]
    yield from sorted(each, key=lambda part: part.kind is ToldKind.SAME)
    for key in sorted(before.totals_eur.keys() - told.totals_eur.keys()):
        said = _("%s steht nicht mehr im Vergleich.") % _name(now, key)
        yield ToldPart(ToldKind.LEFT, said, key, connected=keep.connected(now.asked.facts))


def _amount(earlier: int | None, amount: int, key: str, now: Answer) -> ToldPart:
    years = len(now.comparison.calendar_years)
    values = {"name": _name(now, key), "horizon": horizon(years), "now": whole_euro(Decimal(amount))}
    said = _("%(name)s: %(now)s %(horizon)s.") % values
    connected = keep.connected(now.asked.facts)
    alone = ToldPart(ToldKind.ADDED, said, key, connected=connected, now=values["now"], years=years)
    if earlier is None:
        return alone
    if earlier == amount:
        return replace(alone, kind=ToldKind.SAME, sentence=_("%(name)s: %(now)s %(horizon)s, wie vorher.") % values)
    moved = Decimal(amount - earlier)
    values |= {"before": whole_euro(Decimal(earlier)), "change": euro_change(moved)}
    said = _("%(name)s: %(now)s %(horizon)s, vorher %(before)s (%(change)s).") % values
    kind = ToldKind.DEARER if moved > 0 else ToldKind.CHEAPER
    return replace(alone, kind=kind, sentence=said, before=values["before"], change=whole_euro(abs(moved)))


def reasons(since: date, now: Answer) -> Iterator[ToldPart]:
    """Yield which records began to hold: of those that the answer is computed with, and of the law beside them."""
    used = {each.key for each in now.comparison.assumptions}
    granted = any(each.subsidy for each in now.comparison.systems)
    counted, law = list[str](), list[str]()
    for parameter in now.parameters.parameters.values():
        is_counted = parameter.key in used or (granted and parameter.key.startswith(_OF_GRANTS))
        record = _begun(parameter, since, now.asked.stand)
        if record and (is_counted or parameter.topic == LAW):
            values = {"name": translated(parameter.name), "day": day(record.valid_from)}
            (counted if is_counted else law).append(_("%(name)s (seit %(day)s)") % values)
    if counted:
        yield ToldPart(ToldKind.COUNTED, _("Neu ist, womit gerechnet wird: %s.") % _listed(counted))
    if law:
        yield ToldPart(ToldKind.LAW, _("Neu im Recht ist außerdem: %s.") % _listed(law))
    if not (counted or law):
        yield ToldPart(ToldKind.ASSUMED, _("Womit gerechnet wird, steht unter den Annahmen des Ergebnisses."))


def _name(now: Answer, key: str) -> str:
    """Return what a heating is called; one that is not compared any more by its key's own name."""
    known = {each.key: each.label for each in now.comparison.systems}
    return translated(known.get(key, Technology(key).label))


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

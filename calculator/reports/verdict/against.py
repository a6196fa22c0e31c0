"""Two more sentences of the verdict: against a new heating of the present kind, and against keeping the old one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.heatings import Boiler
from calculator.core.law_answers import Verdict
from calculator.core.notation import around, around_euro, cents
from calculator.core.systems import keep
from calculator.reports.verdict.connected import staying
from calculator.reports.verdict.next_one import after_the_old_one, no_hurry
from calculator.reports.wording import named
from calculator.sentences.translated import translated


class Rival(StrEnum):
    """With what a comparison is always drawn; the value stands in the JSON of a result."""

    NEW = "new_of_present_kind"
    KEEP = "keep"


@dataclass(frozen=True, slots=True)
class Against:
    """One comparison. ``subject``: the system that is compared, ``system``: with which; both None where none can be.

    ``more_eur``: what ``system`` costs more in all, below 0: less; ``percent``: in how many of 100 futures it costs
    more, None while an unknown price decides.
    """

    rival: Rival
    sentence: str
    subject: str | None = None
    system: str | None = None
    more_eur: Decimal | None = None
    percent: int | None = None


def comparisons(answer: Answer) -> tuple[Against, ...]:
    """Return both comparisons; only one for a house on a network, which stays there, and none without a subject."""
    subject = answer.subject
    if subject is None:
        return ()
    if keep.connected(answer.asked.facts):
        return (_network(answer, subject),)
    new = _new(answer, subject)
    return new, _keep(answer, subject, new)


def _network(answer: Answer, subject: SystemCosts) -> Against:
    found, told = _on_network(answer, subject), tuple(staying(answer))
    if answer.deciding and told:  # that the price decides is the first sentence of the verdict
        return replace(found, sentence=" ".join(told))
    return replace(found, sentence=" ".join((found.sentence, *told)))


def _on_network(answer: Answer, subject: SystemCosts) -> Against:
    if subject.key == Technology.KEEP and answer.ranking.second is None:
        return Against(Rival.KEEP, _("Ihr Haus hat schon Fernwärme."))
    if subject.key == Technology.KEEP:
        return Against(Rival.KEEP, _("Ihr Haus hat schon Fernwärme; wie bisher zu heizen ist hier das Günstigste."))
    if answer.deciding:
        open_price = _("Ihr Haus hat schon Fernwärme: Ob sie mehr kostet als %(subject)s, entscheidet der Preis.")
        return Against(Rival.KEEP, open_price % {"subject": named(subject)})
    words = _("Ihr Haus hat schon Fernwärme: Wie bisher zu heizen kostet rund %(total)s.")
    return _compared(answer, subject, answer.beside.system(Technology.KEEP), Rival.KEEP, words)


def _new(answer: Answer, subject: SystemCosts) -> Against:
    kind = answer.asked.facts.heating.kind
    kept = kind.record.kept
    if kept is None:
        words = _("Was eine neue Heizung der jetzigen Art („%(kind)s“) kostet, kennt das Modell nicht.")
        return Against(Rival.NEW, words % {"kind": translated(kind.label)})
    if kept.units:
        return _central(answer, subject, kept.like)
    if subject.key == kept.like:
        words = _("Eine neue Heizung der jetzigen Art ist das schon selbst: %(name)s.")
        return Against(Rival.NEW, words % {"name": _(kept.like.record.named)})
    new = _beside(answer, kept.like)
    if new is None:
        words = _("Was %(name)s in dieser Größe kostet, sagt nur ein Angebot.")
        return Against(Rival.NEW, words % {"name": _(kept.like.record.named)})
    words = _("Neu von der jetzigen Art wäre %(name)s für rund %(total)s insgesamt.")
    return _compared(answer, subject, new, Rival.NEW, words)


def _central(answer: Answer, subject: SystemCosts, like: Technology) -> Against:
    """Devices in flats and rooms are followed by such; a new heating for the house is another kind, and called so."""
    kept = _beside(answer, Technology.KEEP)
    devices = _("Neue Geräte der jetzigen Art stecken im Behalten: Sie folgen, wenn die alten am Ende sind.")
    if kept is None:
        devices = _("Neue Geräte der jetzigen Art sind nicht gerechnet.")
    new = _beside(answer, like)
    if new is None or subject.key == like:
        return Against(Rival.NEW, devices)
    boiler = isinstance(like.record.design, Boiler)
    central = _("Als Heizung für das ganze Haus kommt dem %(name)s am nächsten, mit rund %(total)s insgesamt.")
    electric = _("Von den neuen Heizungen kommt dem %(name)s am nächsten, mit rund %(total)s insgesamt.")
    return _compared(answer, subject, new, Rival.NEW, f"{devices} {central if boiler else electric}")


def _keep(answer: Answer, subject: SystemCosts, new: Against) -> Against:
    heating = answer.asked.facts.heating
    if not heating.working:
        return Against(
            Rival.KEEP, _("Die alte Heizung lässt sich nicht behalten: Nach Ihren Angaben geht sie nicht mehr.")
        )
    if heating.kind.record.kept is None:
        words = _(
            "Die alte Heizung zu behalten ist nicht gerechnet: Was „%(kind)s“ verbraucht, kennt das Modell nicht."
        )
        return Against(Rival.KEEP, words % {"kind": translated(heating.kind.label)})
    if subject.key == Technology.KEEP:
        return Against(Rival.KEEP, " ".join((_kept(answer), *no_hurry(answer), *after_the_old_one(answer))))
    present = _beside(answer, Technology.KEEP)
    if present is None:
        return Against(
            Rival.KEEP, _("Was es kostet, die alte Heizung zu behalten, sagt in dieser Größe nur ein Angebot.")
        )
    words = _("Die alte Heizung zu behalten kostet rund %(total)s insgesamt.")
    found = _compared(answer, subject, present, Rival.KEEP, words)
    if _alike(answer, new, found):
        found = replace(found, sentence=_("Die alte Heizung zu behalten kostet ebenso viel."))
    return replace(found, sentence=" ".join((found.sentence, *no_hurry(answer))))


def _alike(answer: Answer, new: Against, kept: Against) -> bool:
    """Whether both comparisons would be the same sentences, with the same rounded amounts."""
    if new.system is None or new.more_eur is None or kept.more_eur is None or new.percent != kept.percent:
        return False
    total, present = (answer.beside.system(each) for each in (new.system, Technology.KEEP))
    same = around(new.more_eur) == around(kept.more_eur) and around(total_eur(total)) == around(total_eur(present))
    return same and not any(_standing(total))


def _kept(answer: Answer) -> str:
    if kind_of(answer).is_open:
        return _("Behalten heißt: Die alte Heizung läuft weiter, und am Ende folgt ihr eine neue derselben Art.")
    return _("Das heißt: Die alte Heizung bleibt, bis sie am Ende ist.")


def _beside(answer: Answer, technology: Technology) -> SystemCosts | None:
    return next((system for system in answer.beside.systems if system.key == technology), None)


def _compared(answer: Answer, subject: SystemCosts, other: SystemCosts, rival: Rival, words: str) -> Against:
    more = cents(total_eur(other) - total_eur(subject))
    percent = None if answer.deciding else answer.lead_percent(subject.key, other.key)
    values = {"name": named(other), "total": around_euro(total_eur(other)), "subject": named(subject)}
    without_interest = kind_of(answer) is VerdictKind.MEASURES_DIFFER
    said = _difference(subject, more, percent, without_interest=without_interest)
    parts = [words % values, said, *_standing(other)]
    return Against(rival, " ".join(parts), subject.key, other.key, more, percent)


def _difference(subject: SystemCosts, more_eur: Decimal, percent: int | None, *, without_interest: bool) -> str:
    """Return how both stand to each other; ``without_interest``: with interest another one is the cheapest."""
    values = {"amount": around_euro(abs(more_eur)), "subject": named(subject), "percent": percent}
    dearer, cheaper = (
        _("Das ist rund %(amount)s mehr als %(subject)s"),
        _("Das ist rund %(amount)s weniger als %(subject)s"),
    )
    if without_interest:
        dearer = _("Das ist, ohne Zinsen gerechnet, rund %(amount)s mehr als %(subject)s")
        cheaper = _("Das ist, ohne Zinsen gerechnet, rund %(amount)s weniger als %(subject)s")
    even = _("Das ist so viel wie %(subject)s")
    share = _("; in %(percent)s %% der Preisverläufe kostet es mehr")
    said = dearer if more_eur > 0 else cheaper if more_eur < 0 else even
    return (said + (share if percent is not None else "") + ".") % values


def _standing(system: SystemCosts) -> Iterator[str]:
    """Yield that the system may not be installed, or that this is open."""
    if system.permission is None:
        return
    match verdict := system.permission.verdict:
        case Verdict.ALLOWED | Verdict.CONDITIONS:
            return
        case Verdict.NOT_ALLOWED:
            yield _("Nach dem Recht am Tag des Einbaus ist das nicht erlaubt.")
        case Verdict.OPEN:
            yield _("Ob das nach dem Recht am Tag des Einbaus erlaubt ist, ist offen.")
        case _:
            assert_never(verdict)

"""Changes to cases and their variants. Every change is one transaction, counts the version up and is logged."""

from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.answer.answering import answer
from calculator.consultations import snapshots
from calculator.consultations.copied_offers import copy_offers
from calculator.consultations.house_of_case import agreeing, house_of, own_of
from calculator.consultations.journal import note
from calculator.consultations.results import result_of
from calculator.models import MOST_VARIANTS, Action, Consultation, Variant
from calculator.questions import Asked
from together.both_texts import Conflict


class TooManyVariants(ValueError):
    """There are six variants already; the message is a German sentence."""


@transaction.atomic
def create(advisor: User, details: dict[str, Any], once: str = "") -> Consultation:
    """Make a case of an advisor, or return the one that the same form (``together.once``) has made before."""
    User.objects.select_for_update().get(pk=advisor.pk)  # two requests at once come one after the other
    if once and (made := Consultation.objects.filter(advisor=advisor, once=once).first()):
        return made
    case = Consultation.objects.create(advisor=advisor, once=once, **details)
    note(case, Action.CREATED, advisor)
    return case


@transaction.atomic
def create_with_variant(
    advisor: User, details: dict[str, Any], title: str, asked: Asked, once: str = ""
) -> Consultation:
    """Make a case that begins with a result; raises ``CalculatorError`` and then has made nothing."""
    case = create(advisor, details, once)
    add_variant(case, title, asked, advisor, once)
    return case


@transaction.atomic
def change(case: Consultation, version: int, details: dict[str, Any], who: User) -> None:
    """Save the details of a case; raises ``Conflict`` if it is no longer the version that somebody began with."""
    stored = Consultation.objects.select_for_update().get(pk=case.pk)
    if stored.version != version:
        raise Conflict
    for name, value in details.items():
        setattr(stored, name, value)
    stored.version, stored.was_printed = stored.version + 1, False
    stored.save()
    touch(stored, who, _("Angaben"))


@transaction.atomic
def add_variant(case: Consultation, title: str, asked: Asked, who: User, once: str = "") -> Variant:
    """Add a variant with today's snapshot, or return the one that the same form has made before.

    The first one brings the house of the case. Raises ``TooManyVariants`` and ``CalculatorError``.
    """
    stored = Consultation.objects.select_for_update().get(pk=case.pk)
    if once and (made := stored.variants.filter(once=once).first()):
        return made
    variant = empty_variant(stored)
    variant.once = once
    if not (stored.house or stored.variants.exists()):
        stored.house = house_of(asked.query())
        stored.save(update_fields=["house"])
    asked = agreeing(asked, stored.house)
    variant.title, variant.query, variant.version = title, own_of(asked.query(), stored.house), variant.version + 1
    _save(variant, asked)
    copy_offers(variant, asked, timezone.localdate())
    touch(stored, who, _("Variante %(number)s angelegt") % {"number": variant.position})
    return variant


def empty_variant(case: Consultation, wanted: int = 1) -> Variant:
    """Return a new variant with a free number, if possible the wanted one; raises ``TooManyVariants``.

    It has the version of the last one with that number: a page of that one, still open, must not save over it.
    """
    taken = set(case.variants.values_list("position", flat=True))
    free = [number for number in (wanted, *range(1, MOST_VARIANTS + 1)) if number not in taken]
    if not free:
        raise TooManyVariants(_("Ein Fall hat höchstens sechs Varianten. Entfernen oder ersetzen Sie eine."))
    former = case.former_variants.filter(position=free[0]).aggregate(last=Max("version"))["last"]
    return Variant(consultation=case, position=free[0], version=former or 0)


@transaction.atomic
def change_variant(variant: Variant, version: int, title: str, asked: Asked, who: User) -> None:
    """Save title and link of a variant, with today's snapshot; raises ``Conflict`` and ``CalculatorError``."""
    case = Consultation.objects.select_for_update().get(pk=variant.consultation_id)
    stored = case.variants.get(pk=variant.pk)
    if stored.version != version:
        raise Conflict
    asked = agreeing(asked, case.house)
    own = own_of(asked.query(), case.house)
    stored.title, stored.query, stored.version = title, own, stored.version + 1
    _save(stored, asked)
    touch(case, who, _("Variante %(number)s") % {"number": stored.position})


@transaction.atomic
def duplicate(case: Consultation, who: User) -> Consultation:
    """Return a new case of one's own with the same house: variants, but nothing about the client, notes or files."""
    title = _("%(title)s (Kopie)") % {"title": case.title}
    copy = create(who, {"title": title, "held_on": timezone.localdate(), "house": case.house})
    for variant in case.variants.all():
        twin = Variant.objects.create(
            consultation=copy, position=variant.position, title=variant.title, query=variant.query
        )
        for kept in variant.snapshots.all():
            twin.snapshots.create(taken_on=kept.taken_on, content=kept.content)
        for offer in variant.offers.all():
            twin.offers.create(system=offer.system, number=offer.number, content=offer.content, counts=offer.counts)
    note(case, Action.EXPORTED, who, _("dupliziert als Fall %(number)s") % {"number": copy.pk})
    return copy


@transaction.atomic
def hand_over(case: Consultation, advisor: User, who: User) -> None:
    """Give a case to another advisor."""
    stored = Consultation.objects.select_for_update().get(pk=case.pk)
    stored.advisor = advisor
    stored.save(update_fields=["advisor"])
    note(case, Action.HANDED_OVER, who, _("an %(account)s") % {"account": advisor.get_username()})


@transaction.atomic
def delete(case: Consultation, who: User) -> None:
    """Delete a case with everything in it; the log keeps its number only."""
    note(case, Action.DELETED, who)
    case.delete()


@transaction.atomic
def keep_results(case: Consultation, today: date, who: User) -> None:
    """Keep the result of every variant that can be computed, with the law and prices of today."""
    for variant in case.variants.all():
        found = result_of(variant, today, renewed=True)
        if found.answer:
            snapshots.keep(variant, found.answer, today)
    touch(case, who, _("Stand festgehalten"))


def _save(variant: Variant, asked: Asked) -> None:
    result = answer(asked)
    variant.save()
    snapshots.keep(variant, result, timezone.localdate())


@transaction.atomic
def touch(case: Consultation, who: User, detail: str) -> None:
    """Write down that something in a case has changed; its period begins anew."""
    case.changed_at = timezone.now()
    case.save(update_fields=["changed_at"])
    note(case, Action.CHANGED, who, detail)

"""Changes to the house of a case, which all its variants take over but those that differ there on purpose."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.consultations import cases, snapshots
from calculator.consultations.house_of_case import aligned, differing, own_groups, settled
from calculator.consultations.results import Result, result_of
from calculator.models import Consultation, Variant
from together.both_texts import Conflict


@transaction.atomic
def change_house(case: Consultation, version: int, house: str, who: User) -> None:
    """Give a case another house and keep today's result of each variant; raises ``Conflict``.

    A variant that says the same by now no longer differs.
    """
    stored = Consultation.objects.select_for_update().get(pk=case.pk)
    if stored.house_version != version:
        raise Conflict
    stored.house, stored.house_version = house, version + 1
    stored.save(update_fields=["house", "house_version"])
    case.house, case.house_version = stored.house, stored.house_version
    for variant in stored.variants.all():
        variant.query = settled(variant.query, house)
        variant.save(update_fields=["query"])
        _keep_result(variant)
    cases.touch(stored, who, _("Haus"))


@transaction.atomic
def align(variant: Variant, version: int, who: User) -> None:
    """Let a variant say of the house what the case says; raises ``Conflict``."""
    case = Consultation.objects.select_for_update().get(pk=variant.consultation_id)
    stored = case.variants.filter(pk=variant.pk).first()
    if stored is None or stored.version != version:
        raise Conflict
    stored.query, stored.version = aligned(stored.query), version + 1
    stored.save(update_fields=["query", "version"])
    _keep_result(stored)
    cases.touch(case, who, _("Variante %(number)s an das Haus angeglichen") % {"number": stored.position})


def untouched(case: Consultation, before: str) -> Iterator[Variant]:
    """Yield the variants that a change of the house did not reach, because they differ there on purpose."""
    changed = set(differing(case.house, before))
    return (variant for variant in case.variants.all() if changed.intersection(own_groups(variant)))


def broken(case: Consultation) -> Iterator[Result]:
    """Yield the variants that cannot be computed with the house as it is now."""
    today = timezone.localdate()
    return (found for variant in case.variants.all() if (found := result_of(variant, today)).answer is None)


def _keep_result(variant: Variant) -> None:
    today = timezone.localdate()
    if answer := result_of(variant, today).answer:
        snapshots.keep(variant, answer, today)

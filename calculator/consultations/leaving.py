"""Variants that leave a case: replaced or removed, kept for a while, and brought back.

Each change begins with the version that somebody saw; raises ``Conflict`` if it is another one by now.
"""

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.translation import gettext as _

from calculator.consultations import cases
from calculator.consultations.house_of_case import own_of, whole_query
from calculator.models import Consultation, FirmOffer, FormerVariant, Snapshot, Variant
from calculator.questions import Asked
from together.both_texts import Conflict

_OFFER = ("system", "number", "content", "counts", "file_id")


@transaction.atomic
def replace_variant(
    variant: Variant, version: int, title: str, asked: Asked, who: User, *, keep_offers: bool = True
) -> None:
    """Put a result in the place of a variant, which can be brought back; raises ``CalculatorError`` too.

    Offers stay with the variant; without ``keep_offers`` none of them counts any more.
    """
    stored = _stored(variant, version)
    _keep(stored, was_replaced=True)
    if not keep_offers:
        stored.offers.update(counts=False)
    cases.change_variant(variant, version, title, asked, who)


@transaction.atomic
def remove_variant(variant: Variant, version: int, who: User) -> FormerVariant:
    """Take a variant with its snapshots out of a case; return what can be brought back."""
    stored = _stored(variant, version)
    former = _keep(stored, was_replaced=False)
    case = stored.consultation
    stored.delete()
    cases.touch(case, who, _("Variante %(number)s entfernt") % {"number": variant.position})
    return former


@transaction.atomic
def bring_back(former: FormerVariant, who: User) -> Variant:
    """Put a former variant back: in the place of its replacement, which then leaves, or where there is room.

    Raises ``TooManyVariants``.
    """
    case = Consultation.objects.select_for_update().get(pk=former.consultation_id)
    there = case.variants.filter(position=former.position).first() if former.was_replaced else None
    if there:
        _keep(there, was_replaced=True)
        there.snapshots.all().delete()
        there.offers.all().delete()
    back = there or cases.empty_variant(case, former.position)
    back.title, back.query, back.version = former.title, own_of(former.query, case.house), back.version + 1
    back.save()
    Snapshot.objects.bulk_create(
        Snapshot(variant=back, taken_on=day, content=content) for day, content in former.snapshots
    )
    files = set(case.files.values_list("pk", flat=True))  # one may be gone since
    FirmOffer.objects.bulk_create(
        FirmOffer(variant=back, **{**offer, "file_id": offer["file_id"] if offer["file_id"] in files else None})
        for offer in former.offers
    )
    former.delete()
    cases.touch(case, who, _("Variante %(number)s zurückgeholt") % {"number": back.position})
    return back


def _stored(variant: Variant, version: int) -> Variant:
    case = Consultation.objects.select_for_update().get(pk=variant.consultation_id)
    stored = case.variants.filter(pk=variant.pk).first()
    if stored is None or stored.version != version:
        raise Conflict
    return stored


def _keep(variant: Variant, *, was_replaced: bool) -> FormerVariant:
    offers = list(variant.offers.values(*_OFFER))
    kept = [(each.taken_on.isoformat(), each.content) for each in variant.snapshots.all()]
    return FormerVariant.objects.create(
        consultation=variant.consultation,
        position=variant.position,
        title=variant.title,
        query=whole_query(variant),
        snapshots=kept,
        offers=offers,
        was_replaced=was_replaced,
        version=variant.version,
    )

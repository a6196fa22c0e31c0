"""The offers of firms behind the amounts of a new variant, when another variant of the case counts with the same.

A link holds only what an offer comes to for each item; the offer as typed is taken from where it is kept.
"""

from datetime import date

from calculator.consultations.results import asked_of
from calculator.core import Technology
from calculator.models import FirmOffer, Variant
from calculator.questions import Asked


def copy_offers(variant: Variant, asked: Asked, today: date) -> None:
    """Keep beside a new variant the offers, with their files, whose amounts it counts with."""
    others = variant.consultation.variants.exclude(pk=variant.pk).order_by("position")
    read = [(other, found) for other in others if (found := asked_of(other, today))]
    for system, items in asked.quotes.items():
        same = (other for other, found in read if found.quotes.get(system) == items and _offers(other, system))
        if source := next(same, None):
            FirmOffer.objects.bulk_create(
                FirmOffer(
                    variant=variant,
                    system=each.system,
                    number=each.number,
                    content=each.content,
                    counts=each.counts,
                    file_id=each.file_id,
                )
                for each in _offers(source, system)
            )


def _offers(variant: Variant, system: Technology) -> list[FirmOffer]:
    return list(variant.offers.filter(system=system.value))

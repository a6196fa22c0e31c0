"""What is still open about the offers that a variant counts with, told wherever its figures are shown or handed out."""

from django.utils.translation import gettext as _

from calculator.consultations.offers import offers_of
from calculator.consultations.results import Result
from calculator.reports.verdict.cautions import too_small_offers


def doubts_of(result: Result) -> tuple[str, ...]:
    """Return a sentence for each; none if every offer was read whole, adds up and suits, or nothing can be computed."""
    asked = result.answer.asked if result.answer else None
    small = tuple(too_small_offers(result.answer)) if result.answer else ()
    return small + tuple(
        _("Angebot %(number)s für %(system)s: %(doubt)s")
        % {"number": kept.number, "system": heating.system.label, "doubt": doubt}
        for heating in offers_of(result.variant, asked)
        for kept in heating.offers
        if asked and kept.counts
        for doubt in kept.doubts
    )

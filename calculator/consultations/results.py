"""Computes the variants of a case anew from their links."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from calculator.answer.answering import Answer, answer
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.house_words import HouseLine, house_lines
from calculator.consultations.pasted_links import NoResultLink, asked_with_notes, reading_of
from calculator.core import CalculatorError
from calculator.models import Consultation, Variant
from calculator.questions import Asked
from calculator.sentences import told


@dataclass(frozen=True)
class Result:
    """A variant with its answer, or with the German sentence that says why there is none; ``notes``: of its link."""

    variant: Variant
    answer: Answer | None
    problem: str = ""
    notes: tuple[str, ...] = ()

    @property
    def query(self) -> str:
        """Everything that the variant asks, as a link carries it."""
        return whole_query(self.variant)

    @property
    def unlike_house(self) -> list[HouseLine]:
        """In what the variant differs from the house of the case on purpose."""
        return house_lines(self.query, self.variant.consultation.house, timezone.localdate())


def result_of(variant: Variant, today: date, *, renewed: bool = False) -> Result:
    """Compute a variant as of its own Stand, or ``renewed`` with the law and prices of today."""
    try:
        asked, notes = asked_with_notes(whole_query(variant), today)
        return Result(variant, answer(asked.as_of(today) if renewed else asked), notes=notes)
    except (NoResultLink, CalculatorError) as problem:
        return Result(variant, None, told(problem))


def asked_of(variant: Variant, today: date) -> Asked | None:
    """Return the question of a variant; None if it cannot be read any more."""
    return reading_of(whole_query(variant), today).asked


def results_of(case: Consultation, today: date) -> list[Result]:
    """Compute every variant of a case."""
    return [result_of(variant, today) for variant in case.variants.all()]

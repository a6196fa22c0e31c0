"""What the admin's first page shows about the parameters."""

from django import template
from django.utils import timezone

from calculator.answer import law_calendar
from calculator.answer.prices import reviews_due
from calculator.core.review import Review

register = template.Library()


@register.simple_tag
def overdue_reviews() -> tuple[Review, ...]:
    """Return the parameters that are due for review today."""
    return reviews_due(timezone.localdate())


@register.simple_tag
def calendar_of_law() -> tuple[law_calendar.CalendarDay, ...]:
    """Return the days of the coming year on which somebody must look again, and what is overdue."""
    return law_calendar.calendar(timezone.localdate())


@register.simple_tag
def told_of_law() -> int:
    """Return how many addresses are written to."""
    return len(law_calendar.whom_to_tell())

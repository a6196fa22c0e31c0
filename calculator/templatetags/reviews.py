"""What the admin's first page shows about the parameters."""

from django import template
from django.utils import timezone

from calculator.answer.prices import reviews_due
from calculator.core.review import Review

register = template.Library()


@register.simple_tag
def overdue_reviews() -> tuple[Review, ...]:
    """Return the parameters that are due for review today."""
    return reviews_due(timezone.localdate())

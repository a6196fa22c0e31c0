"""Which heat plans followed one another: in the order in which they were published, whatever day they are valid from.

A demonstration and the city's data are two lines. An edition that was taken back by publishing an earlier one again, or
that is marked as published in error, is in neither.
"""

from zones.models import Edition, EditionKind, Publication


def line_to(plan: Edition) -> list[Edition]:
    """Return the published plans of the same line up to this one, the oldest first; only this one if it has left it."""
    line: list[Edition] = []
    for edition in _published_in_turn(is_demonstration=plan.is_demonstration):
        # Publishing an earlier one again takes back what came between.
        line = [*line[: line.index(edition)], edition] if edition in line else [*line, edition]
    return line[: line.index(plan) + 1] if plan in line else [plan]


def _published_in_turn(*, is_demonstration: bool) -> list[Edition]:
    publications = Publication.objects.filter(
        edition__kind=EditionKind.HEAT_PLAN,
        edition__is_demonstration=is_demonstration,
        edition__published_in_error=False,
    )
    return [each.edition for each in publications.select_related("edition").order_by("at", "pk")]

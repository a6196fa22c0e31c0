"""Which figures are due for review: the day by which someone should look at the source again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from calculator.core.parameters import available_sets, general, load_set
from calculator.core.records import Parameter, Record


@dataclass(frozen=True, slots=True)
class Review:
    """One record that is due, with the parameter it belongs to."""

    topic: str
    key: str
    name: str
    record: Record

    @property
    def due(self) -> date:
        """The day by which to look again."""
        if self.record.review_by is None:
            raise ValueError(self.key)
        return self.record.review_by


def due_for_review(on: date, more: Iterable[Parameter] = ()) -> tuple[Review, ...]:
    """Return everything due on or before a day, the oldest first; ``more``: parameters that are not in the files.

    Drafts and open questions count as well: they most need another look. Frozen sets are never due.
    """
    found = [
        Review(parameter.topic, parameter.key, parameter.name, record)
        for parameter in (*_all_parameters(), *more)
        for record in parameter.records
        if record.review_by and record.review_by <= on
    ]
    return tuple(sorted(found, key=lambda review: (review.due, review.topic, review.key, review.record.valid_from)))


def _all_parameters() -> Iterator[Parameter]:
    yield from general().values()
    for key in available_sets():
        named = load_set(key)
        if not named.frozen:
            yield from (each for each in named.parameters.values() if each.topic == key)

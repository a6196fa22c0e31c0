"""Which heat plans followed one another: in the order in which they were published, whatever day they are valid from.

A demonstration and the city's data are two lines. Publishing an earlier edition again takes back what came between, and
publishing anything takes back what is marked as published in error. Both leave the line, but what citizens read in turn
stays on record: what was told of a change must be told when it is taken back.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from zones.models import Edition, EditionKind, Publication


@dataclass(frozen=True)
class Turn:
    """A publication after which citizens read another plan than before.

    Attributes:
        publication: When, and of what.
        line: The editions that led to it, the oldest first, and itself.
        before: What was read before, leaving out what is marked as published in error; may be `after` then.
        taken_back: What this publication took back, the latest first.
        goes_back: Whether an earlier edition was published again.
        is_repeated: Whether the same two editions followed one another in this order before.

    """

    publication: Publication
    line: tuple[Edition, ...]
    before: Edition
    taken_back: tuple[Edition, ...]
    goes_back: bool
    is_repeated: bool

    @property
    def after(self) -> Edition:
        """What is read from then on."""
        return self.publication.edition

    @property
    def compares(self) -> bool:
        """Whether there are two editions to compare."""
        return self.before != self.after

    @property
    def key(self) -> str:
        """Name it for good: by its two editions, as long as no other turn has the same."""
        two = f"{self.before.pk}-{self.after.pk}"
        return f"{two}-{self.publication.pk}" if self.is_repeated else two

    @cached_property
    def sentence(self) -> str:
        """What was taken back, in one German sentence; empty if nothing was."""
        if not self.taken_back:
            return ""
        *others, last = (_("„%s“") % each.title for each in self.taken_back)
        names = {"editions": ", ".join(others), "last": last, "now": self.after.title}
        if not self.goes_back:
            return _("Die irrtümlich veröffentlichte Ausgabe %(last)s wurde zurückgenommen.") % names
        if others:
            return (
                _("Die Ausgaben %(editions)s und %(last)s wurden zurückgenommen; veröffentlicht ist wieder „%(now)s“.")
                % names
            )
        return _("Die Ausgabe %(last)s wurde zurückgenommen; veröffentlicht ist wieder „%(now)s“.") % names


def line_to(plan: Edition) -> list[Edition]:
    """Return the plans that led to this one when it was last published, the oldest first, and itself.

    Only this one if it is marked as published in error.
    """
    if plan.published_in_error:
        return [plan]
    lines = [line for each, line in _walk(is_demonstration=plan.is_demonstration) if each.edition == plan]
    return list(lines[-1]) if lines else [plan]


def turns_of(*, is_demonstration: bool) -> list[Turn]:
    """Return what citizens read in turn, of the city's data or of demonstrations, the oldest first."""
    found: list[Turn] = []
    shown: Edition | None = None
    line: tuple[Edition, ...] = ()
    for publication, now in _walk(is_demonstration=is_demonstration):
        edition = publication.edition
        taken_back = tuple(each for each in reversed(line) if each not in now)
        if not edition.published_in_error:
            if shown and (shown != edition or taken_back):
                is_repeated = any((turn.before, turn.after) == (shown, edition) for turn in found)
                found.append(Turn(publication, now, shown, taken_back, edition in line, is_repeated))
            shown = edition
        line = now
    return found


def turns_to(plan: Edition) -> list[Turn]:
    """Return the turns up to the one with which this plan was last read, the oldest first; none if it is an error."""
    turns = turns_of(is_demonstration=plan.is_demonstration)
    last = next((index for index, turn in reversed(list(enumerate(turns))) if turn.after == plan), -1)
    return turns[: last + 1]


def once_before(plan: Edition) -> list[Edition]:
    """Return every edition that this one ever followed, in its line or as what was read just before, but no error."""
    turns = [turn for turn in turns_to(plan) if turn.after == plan and turn.compares]
    earlier = [edition for turn in turns for edition in (*turn.line[:-1], turn.before)]
    return [*dict.fromkeys(edition for edition in earlier if not edition.published_in_error and edition != plan)]


def taken_back_with(plan: Edition) -> Turn | None:
    """Return the turn that took this plan back for the time being; None if it is in its line."""
    turns = turns_of(is_demonstration=plan.is_demonstration)
    taken = next((turn for turn in reversed(turns) if turn.after == plan or plan in turn.taken_back), None)
    return taken if taken and taken.after != plan else None


def _walk(*, is_demonstration: bool) -> Iterator[tuple[Publication, tuple[Edition, ...]]]:
    """Yield each publication with the line after it."""
    publications = Publication.objects.filter(
        edition__kind=EditionKind.HEAT_PLAN, edition__is_demonstration=is_demonstration
    )
    line: tuple[Edition, ...] = ()
    for publication in publications.select_related("edition").order_by("at", "pk"):
        edition = publication.edition
        if edition in line:
            line = line[: line.index(edition) + 1]
        else:
            line = (*(each for each in line if not each.published_in_error), edition)
        yield publication, line

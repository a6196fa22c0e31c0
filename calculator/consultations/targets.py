"""The cases into which a result can go: the last changed ones page by page, or those that a search finds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import User
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from calculator.consultations import journal
from calculator.consultations.access import visible
from calculator.consultations.finding import search
from calculator.consultations.forms import LONGEST_LINE, NEW_CASE
from calculator.models import MOST_VARIANTS, Action, Consultation

PAGE_TARGETS = 50
WANTED, SEARCHED, PAGE = "wanted", "searched", "seite"


@dataclass(frozen=True)
class Targets:
    """Where a result may go. ``own``: the case that somebody comes from; ``chosen``: the one of the target so far.

    ``wanted``: what was searched for; if nothing fits, the page shows the last changed cases all the same.
    """

    own: Consultation | None
    chosen: Consultation | None
    page: Page[Consultation]
    wanted: str
    has_hits: bool
    is_search: bool

    @property
    def only(self) -> str:
        """The target in the only case that was found; empty if there are others to choose from."""
        cases = list(self.page.object_list) if self.has_hits else []
        return f"{cases[0].pk}.0" if len(cases) == 1 and self.page.paginator.count == 1 else ""

    @property
    def choices(self) -> list[tuple[str, Any]]:
        """First the case that somebody comes from, else a new one; after a search nothing is chosen by haste."""
        new: tuple[str, Any] = (NEW_CASE, _("Neuer Fall"))
        cases = {case.pk: case for case in (self.chosen, *self.page.object_list) if case}
        others = [_group(case) for case in cases.values() if self.own is None or case.pk != self.own.pk]
        first = [_group(self.own), new] if self.own else [new]
        return [("", _("Bitte wählen")), *others, *first] if self.has_hits else [*first, *others]


def targets_for(
    who: User, sent: Mapping[str, str], own: Consultation | None, chosen: Consultation | None = None
) -> Targets:
    """Return the cases for what was sent by the page, none of them of somebody else."""
    cases = visible(who).prefetch_related("variants")
    wanted = " ".join(sent.get(WANTED, "").split())[:LONGEST_LINE]
    hits = search(visible(who).values_list("pk", "findable"), wanted) if wanted else None
    numbers = [*hits.written, *hits.alike] if hits else []
    if not numbers:
        every = Paginator(cases, PAGE_TARGETS).get_page(sent.get(PAGE))
        return Targets(own, chosen, every, wanted, has_hits=False, is_search=is_search(sent))
    page: Page[Any] = Paginator(numbers, PAGE_TARGETS).get_page(sent.get(PAGE))
    page.object_list = list(_in_order(cases, list(page.object_list)))
    if is_search(sent):
        journal.note_all(list(page.object_list), Action.OPENED, who, _("in einer Suche gezeigt"))
    return Targets(own, chosen, page, wanted, has_hits=True, is_search=is_search(sent))


def is_search(sent: Mapping[str, str]) -> bool:
    """Whether the page asks for other cases; words that were typed and not yet searched for come before all else."""
    typed, before = (" ".join(sent.get(name, "").split()) for name in (WANTED, SEARCHED))
    return PAGE in sent or sent.get("do") == "suchen" or typed != before


def _in_order(cases: QuerySet[Consultation], numbers: list[int]) -> Iterator[Consultation]:
    by_number = cases.in_bulk(numbers)
    return (by_number[number] for number in numbers if number in by_number)


def _group(case: Consultation) -> tuple[str, Any]:
    """Return a case with its places; each names the case, because a closed list shows only the place."""
    variants, words = list(case.variants.all()), {"number": case.pk, "title": case.title}
    options = [(f"{case.pk}.0", _("Fall %(number)s: neue Variante") % words)] if len(variants) < MOST_VARIANTS else []
    options += [
        (
            f"{case.pk}.{one.position}",
            _("Fall %(number)s: Variante %(n)s ersetzen, „%(t)s“") % {**words, "n": one.position, "t": one.title},
        )
        for one in variants
    ]
    return (_("Fall %(number)s: %(title)s") % words, options)

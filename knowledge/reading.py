"""A text as somebody reads it today: figures filled in, Markdown made HTML, words explained where they stand."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from calculator.doors.figures import Figures, UnknownFigure
from knowledge.markdown import BadLink, as_html
from knowledge.overlay import texts_of
from knowledge.texts import Citation, Text, TextKind
from zones.doors.city import CITY

# A word that opens its explanation where it stands, without a script; older browsers show it at once. No space may
# stand between the two: a full stop often follows.
_WORD = (
    '<button type="button" class="word" popovertarget="{id}">{}</button>'
    '<span popover id="{id}" class="word__text"><strong>{}</strong>: {} '
    '<a class="kern-link" href="{}#{key}">{more}</a></span>'
)


@dataclass(frozen=True, slots=True)
class ShownText:
    """A text ready for a page. ``checked_on``: the earliest day on which one of its figures was checked.

    ``law_of``: the day whose law and prices it states.
    """

    key: str
    title: str
    answer: str
    body: SafeString
    topic: str
    sources: tuple[Citation, ...]
    as_of: date | None
    checked_on: date | None
    law_of: date


def city_names() -> dict[str, Any]:
    """Return what a text may name of the city: names in braces and their values."""
    plan = CITY.plan
    names: dict[str, Any] = {
        "city": CITY.name,
        "administration": CITY.administration,
        "heat_office": CITY.heat_office,
        "plan_zones": str(plan.zones),
    }
    if plan.adopted_on:
        names |= {"plan_adopted": plan.adopted_on, "plan_adopted_by": _(plan.adopted_by)}
    if plan.first_review:
        names["plan_review"] = str(plan.first_review)
    if law := CITY.by_law:
        names |= {"by_law": law.title, "by_law_adopted": law.adopted_on}
        names |= {"by_law_amended": law.amended_on} if law.amended_on else {}
    return names


class Reader:
    """Reads texts on one day for one page: a word that a page explains twice has two addresses there."""

    def __init__(self, day: date | None = None) -> None:
        """Read figures and words once; today unless told otherwise."""
        self._day = day or timezone.localdate()
        self._figures = Figures(self._day, city_names())
        self._words: Mapping[tuple[TextKind, str], Text] | None = None
        self._explained: Counter[str] = Counter()

    def shown(self, text: Text) -> ShownText:
        """Return a text as it stands on a page; raises ``UnknownFigure``, ``BadLink``."""
        title, answer, body = map(self._figures.fill, (text.title, text.answer, text.body))
        days = [each.checked_on for each in (title, answer, body) if each.checked_on]
        return ShownText(
            text.key, title.text, answer.text, as_html(body.text, self.explained), text.topic, text.sources,
            text.as_of, min(days, default=None), self._day,
        )  # fmt: skip

    def explained(self, key: str, label: str = "") -> SafeString:
        """Return a word that opens its explanation; raises ``BadLink`` for a word that nobody explains."""
        word = self.words().get((TextKind.WORD, key))
        if word is None:
            raise BadLink(f"wort:{key}")
        self._explained[key] += 1
        return format_html(
            _WORD, label or word.title, word.title, self._figures.fill(word.body).text, reverse("knowledge:words"),
            id=f"wort-{key}-{self._explained[key]}", key=key, more=_("Alle Wörter"),
        )  # fmt: skip

    def words(self) -> Mapping[tuple[TextKind, str], Text]:
        """Return the explained words, read once."""
        if self._words is None:
            self._words = texts_of(TextKind.WORD)
        return self._words


def problem_of(text: Text) -> str:
    """Say in German why a text cannot be shown; empty if it can."""
    try:
        Reader().shown(text)
    except UnknownFigure as error:
        return str(error)
    except BadLink as error:
        return _(
            "Der Link „%(target)s“ führt nirgendwohin. Möglich sind https-Adressen, seite:… und wort:… "
            "mit einem Kürzel, das es gibt."
        ) % {"target": error.target}
    return ""

"""Taking a result over into a case: the places there are, what has to be asked about one, and what is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.consultations import cases, house_changes, leaving
from calculator.consultations.house_of_case import agreeing, whole_query, with_groups
from calculator.consultations.house_words import HouseLine, house_lines, in_words
from calculator.consultations.results import asked_of
from calculator.consultations.take_form import EVERYWHERE, TAKE
from calculator.models import Consultation, Variant
from calculator.questions import Asked, in_short
from together.both_texts import Conflict

Texts = Mapping[str, Any]
_TITLE_KEYS = ("house.building_type", "house.build_year")


@dataclass(frozen=True)
class TakePlace:
    """Where a result shall go. Both None: a new case; without variant: a new one of the case.

    ``lines``: what the result says otherwise of the house; ``quotes_differ``: from those that are stored.
    """

    case: Consultation | None
    variant: Variant | None
    lines: tuple[HouseLine, ...] = ()
    quotes_differ: bool = False

    @property
    def state(self) -> str:
        """What somebody has seen of the place when they were asked about it; empty if there is nothing to ask."""
        if not (self.case and (self.variant or self.lines)):
            return ""
        version = f"{self.variant.position}.{self.variant.version}" if self.variant else "0"
        return f"{self.case.pk}.{version}.{self.case.house_version}"


def place_of(case: Consultation | None, variant: Variant | None, asked: Asked, today: date) -> TakePlace:
    """Return a place with what is to be asked about it."""
    if case is None or not case.house:
        return TakePlace(case, variant)
    stored = asked_of(variant, today) if variant else None
    quotes_differ = bool(stored and stored.quotes and stored.quotes != asked.quotes)
    whole = agreeing(asked, case.house).query()
    return TakePlace(case, variant, tuple(_unlike(variant, whole, case.house, today)), quotes_differ)


def _unlike(variant: Variant | None, whole: str, house: str, today: date) -> Iterable[HouseLine]:
    """Leave out what the variant has said otherwise on purpose before, in the same way."""
    before = house_lines(whole_query(variant), house, today) if variant else ()
    known = {(line.group, line.mine) for line in before}
    return (line for line in house_lines(whole, house, today) if (line.group, line.mine) not in known)


@transaction.atomic
def put(
    place: TakePlace, asked: Asked, chosen: Texts, who: User, person: Mapping[str, Any], *, once: str
) -> Consultation:
    """Store a result where somebody wishes; return the case. ``once``: mark of the form (``together.once``).

    Raises ``Conflict`` if the place is another by now, ``TooManyVariants`` and ``CalculatorError``.
    """
    title = chosen["title"]
    if place.case is None:
        details = {"title": chosen["case_title"], "held_on": timezone.localdate(), **person}
        return cases.create_with_variant(who, details, title, asked, once)
    if place.state and chosen["seen"] != place.state:
        raise Conflict
    if place.lines and chosen["house"] == EVERYWHERE:
        groups = [line.group for line in place.lines]
        house = with_groups(place.case.house, asked.query(), groups)
        house_changes.change_house(place.case, place.case.house_version, house, who)
    if place.variant is None:
        cases.add_variant(place.case, title, asked, who, once)
    else:
        keep = not place.quotes_differ or chosen["quotes"] != TAKE
        meant = _with_quotes(place, asked) if keep else asked
        leaving.replace_variant(place.variant, place.variant.version, title, meant, who, keep_offers=keep)
    return place.case


def _with_quotes(place: TakePlace, asked: Asked) -> Asked:
    """Return the question with the quotes that are stored, beside those for other heatings."""
    if not (place.quotes_differ and place.variant):
        return asked
    stored = asked_of(place.variant, timezone.localdate())
    return replace(asked, quotes={**asked.quotes, **stored.quotes}) if stored else asked


def suggested_title(place: TakePlace, asked: Asked) -> str:
    """Return a name for the variant, so that nobody has to think of one."""
    if place.variant:
        return place.variant.title
    if asked.title or place.lines:
        return asked.title or in_words(place.lines)
    before = place.case.variants.count() if place.case else 0
    return _("Abwandlung %(number)s") % {"number": before} if before else _("Wie es ist")


def suggested_case_title(asked: Asked) -> str:
    """Return a name for a new case: the house, never a person."""
    return asked.title or ", ".join(line.value for line in in_short(asked) if line.key in _TITLE_KEYS)

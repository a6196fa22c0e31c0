"""The page of a variant: its name, and the offers for each of its heatings."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.consultations.forms import LONGEST_LINE
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.offers import OffersOfHeating, offers_of
from calculator.consultations.pasted_links import reading_of
from calculator.models import Variant
from calculator.questions import Asked

_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class QuotePage:
    """What the page shows or what was posted. ``asked`` is None if it cannot be computed; ``errors`` by field."""

    title: str
    version: int
    offers: tuple[OffersOfHeating, ...]
    errors: Mapping[str, str]
    asked: Asked | None

    @classmethod
    def stored(cls, variant: Variant, today: date) -> Self:
        """Return the page of a stored variant."""
        return cls._of(variant, variant.title, variant.version, today)

    @classmethod
    def posted(cls, variant: Variant, data: QueryDict, today: date) -> Self:
        """Return the page with the name that somebody typed."""
        title = " ".join(data.get("title", "").split())[:LONGEST_LINE]
        version = data.get("version", "")
        return cls._of(variant, title, int(version) if _NUMBER.fullmatch(version) else 0, today)

    @classmethod
    def _of(cls, variant: Variant, title: str, version: int, today: date) -> Self:
        reading = reading_of(whole_query(variant), today)
        errors = dict(reading.errors)
        if not title:
            errors["title"] = _("Bitte geben Sie der Variante einen Namen.")
        return cls(title, version, tuple(offers_of(variant, reading.asked)), errors, reading.asked)

    def renewed(self, version: int) -> Self:
        """Return the same texts for another version, so that saving once more is a decision."""
        return replace(self, version=version)

    def refused(self, sentence: str) -> Self:
        """Return the page with a sentence that belongs to no single field."""
        return replace(self, errors={**self.errors, "": sentence})

    def other_errors(self) -> list[str]:
        """Return the sentences that stand at no field of this page."""
        return list(dict.fromkeys(text for key, text in self.errors.items() if key != "title"))

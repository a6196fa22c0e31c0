"""The page of a variant: its name, and for each of its systems the items of a real quote, as they were typed."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.consultations.forms import LONGEST_LINE
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.pasted_links import reading_of
from calculator.core import Technology
from calculator.core.choices import NO, YES
from calculator.models import Variant
from calculator.questions import Asked
from calculator.questions.repeated import MOST_ITEMS, QUOTE

SPARE = 3  # empty lines below the items there are
_NUMBER = re.compile(r"[0-9]{1,9}")


@dataclass(frozen=True, slots=True)
class ItemLine:
    """One line of a quote as it was typed; ``name`` begins the names of its fields."""

    name: str
    number: int
    label: str
    amount: str
    eligible: bool
    error: str


@dataclass(frozen=True, slots=True)
class QuoteTable:
    """The quote for one system."""

    system: str
    label: str
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True, slots=True)
class QuotePage:
    """What the page shows or what was posted. ``asked`` is None if it cannot be computed; ``errors`` by field."""

    title: str
    version: int
    systems: tuple[Technology, ...]
    texts: Mapping[str, str]
    errors: Mapping[str, str]
    asked: Asked | None

    @classmethod
    def stored(cls, variant: Variant, today: date) -> Self:
        """Return the page of a stored variant."""
        return cls._of(variant, variant.title, variant.version, QueryDict(whole_query(variant), mutable=True), today)

    @classmethod
    def posted(cls, variant: Variant, data: QueryDict, today: date) -> Self:
        """Return the page with what somebody typed in place of the stored quotes."""
        query = QueryDict(whole_query(variant), mutable=True)
        for key in [key for key in query if QUOTE.fullmatch(key)]:
            del query[key]
        for key in (key for key in data if QUOTE.fullmatch(key)):
            query[key] = data.get(key, "")
        _mark_ineligible(query, data)
        title = " ".join(data.get("title", "").split())[:LONGEST_LINE]
        version = data.get("version", "")
        return cls._of(variant, title, int(version) if _NUMBER.fullmatch(version) else 0, query, today)

    @classmethod
    def _of(cls, variant: Variant, title: str, version: int, query: QueryDict, today: date) -> Self:
        reading = reading_of(query.urlencode(), today)
        errors = dict(reading.errors)
        if not title:
            errors["title"] = _("Bitte geben Sie der Variante einen Namen.")
        stored = reading.asked or reading_of(whole_query(variant), today).asked
        texts = {key: str(query[key]) for key in query if QUOTE.fullmatch(key)}
        return cls(title, version, stored.systems if stored else (), texts, errors, reading.asked)

    def renewed(self, version: int) -> Self:
        """Return the same texts for another version, so that saving once more is a decision."""
        return replace(self, version=version)

    def refused(self, sentence: str) -> Self:
        """Return the page with a sentence that belongs to no single field."""
        return replace(self, errors={**self.errors, "": sentence})

    def tables(self) -> Iterator[QuoteTable]:
        """Yield a table for each system, with empty lines at its end."""
        for system in self.systems:
            used = [int(match[2]) for match in map(QUOTE.fullmatch, self.texts) if match and match[1] == system.value]
            last = min(max(used, default=0) + SPARE, MOST_ITEMS)
            yield QuoteTable(system.value, system.label, tuple(self._line(system, n) for n in range(1, last + 1)))

    def _line(self, system: Technology, number: int) -> ItemLine:
        name = f"quote.{system.value}.{number}"
        label, amount, eligible = (self.texts.get(f"{name}.{part}", "") for part in ("label", "amount_eur", "eligible"))
        return ItemLine(name, number, label, amount, eligible != NO, self.errors.get(f"{name}.amount_eur", ""))

    def other_errors(self) -> list[str]:
        """Return the sentences that stand at no field of this page."""
        shown = {"title", *(f"{line.name}.amount_eur" for table in self.tables() for line in table.lines)}
        return list(dict.fromkeys(text for key, text in self.errors.items() if key not in shown))


def _mark_ineligible(query: QueryDict, data: QueryDict) -> None:
    """A box that is not ticked sends nothing: every posted line without a tick is not eligible."""
    for key in [key for key in data if key.endswith(".amount_eur") and QUOTE.fullmatch(key)]:
        start = key.removesuffix(".amount_eur")
        if str(data[key]).strip() or data.get(f"{start}.label", "").strip():
            query[f"{start}.eligible"] = YES if data.get(f"{start}.eligible") == YES else NO

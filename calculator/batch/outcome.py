"""The finished table: the uploaded columns as they came, and beside them what was found and computed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from calculator.batch.results import merged
from calculator.batch.summary import COUNTED, Summary, gravity_of, summary_of, unpacked
from calculator.core import Technology
from calculator.models import BatchJob
from calculator.reports.rows import figure_name, verdict_name

Value = str | float | None
LONGEST_HEADING = 110
_NO_FIGURES = (None, None, None, None, None, None, None, "")  # of a system that is not possible for a house
_TOTAL = 4  # its place among the figures; the payments follow


@dataclass(frozen=True)
class Heading:
    """One column: its name and how its values are shown: text, euro, number or whole."""

    name: str
    kind: str = "text"


@dataclass(frozen=True)
class Outcome:
    """All that is given back. ``rows`` yields a row's values in the order of the headings, and its point."""

    job: BatchJob
    headings: tuple[Heading, ...]
    uploaded: int
    assumptions: Mapping[str, Sequence[Any]]
    notes: tuple[str, ...]
    summary: Summary

    @cached_property
    def shared(self) -> dict[str, int]:
        """The sentences that are said once instead of in each row, with the number of rows that they hold for."""
        return self.summary.shared()

    def rows(self) -> Iterator[tuple[list[Value], tuple[float, float] | None]]:
        """Yield every row in the order of the file; the point is in metres, None without an exact address."""
        for chunk in self.job.chunks.iterator(chunk_size=10):
            for (line, cells, _why), known in zip(chunk.rows, unpacked(chunk), strict=True):
                result = known or _not_yet(line)
                yield self._row(cells, result), _point(result)

    def _row(self, cells: Sequence[str], result: Mapping[str, Any]) -> list[Value]:
        kept = [*cells, *[""] * (self.uploaded - len(cells))]
        place = result["place"]
        of_systems = [value for key in self.job.systems for value in figures(result, key)]
        return [
            float(result["line"]), *kept, place[3], place[0], place[1], place[2], result.get("heat"), *of_systems,
            _label(result.get("best")), _label(result.get("reference")), _since(result), _standing(result),
            result["problem"], self._reasons(result), self._edition(place[0]),
        ]  # fmt: skip

    @cached_property
    def _numbers(self) -> dict[str, int]:
        """The number of each sentence that rows refer to: those that do not hold for every house."""
        numbered = enumerate(self.shared.items(), start=1)
        return {sentence: number for number, (sentence, rows) in numbered if rows < self.summary.computed}

    def _reasons(self, result: Mapping[str, Any]) -> str:
        """Return what is said of this house; for what is said of many, where it stands, unless it holds for all."""
        reasons = result["reasons"]
        numbers = sorted(self._numbers[sentence] for sentence in reasons if sentence in self._numbers)
        own = [sentence for sentence in reasons if sentence not in self.shared]
        seen = [_("Hinweis %s.") % ", ".join(map(str, numbers))] if numbers else []
        return " ".join((*own, *seen))

    def _edition(self, code: str) -> str:
        """Name the edition beside each zone, so that a row that is copied elsewhere still tells where it is from."""
        basis = self.job.basis
        return " – ".join(filter(None, (basis["plan"], basis["mark"]))) if code else ""


def outcome(job: BatchJob) -> Outcome:
    """Bring the pieces of a run together; rows that are not computed yet say so."""
    parts = list(job.chunks.filter(is_done=True).values_list("assumptions", flat=True))
    assumptions = merged([part["values"] for part in parts])
    notes = dict.fromkeys(note for part in parts for note in part["notes"])
    headings = _unlike([Heading(_("Zeile"), "whole"), *map(Heading, job.columns), *_computed(job, assumptions)])
    return Outcome(job, headings, len(job.columns), assumptions, tuple(notes), summary_of(job))


def _computed(job: BatchJob, assumptions: Mapping[str, Sequence[Any]]) -> Iterator[Heading]:
    for name in (_("Gefundene Adresse"), _("Gebiet"), _("Name des Gebiets"), _("Versorgung laut Wärmeplan")):
        yield Heading(name)
    yield Heading(_("Wärmebedarf (kWh im Jahr)"), "number")
    years = (assumptions.get("horizon_years") or ["", None])[1] or "…"
    totals = figure_name("total_eur"), figure_name("payments_eur")
    figures = (
        (f"{figure_name('investment_eur')} (€)", "euro"),
        (f"{figure_name('subsidy_eur')} (€)", "euro"),
        (f"{figure_name('first_year_eur')} (€)", "euro"),
        (f"{figure_name('month_eur')} (€)", "euro"),
        *((_("%(total)s nach %(years)s Jahren (€)") % {"total": name, "years": years}, "euro") for name in totals),
        (f"{figure_name('co2_total_t')} (t)", "number"),
        (figure_name("permission"), "text"),
    )
    for key in job.systems:
        yield from (Heading(f"{_label(key)}: {name}", kind) for name, kind in figures)
    yield Heading(_("Günstigste erlaubte Heizung"))
    yield Heading(_("verglichen mit"))
    yield Heading(figure_name("cheaper_from"))
    yield Heading(_("Stand der Zeile"))
    yield Heading(_("Fehler"))
    yield Heading(_("Gründe und Hinweise"))
    yield Heading(_("Ausgabe des Wärmeplans"))


def _unlike(headings: Sequence[Heading]) -> tuple[Heading, ...]:
    """Give every column a name of its own; a map file knows neither capitals nor a second „fid“."""
    taken, found = {"fid", "geom"}, []
    for heading in headings:
        name, number = heading.name[:LONGEST_HEADING], 1
        while name.casefold() in taken:
            number += 1
            name = f"{heading.name[:LONGEST_HEADING]} ({number})"
        taken.add(name.casefold())
        found.append(Heading(name, heading.kind))
    return tuple(found)


def figures(result: Mapping[str, Any], key: str) -> list[Value]:
    """Return the figures of a system in the order of the columns, the law in words; nothing but gaps if it has none."""
    *numbers, verdict = result.get("systems", {}).get(key, _NO_FIGURES)
    if len(numbers) < len(_NO_FIGURES) - 1:  # computed when the total was the sum of the payments
        numbers.insert(_TOTAL, None)
    return [*numbers, verdict_name(verdict)]


def _label(key: str | None) -> str:
    return _(Technology(key).label) if key else ""


def _since(result: Mapping[str, Any]) -> str:
    if result.get("since") is None:
        return ""
    return str(result["since"]) if result["since"] else _("von Anfang an")


def _point(result: Mapping[str, Any]) -> tuple[float, float] | None:
    easting, northing = result["place"][4:]
    return None if easting is None else (easting, northing)


def _standing(result: Mapping[str, Any]) -> str:
    return "" if result.get("is_waiting") else _(COUNTED[gravity_of(result)][1])


def _not_yet(line: int) -> dict[str, Any]:
    nowhere = ["", "", "", "", None, None]
    return {"line": line, "problem": _("Noch nicht berechnet."), "reasons": [], "place": nowhere, "is_waiting": True}

"""What is counted over the rows of a run: how they count, why, what is said of many, sums by zone, points of the map.

Each chunk keeps a summary of its own beside its results, so that a page of a run reads no row.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext_noop as _

from calculator.batch.causes import Cause, Gravity, RowRemark, gravest
from calculator.models import BatchChunk, BatchJob

Result = Mapping[str, Any]
# How rows count, by gravity: the name in JSON, and what people read.
COUNTED = {
    Gravity.NOTE: ("computed", _("berechnet")),
    Gravity.NO_ZONE: ("without_zone", _("berechnet, aber ohne Gebiet")),
    Gravity.QUESTION: ("questions", _("mit Frage")),
    Gravity.FAILED: ("failed", _("mit Fehler")),
}
# Places among the figures of a system as `compute` stores them.
INVESTMENT, TOTAL, CO2 = 0, 4, 6
# A sentence is said once for all if at least this many rows, and half of those with a result, would say it.
LEAST_ROWS = 3


@dataclass
class ZoneSums:
    """Sums over the houses of a zone that have a result. ``best``: houses by cheapest heating, "" where it is open.

    Investment, total and CO2 are those of the cheapest heating whose prices are known, over ``with_figures`` and
    ``with_co2`` houses.
    """

    name: str = ""
    supply: str = ""
    houses: int = 0
    heat_kwh: float = 0.0
    best: Counter[str] = field(default_factory=Counter)
    investment_eur: float = 0.0
    total_eur: float = 0.0
    with_figures: int = 0
    co2_t: float = 0.0
    with_co2: int = 0

    def add(self, result: Result) -> None:
        """Count a house."""
        self.houses += 1
        self.heat_kwh += result["heat"] or 0
        self.best[result["best"]] += 1
        figures = figures_of(result)
        if figures is None:
            return
        self.with_figures += 1
        self.investment_eur += figures[INVESTMENT]
        self.total_eur += figures[TOTAL] or 0
        if figures[CO2] is not None:
            self.with_co2 += 1
            self.co2_t += figures[CO2]

    def merge(self, other: Mapping[str, Any]) -> None:
        """Add the sums of another part of the table, as they are stored."""
        self.name, self.supply = other["name"], other["supply"]
        self.best.update(other["best"])
        for key in ("houses", "heat_kwh", "investment_eur", "total_eur", "with_figures", "co2_t", "with_co2"):
            setattr(self, key, getattr(self, key) + other[key])


@dataclass(frozen=True)
class Point:
    """A house on the map: metres, zone, cheapest heating ("" where it is open), total (euros), CO2 (tonnes) or None."""

    line: int
    easting: float
    northing: float
    zone: str
    best: str
    total_eur: float | None
    co2_t: float | None


@dataclass
class Summary:
    """Counted over all rows that are computed. ``why``: lines by cause and sentence; ``said``: rows by sentence."""

    counts: Counter[Gravity] = field(default_factory=Counter)
    why: dict[Cause, dict[str, list[int]]] = field(default_factory=dict)
    said: Counter[str] = field(default_factory=Counter)
    zones: dict[str, ZoneSums] = field(default_factory=dict)
    points: list[Point] = field(default_factory=list)

    @property
    def computed(self) -> int:
        """How many rows have a result."""
        return self.counts[Gravity.NOTE] + self.counts[Gravity.NO_ZONE]

    @property
    def is_flawless(self) -> bool:
        """Whether every row counted here has a result and a zone."""
        return not self.counts.keys() - {Gravity.NOTE}

    def lines_of(self, cause: Cause) -> list[int]:
        """Return the lines of the file that a cause concerns, each once."""
        return sorted({line for lines in self.why.get(cause, {}).values() for line in lines})

    def causes(self) -> list[Cause]:
        """Return every cause there is, the gravest first, then the most frequent."""
        return sorted(self.why, key=lambda cause: (-cause.gravity, -len(self.lines_of(cause))))

    def shared(self) -> dict[str, int]:
        """Return the sentences that are said once for all instead of in each row, with the number of their rows."""
        least = max(LEAST_ROWS, self.computed / 2)
        return {sentence: rows for sentence, rows in self.said.most_common() if rows >= least}


def packed(results: Sequence[Result]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """Return results as they are stored with their summary: what many rows say stands there once, rows name its place.

    What keeps a row from a result or a zone stays with the row.
    """
    said: Counter[str] = Counter()
    places: dict[str, int] = {}
    kept = []
    remarks = list(map(remarks_of, results))
    for result, told in zip(results, remarks, strict=True):
        own = {remark.text for remark in told if remark.cause.gravity > Gravity.NOTE}
        reasons: list[str | int] = []
        for sentence in result["reasons"]:
            said[sentence] += sentence not in own
            reasons.append(sentence if sentence in own else places.setdefault(sentence, len(places)))
        kept.append({**result, "reasons": reasons})
    return kept, {**_counted(results, remarks), "said": [[sentence, said[sentence]] for sentence in places]}


def unpacked(chunk: BatchChunk) -> list[dict[str, Any] | None]:
    """Return the results of a chunk with their reasons as sentences, as `compute` made them; None: not computed yet."""
    said = [sentence for sentence, _rows in chunk.summary.get("said", [])]
    return [_with_sentences(result, said) if result else None for result in chunk.results or [None] * chunk.count]


def _with_sentences(result: Result, said: Sequence[str]) -> dict[str, Any]:
    reasons = result["reasons"]
    if isinstance(reasons, str):  # computed when they were one text
        return {**result, "reasons": [reasons] if reasons else []}
    return {**result, "reasons": [said[each] if isinstance(each, int) else each for each in reasons]}


def _counted(results: Sequence[Result], remarks: Sequence[Sequence[RowRemark]]) -> dict[str, Any]:
    """Count rows; ``remarks``: what is said of each."""
    counts: Counter[int] = Counter(map(_gravity, results, remarks))
    why: dict[str, dict[str, list[int]]] = {}
    zones: dict[str, ZoneSums] = {}
    for result, told in zip(results, remarks, strict=True):
        for remark in _counting(result, told):
            why.setdefault(remark.cause, {}).setdefault(remark.text, []).append(result["line"])
        if not result["problem"]:
            code, name, supply, *_rest = result["place"]
            zones.setdefault(code, ZoneSums(name, supply)).add(result)
    return {
        "counts": {str(int(gravity)): rows for gravity, rows in counts.items()},
        "why": why,
        "zones": {code: vars(sums) for code, sums in zones.items()},
        "points": [list(vars(point).values()) for point in _points(results)],
    }


def _counting(result: Result, told: Sequence[RowRemark]) -> Iterator[RowRemark]:
    """Yield what counts of a row: where nothing is computed no assumption holds, and no note says anything."""
    return (each for each in told if each.cause.gravity > Gravity.NOTE or not result["problem"])


def summary_of(job: BatchJob) -> Summary:
    """Bring what is counted over the chunks of a run together."""
    found = Summary()
    for stored in _stored(job):
        found.counts.update({Gravity(int(key)): rows for key, rows in stored["counts"].items()})
        found.said.update(dict(stored["said"]))
        found.points += [Point(*values) for values in stored["points"]]
        for key, texts in stored["why"].items():
            known = found.why.setdefault(Cause(key), {})
            for text, lines in texts.items():
                known.setdefault(text, []).extend(lines)
        for code, sums in stored["zones"].items():
            found.zones.setdefault(code, ZoneSums()).merge(sums)
    return found


def gravity_of(result: Result) -> Gravity:
    """Return how a row counts; also one that was computed before rows told their causes."""
    return _gravity(result, remarks_of(result))


def _gravity(result: Result, told: Sequence[RowRemark]) -> Gravity:
    if "questions" in result:
        return gravest(told)
    if result["problem"]:
        return Gravity.FAILED
    return Gravity.NOTE if result["place"][0] else Gravity.NO_ZONE


def remarks_of(result: Result) -> list[RowRemark]:
    """Return what is said of a row with its cause; empty for one that was computed before rows told them."""
    return [RowRemark.of(each) for each in result.get("questions", [])]


def figures_of(result: Result) -> Sequence[Any] | None:
    """Return the figures of the cheapest heating whose prices are known; None if there is none."""
    key = result.get("subject") or result.get("best")
    figures: Sequence[Any] | None = result.get("systems", {}).get(key)
    return figures if figures and len(figures) > CO2 + 1 else None


def _points(results: Sequence[Result]) -> Iterator[Point]:
    for result in results:
        easting, northing = result["place"][4:6]
        if easting is not None and not result["problem"]:
            figures = figures_of(result)
            total, co2 = (figures[TOTAL], figures[CO2]) if figures else (None, None)
            yield Point(result["line"], easting, northing, result["place"][0], result["best"], total, co2)


def _stored(job: BatchJob) -> Iterable[dict[str, Any]]:
    """Yield what each chunk keeps; one that was computed before there were summaries is counted now."""
    done = job.chunks.filter(is_done=True).order_by("number")
    for pk, stored in done.values_list("pk", "summary").iterator(chunk_size=20):
        yield stored or _counted_later(job.chunks.get(pk=pk).results)


def _counted_later(results: Sequence[Result]) -> dict[str, Any]:
    return {**_counted(results, list(map(remarks_of, results))), "said": []}

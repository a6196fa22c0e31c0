"""The map of a run: its houses as marks in classes of zone, cheapest heating, cost or CO2, with a table beside it.

A mark is a shape before it is a colour, and the table says in words and numbers what the picture shows.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_stubs_ext import StrOrPromise

from calculator.batch.shown import heating
from calculator.batch.summary import Summary
from calculator.core.notation import german, rounded, whole_euro
from zones.doors.stock_picture import StockPicture, stock_picture

# As many as have a look of their own; what is left shares the last one.
MOST_CLASSES = 6
MOST_NAMES = 5  # of classes that share a look
STEPS = 5  # of cost and CO2, each with as many houses as the others


@dataclass(frozen=True)
class MapClass:
    """Houses that look alike: ``number`` of the look, and all their marks as one SVG path."""

    number: int
    label: str
    houses: int
    path: str


@dataclass(frozen=True)
class StockMap:
    """The picture and its classes; ``missing``: houses with a result that stand nowhere, for want of an address."""

    picture: StockPicture
    classes: tuple[MapClass, ...]
    missing: int


# What orders a class among the others, and its label.
Label = tuple[int, str]
Classes = Callable[[Summary], list[Label]]
Places = list[tuple[int, int]]


def stock_map(summary: Summary, choice: str) -> StockMap | None:
    """Draw the houses of a run by a choice of ``CHOICES``; None if none has an address that is known."""
    points = summary.points
    picture = stock_picture([(point.easting, point.northing) for point in points])
    if picture is None:
        return None
    places: dict[Label, Places] = defaultdict(list)
    for label, place in zip(CHOICES[choice][1](summary), picture.houses, strict=True):
        places[label].append(place)
    return StockMap(picture, tuple(_classes(places)), summary.computed - len(points))


def _classes(places: Mapping[Label, Places]) -> Iterator[MapClass]:
    """Yield the classes in their order; what is more than there are looks shares the last one."""
    groups = [(text, places[rank, text]) for rank, text in sorted(places)]
    if len(groups) > MOST_CLASSES:
        own, rest = groups[: MOST_CLASSES - 1], groups[MOST_CLASSES - 1 :]
        groups = [
            *own,
            (_more([text for text, _places in rest]), [place for _text, of_one in rest for place in of_one]),
        ]
    for number, (text, of_class) in enumerate(groups, start=1):
        yield MapClass(number, text, len(of_class), _path(of_class))


def _more(names: Sequence[str]) -> str:
    if len(names) > MOST_NAMES:
        return _("%(first)s und %(more)s weitere") % {"first": names[0], "more": len(names) - 1}
    return _("weitere: %s") % ", ".join(names)


def _path(places: Places) -> str:
    """Return a path whose corners are the places: each corner carries the mark of its class."""
    corners = dict.fromkeys(places)  # houses that fall on each other are one mark
    return "M" + "L".join(f"{x} {y}" for x, y in corners)


def _by_zone(summary: Summary) -> list[Label]:
    return _most_first([point.zone or _("ohne Gebiet") for point in summary.points])


def _by_supply(summary: Summary) -> list[Label]:
    supply = {code: sums.supply for code, sums in summary.zones.items() if code}
    return _most_first([supply.get(point.zone) or _("ohne Gebiet") for point in summary.points])


def _by_heating(summary: Summary) -> list[Label]:
    return _most_first([heating(point.best) for point in summary.points])


def _most_first(texts: Sequence[str]) -> list[Label]:
    houses = Counter(texts)
    return [(-houses[text], text) for text in texts]


def _by_cost(summary: Summary) -> list[Label]:
    return _in_steps([point.total_eur for point in summary.points], lambda value: whole_euro(rounded(value, -2)))


def _by_co2(summary: Summary) -> list[Label]:
    return _in_steps([point.co2_t for point in summary.points], lambda value: f"{german(value, 0)} t")


def _in_steps(values: Sequence[float | None], shown: Callable[[Decimal], str]) -> list[Label]:
    """Return for each value the step it lies in: steps of about as many houses, and last those without a value."""
    known = sorted(value for value in values if value is not None)
    limits = sorted({known[len(known) * step // STEPS] for step in range(1, STEPS)}) if known else []
    words = _step_words([shown(Decimal(limit)) for limit in limits])
    places = [len(limits) + 1 if value is None else bisect_right(limits, value) for value in values]
    return [(place, words[place]) for place in places]


def _step_words(limits: Sequence[str]) -> list[str]:
    """Return what each step is called, and last what is said of houses without a value."""
    if not limits:
        return [_("alle"), _("ohne Angabe")]
    between = [_("%(low)s bis unter %(high)s") % {"low": low, "high": high} for low, high in pairwise(limits)]
    return [_("unter %s") % limits[0], *between, _("ab %s") % limits[-1], _("ohne Angabe")]


# By the word in the address of the page.
CHOICES: dict[str, tuple[StrOrPromise, Classes]] = {
    "gebiet": (gettext_lazy("Gebiet"), _by_zone),
    "versorgung": (gettext_lazy("Versorgung laut Wärmeplan"), _by_supply),
    "heizung": (gettext_lazy("Günstigste Heizung"), _by_heating),
    "kosten": (gettext_lazy("Gesamtkosten"), _by_cost),
    "co2": (gettext_lazy("CO₂"), _by_co2),
}

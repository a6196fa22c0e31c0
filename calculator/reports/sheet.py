"""One sheet for a result: house, zone, verdict, three figures of the heatings in question, steps, and whom to call."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.questions import Asked, described
from calculator.reports.first_page import MOST_STEPS, ZoneLine, zone_line
from calculator.reports.steps import steps_to_do
from calculator.reports.three_figures import ReaderKind, figures_of, labels_of, reader_of
from calculator.reports.verdict import ResultVerdict, verdict
from calculator.reports.whom_to_ask import whom_to_ask
from zones.doors.contacts import Contact
from zones.doors.facts import EditionFacts, published_edition

MOST_HEATINGS, MOST_CONTACTS = 4, 3
# The first says by itself what it is.
_OF_THE_HOUSE = (
    "house.building_type", "house.build_year", "house.living_area_m2", "house.dwellings", "household.flat_area_m2",
    "heating.kind",
)  # fmt: skip
_CAPTIONS: Mapping[ReaderKind, str] = {
    ReaderKind.HOUSE: gettext_noop("Was diese Heizungen kosten, rund"),
    ReaderKind.COMMUNITY: gettext_noop("Was eine Wohnung der Eigentümergemeinschaft zahlt, rund"),
    ReaderKind.TENANT: gettext_noop("Was sich für Ihre Wohnung ändert, rund"),
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A heating and its three figures in euros, exact; ``best``: it is the one that costs least."""

    heating: str
    amounts_eur: tuple[Decimal, ...]
    best: bool


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """What is on one page. ``house``: in a few words, for which house it was computed."""

    house: str
    zone: ZoneLine | None
    edition: EditionFacts | None
    verdict: ResultVerdict
    caption: str
    labels: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    steps: tuple[str, ...]
    contacts: tuple[Contact, ...]

    @property
    def has_phone(self) -> bool:
        """Whether a telephone number is known; none is ever invented."""
        return any(contact.phone for contact in self.contacts)


def sheet(answer: Answer, told: ResultVerdict | None = None) -> ResultSheet:
    """Return the sheet of a result; ``told``: its verdict, if it is known already."""
    kind, words = reader_of(answer), told or verdict(answer)
    return ResultSheet(
        house=_house(answer.asked),
        zone=zone_line(answer.zone) if answer.zone else None,
        edition=published_edition(),
        verdict=words,
        caption=_(_CAPTIONS[kind]),
        labels=labels_of(kind, answer),
        rows=_rows(answer, kind, words),
        steps=tuple(steps_to_do(answer)[:MOST_STEPS]),
        contacts=_contacts(answer),
    )


def _contacts(answer: Answer) -> tuple[Contact, ...]:
    """Return the office that fits best, then those that can be called."""
    best, *others = whom_to_ask(answer)
    return (best, *sorted(others, key=lambda contact: not contact.phone))[:MOST_CONTACTS]


def _house(asked: Asked) -> str:
    """Return in a few words which house it is, and its bills."""
    found = {line.key: line for line in described(asked)}
    kind, *others = (found[key] for key in _OF_THE_HOUSE if key in found)
    bills = (line for key, line in found.items() if key.startswith("reading."))
    return "; ".join((kind.value, *(f"{line.label}: {line.value}" for line in (*others, *bills))))


def _rows(answer: Answer, kind: ReaderKind, told: ResultVerdict) -> tuple[SheetRow, ...]:
    """Return the heatings that the verdict speaks of; where that is one only, those that come next."""
    found, winner = figures_of(answer, kind), answer.winner
    labels = {system.key: system.label for system in answer.comparison.systems}
    spoken = list(dict.fromkeys(_spoken_of(answer, told)))
    if len(spoken) == 1:
        spoken += [system.key for system in answer.ranking.standing if system.key not in spoken]
    spoken = [key for key in spoken if key in found][:MOST_HEATINGS]
    return tuple(SheetRow(_(labels[key]), found[key], best=winner is not None and winner.key == key) for key in spoken)


def _spoken_of(answer: Answer, told: ResultVerdict) -> Iterator[str]:
    if answer.subject:
        yield answer.subject.key
    yield from (key for point in answer.deciding for key in (point.below, point.above))
    yield from (each.system for each in told.against if each.system)

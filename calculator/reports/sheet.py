"""One sheet for a result: house, zone, verdict, three figures of the heatings in question, steps, and whom to call."""

from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core.notation import german, rounded
from calculator.questions import Asked, Described, described
from calculator.reports import rows
from calculator.reports.first_page import MOST_STEPS, ZoneLine, zone_line
from calculator.reports.first_screen import FirstLine, FirstScreen, first_screen
from calculator.reports.steps import steps_to_do
from calculator.reports.three_figures import ReaderKind, figures_of, labels_of, shown_reader, told_columns
from calculator.reports.verdict import ResultVerdict, beyond, verdict
from calculator.reports.verdict.own_prices import own_prices
from calculator.reports.verdict.short import Short
from calculator.reports.whom_to_ask import whom_to_ask
from zones.doors.contacts import Contact
from zones.doors.facts import EditionFacts, published_edition

MOST_CONTACTS = 3
_FEW_ROWS = 3  # with more, something else has to make room on the page
_PER_PERCENT = 10  # thousandths
# The first says by itself what it is.
_OF_THE_HOUSE = (
    "house.building_type", "house.build_year", "house.living_area_m2", "house.dwellings", "household.flat_area_m2",
    "heating.kind",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A heating of the first screen and its three figures in euros, exact; None where there is none.

    ``best``: it is the one of the verdict; ``span``: of the month, in words.
    """

    heating: str
    amounts_eur: tuple[Decimal | None, ...]
    best: bool
    span: str


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """What is on one page. ``house``: in a few words, for which house it was computed.

    ``first``: what the first screen says to who asks; ``of_tenant``: the verdict on the whole house is not theirs;
    ``of_changes``: the figures beside the month are changes; ``of_community``: they are of one of its flats.
    ``offers``: which heatings are computed with an offer, and what it has to hold.
    """

    house: str
    zone: ZoneLine | None
    edition: EditionFacts | None
    first: Short
    of_tenant: bool
    of_changes: bool
    of_community: bool
    verdict: ResultVerdict
    caption: str
    labels: tuple[str, ...]
    rows: tuple[SheetRow, ...]
    offers: tuple[str, ...]
    steps: tuple[str, ...]
    contacts: tuple[Contact, ...]

    @property
    def columns_in_large(self) -> str:
        """Which columns large print has, as a slice: many rows leave no room for what follows from the others."""
        return ":2" if len(self.rows) > _FEW_ROWS else ":"

    @property
    def has_phone(self) -> bool:
        """Whether a telephone number is known; none is ever invented."""
        return any(contact.phone for contact in self.contacts)


def sheet(answer: Answer, told: ResultVerdict | None = None) -> ResultSheet:
    """Return the sheet of a result; ``told``: its verdict, if the sheet begins a paper that says the whole of it."""
    kind, screen = shown_reader(answer), first_screen(answer)
    labels, table = _told_columns(labels_of(kind, answer), _rows(answer, kind, screen))
    is_full = len(table) > _FEW_ROWS
    left = told or _in_short(answer, screen, is_full=is_full)
    return ResultSheet(
        house=_house(answer.asked),
        zone=zone_line(answer.zone) if answer.zone else None,
        edition=published_edition(),
        first=screen.answer,
        of_tenant=screen.of_tenant,
        of_changes=kind is ReaderKind.TENANT,
        of_community=kind is ReaderKind.COMMUNITY,
        verdict=left,
        caption=" ".join(filter(None, (screen.caption, screen.spans, _share(answer, kind)))),
        labels=labels,
        rows=table,
        offers=tuple(own_prices(answer)) if answer.asked.quotes and told is None else (),
        steps=tuple(steps_to_do(answer)[:MOST_STEPS]),
        contacts=_contacts(answer)[: MOST_CONTACTS - is_full],
    )


def _in_short(answer: Answer, screen: FirstScreen, *, is_full: bool) -> ResultVerdict:
    """Return the verdict without what the sheet says above it, and where room is short with the last comparison."""
    found = beyond(verdict(answer), screen.answer.sentence)
    return replace(found, against=found.against[-1:]) if is_full else found


def _share(answer: Answer, kind: ReaderKind) -> str:
    """Return which share of the house the flat of a community bears in the figures; empty for others."""
    table = rows.community_table(answer, rows.summary_rows(answer)) if kind is ReaderKind.COMMUNITY else None
    if table is None:
        return ""
    share = german(rounded(table.share_percent * _PER_PERCENT, 1))
    if answer.asked.facts.household.own_share_permille is not None:
        return _("Anteil der Wohnung: %(share)s von 1.000.") % {"share": share}
    return _("Anteil der Wohnung: %(share)s von 1.000, %(by)s.") % {"share": share, "by": table.by}


def _told_columns(labels: tuple[str, ...], table: tuple[SheetRow, ...]) -> tuple[tuple[str, ...], tuple[SheetRow, ...]]:
    """Return labels and rows without the columns that are empty in every row."""
    told = told_columns([row.amounts_eur for row in table], len(labels))
    short = (replace(row, amounts_eur=tuple(compress(row.amounts_eur, told))) for row in table)
    return tuple(compress(labels, told)), tuple(short)


def _contacts(answer: Answer) -> tuple[Contact, ...]:
    """Return the office that fits best, then those that can be called."""
    best, *others = whom_to_ask(answer)
    return (best, *sorted(others, key=lambda contact: not contact.phone))[:MOST_CONTACTS]


def _house(asked: Asked) -> str:
    """Return in a few words which house it is, and its bills."""
    found = {line.key: line for line in described(asked)}
    kind, *others = (found[key] for key in _OF_THE_HOUSE if key in found)
    bills = (line for key, line in found.items() if key.startswith("reading."))
    return "; ".join((_said(kind), *(f"{line.label}: {_said(line)}" for line in (*others, *bills))))


def _said(line: Described) -> str:
    """Return a value, marked where it was guessed: paper is held for a fact."""
    return line.value if line.given else f"{line.value} ({_('geschätzt')})"


def _rows(answer: Answer, kind: ReaderKind, screen: FirstScreen) -> tuple[SheetRow, ...]:
    """Return the heatings of the first screen, in its order."""
    found = figures_of(answer, kind).values()
    return tuple(
        SheetRow(_named(line), amounts, best=line.best, span=line.span or line.steady)
        for line, amounts in zip(screen.lines, found, strict=True)
    )


def _named(line: FirstLine) -> str:
    beside = ", ".join(each for each in (line.role, line.mark) if each)
    return f"{line.label} ({beside})" if beside else line.label

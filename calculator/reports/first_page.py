"""The first page of a protocol: house, zone, three figures of each variant, three steps, and whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from calculator.answer.answering import Answer, note_on
from calculator.reports.first_screen import first_screen
from calculator.reports.price_words import price_not_known
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant
from calculator.reports.rows.open_price import open_price
from calculator.reports.rows.renovation import price_of_renovation
from calculator.reports.steps import usual_steps
from calculator.reports.three_figures import ReaderKind, figures_of, labels_of, shown_reader, told_columns
from calculator.reports.variants import variant_table
from calculator.reports.verdict import verdict
from zones.doors.contacts import Contact, advice
from zones.doors.facts import EditionFacts, ZoneFacts, published_edition

MOST_STEPS = 3

_CAPTIONS: Mapping[ReaderKind, str] = {
    ReaderKind.HOUSE: gettext_noop("Je Variante, für die Heizung, die nach der Rechnung am wenigsten kostet"),
    ReaderKind.COMMUNITY: gettext_noop(
        "Je Variante, was eine Wohnung der Eigentümergemeinschaft für die Heizung zahlt, die nach der Rechnung am "
        "wenigsten kostet"
    ),
    ReaderKind.TENANT: gettext_noop(
        "Je Variante, was sich für Sie mit der Heizung ändert, die nach der Rechnung am wenigsten kostet"
    ),
}


@dataclass(frozen=True, slots=True)
class ZoneLine:
    """Where the house lies: the zone as people read it, what is planned there, and what that means for a heating.

    ``only``: which variants lie there, empty where all do.
    """

    shown: str
    name: str
    planned: str
    meaning: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class FirstFigures:
    """The heating by which a variant is told, and its three figures in euros, exact; None where nobody can tell one.

    ``is_open``: the computation names no winner; the heating then is the cheapest whose prices are known.
    ``reader`` and ``labels``: whose money they are, and what they are called. ``renovation``: what the planned
    renovation costs besides; ``open_price``: that it pays a price that nobody knows; empty if not so.
    """

    title: str
    heating: str
    is_open: bool
    amounts_eur: tuple[Decimal | None, ...]
    reader: ReaderKind
    labels: tuple[str, ...]
    renovation: str = ""
    open_price: str = ""


@dataclass(frozen=True, slots=True)
class FigureTable:
    """Variants whose figures are called the same; people need no column of dashes, so it is left out.

    ``of_tenant``: all figures but the month are changes of what a tenant pays.
    """

    caption: str
    labels: tuple[str, ...]
    rows: tuple[FirstFigures, ...]
    of_tenant: bool


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What must be on one page. ``filled_up``: how many of the steps are usual ones that nobody wrote down.

    ``doubts``: what is open about the offers behind the figures, each with its variant; the paper tells it there.
    """

    zones: tuple[ZoneLine, ...]
    edition: EditionFacts | None
    figures: tuple[FirstFigures, ...]
    verdict: str
    steps: tuple[ProtocolStep, ...]
    filled_up: int
    advice: Contact
    doubts: tuple[str, ...]

    @property
    def tables(self) -> tuple[FigureTable, ...]:
        """The three figures: one table, or several where variants are told to different people."""
        of = dict.fromkeys((each.reader, each.labels) for each in self.figures)
        return tuple(_table([each for each in self.figures if (each.reader, each.labels) == same]) for same in of)


def _table(figures: list[FirstFigures]) -> FigureTable:
    reader, labels = figures[0].reader, figures[0].labels
    told = told_columns([each.amounts_eur for each in figures], len(labels))
    rows = (replace(each, amounts_eur=tuple(compress(each.amounts_eur, told))) for each in figures)
    return FigureTable(_(_CAPTIONS[reader]), tuple(compress(labels, told)), tuple(rows), reader is ReaderKind.TENANT)


def first_page(protocol: Protocol) -> FirstPage:
    """Return the first page of a protocol with at least one variant."""
    answers = [variant.answer for variant in protocol.variants]
    same_years = variant_table(answers).same_years
    figures = [_figures(number, each, same_years=same_years) for number, each in enumerate(protocol.variants, start=1)]
    written = [step for step in protocol.checklist if not step.done][:MOST_STEPS]
    steps = _filled_up(written, answers)
    found = {answer.zone.code: answer.zone for answer in answers if answer.zone}
    return FirstPage(
        zones=tuple(replace(zone_line(zone), only=_only_in(code, answers)) for code, zone in found.items()),
        edition=next((zone.edition for zone in found.values()), None) or published_edition(),
        figures=tuple(figures),
        verdict=_answered(answers[0]),
        steps=steps,
        filled_up=len(steps) - len(written),
        advice=advice(),
        doubts=tuple(
            f"{number}. {variant.title}: {doubt}"
            for number, variant in enumerate(protocol.variants, start=1)
            for doubt in variant.doubts
        ),
    )


def _answered(answer: Answer) -> str:
    """Return the answer in the words of the first screen."""
    found = first_screen(answer).answer
    return f"{found.heading}. {found.sentence}"


def zone_line(zone: ZoneFacts) -> ZoneLine:
    """Return how a paper names a zone."""
    return ZoneLine(zone.shown, zone.name, str(zone.category.label), note_on(zone))


def _only_in(code: str, answers: list[Answer]) -> str:
    """Return which variants lie in a zone, unless all do: a link from elsewhere may have brought it."""
    numbers = [str(number) for number, each in enumerate(answers, start=1) if each.zone and each.zone.code == code]
    if len(numbers) == len(answers):
        return ""
    words = ngettext("nur Variante %(numbers)s", "nur Varianten %(numbers)s", len(numbers))
    return words % {"numbers": ", ".join(numbers)}


def _filled_up(written: list[ProtocolStep], answers: list[Answer]) -> tuple[ProtocolStep, ...]:
    """Return three steps: those of the checklist, then usual ones that do not stand there already."""
    known = {step.text for step in written}
    usual = (ProtocolStep(text, None, done=False) for text in usual_steps(answers) if text not in known)
    return (*written, *list(usual)[: MOST_STEPS - len(written)])


def _figures(number: int, variant: ProtocolVariant, *, same_years: bool) -> FirstFigures:
    answer, subject = variant.answer, variant.answer.subject
    kind, price = shown_reader(answer), open_price(answer, subject) if subject else None
    amounts = figures_of(answer, kind).get(subject.key) if subject else None
    return FirstFigures(
        title=f"{number}. {variant.title}",
        heating=_(subject.label) if subject else "",
        is_open=verdict(answer).open,
        amounts_eur=amounts or (None,) * MOST_STEPS,
        reader=kind,
        labels=labels_of(kind, answer, same_years=same_years),
        renovation=price_of_renovation(answer),
        open_price=price_not_known(answer, price.key) if price else "",
    )

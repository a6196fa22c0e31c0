"""The first page of a protocol: house, zone, three figures of each variant, three steps, and whom to call."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import compress

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer, note_on
from calculator.reports.first_screen import first_screen
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant
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
    """Where the house lies: the zone as people read it, what is planned there, and what that means for a heating."""

    shown: str
    name: str
    planned: str
    meaning: str


@dataclass(frozen=True, slots=True)
class FirstFigures:
    """The heating by which a variant is told, and its three figures in euros, exact; None where nobody can tell one.

    ``is_open``: the computation names no winner; the heating then is the cheapest whose prices are known.
    ``renovation``: what the planned renovation costs besides; empty if none is planned.
    """

    title: str
    heating: str
    is_open: bool
    amounts_eur: tuple[Decimal | None, ...]
    renovation: str = ""


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What must be on one page. ``filled_up``: how many of the steps are usual ones that nobody wrote down.

    ``doubts``: what is open about the offers behind the figures, each with its variant; the paper tells it there.
    ``of_tenant``: all figures but the month are changes of what a tenant pays.
    """

    zones: tuple[ZoneLine, ...]
    edition: EditionFacts | None
    of_tenant: bool
    caption: str
    labels: tuple[str, ...]
    figures: tuple[FirstFigures, ...]
    verdict: str
    steps: tuple[ProtocolStep, ...]
    filled_up: int
    advice: Contact
    doubts: tuple[str, ...]

    @property
    def told_labels(self) -> tuple[str, ...]:
        """The labels of the figures of which at least one is known: people need no column of dashes."""
        return tuple(compress(self.labels, self._told))

    @property
    def told_figures(self) -> tuple[FirstFigures, ...]:
        """The figures below these labels."""
        return tuple(replace(each, amounts_eur=tuple(compress(each.amounts_eur, self._told))) for each in self.figures)

    @property
    def _told(self) -> tuple[bool, ...]:
        return told_columns([each.amounts_eur for each in self.figures], len(self.labels))


def first_page(protocol: Protocol) -> FirstPage:
    """Return the first page of a protocol with at least one variant."""
    answers = [variant.answer for variant in protocol.variants]
    kind = shown_reader(answers[0])
    labels = labels_of(kind, answers[0], same_years=variant_table(answers).same_years)
    figures = [_figures(number, each, kind) for number, each in enumerate(protocol.variants, start=1)]
    written = [step for step in protocol.checklist if not step.done][:MOST_STEPS]
    steps = _filled_up(written, answers)
    found = {answer.zone.code: answer.zone for answer in answers if answer.zone}
    return FirstPage(
        zones=tuple(map(zone_line, found.values())),
        edition=next((zone.edition for zone in found.values()), None) or published_edition(),
        of_tenant=kind is ReaderKind.TENANT,
        caption=_(_CAPTIONS[kind]),
        labels=labels,
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


def _filled_up(written: list[ProtocolStep], answers: list[Answer]) -> tuple[ProtocolStep, ...]:
    """Return three steps: those of the checklist, then usual ones that do not stand there already."""
    known = {step.text for step in written}
    usual = (ProtocolStep(text, None, done=False) for text in usual_steps(answers) if text not in known)
    return (*written, *list(usual)[: MOST_STEPS - len(written)])


def _figures(number: int, variant: ProtocolVariant, kind: ReaderKind) -> FirstFigures:
    answer, subject = variant.answer, variant.answer.subject
    amounts = figures_of(answer, kind).get(subject.key) if subject else None
    return FirstFigures(
        title=f"{number}. {variant.title}",
        heating=_(subject.label) if subject else "",
        is_open=verdict(answer).open,
        amounts_eur=amounts or (None,) * MOST_STEPS,
        renovation=price_of_renovation(answer),
    )

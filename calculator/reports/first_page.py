"""The first page of a protocol: house, zone, three figures of each variant, three steps, and whom to call."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer, note_on
from calculator.core.choices import Viewpoint
from calculator.reports import rows
from calculator.reports.protocol import Protocol, ProtocolStep, ProtocolVariant
from calculator.reports.steps import usual_steps
from calculator.reports.variants import variant_table
from calculator.reports.verdict import verdict
from zones.doors.contacts import Contact, advice
from zones.doors.facts import EditionFacts, ZoneFacts, published_edition

MOST_STEPS = 3
Amounts = tuple[Decimal, ...]


class ReaderKind(StrEnum):
    """Whose money the three figures are."""

    HOUSE = "house"
    COMMUNITY = "community"
    TENANT = "tenant"


_OF_THE_HOUSE = ("net_investment_eur", "month_eur", "total_eur")
_LABELS: Mapping[ReaderKind, tuple[str, ...]] = {
    ReaderKind.HOUSE: tuple(rows.FIGURES[key] for key in _OF_THE_HOUSE),
    ReaderKind.COMMUNITY: (
        gettext_noop("Sonderumlage der Wohnung"),
        gettext_noop("Sonderumlage je Tausendstel"),
        gettext_noop("Wohnung und Monat nach der Umlage"),
    ),
    ReaderKind.TENANT: (
        gettext_noop("Mieterhöhung der Wohnung im Monat, höchstens"),
        gettext_noop("Miete und Heizen im ersten Jahr: Änderung im Monat"),
        gettext_noop("Miete und Heizen im Mittel der Jahre: Änderung im Monat"),
    ),
}


_CAPTIONS: Mapping[ReaderKind, str] = {
    ReaderKind.HOUSE: gettext_noop("Je Variante, für die Heizung, die nach der Rechnung am wenigsten kostet"),
    ReaderKind.COMMUNITY: gettext_noop(
        "Je Variante, was eine Wohnung der Eigentümergemeinschaft für die Heizung zahlt, die nach der Rechnung am "
        "wenigsten kostet"
    ),
    ReaderKind.TENANT: gettext_noop(
        "Je Variante, was sich für Ihre Wohnung mit der Heizung ändert, die nach der Rechnung am wenigsten kostet"
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
    """

    title: str
    heating: str
    is_open: bool
    amounts_eur: tuple[Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class FirstPage:
    """What must be on one page. ``filled_up``: how many of the steps are usual ones that nobody wrote down.

    ``doubts``: what is open about the offers behind the figures, each with its variant; the paper tells it there.
    """

    zones: tuple[ZoneLine, ...]
    edition: EditionFacts | None
    caption: str
    labels: tuple[str, ...]
    figures: tuple[FirstFigures, ...]
    verdict: str
    steps: tuple[ProtocolStep, ...]
    filled_up: int
    advice: Contact
    doubts: tuple[str, ...]


def first_page(protocol: Protocol) -> FirstPage:
    """Return the first page of a protocol with at least one variant."""
    answers = [variant.answer for variant in protocol.variants]
    kind = reader_of(answers[0])
    written = [step for step in protocol.checklist if not step.done][:MOST_STEPS]
    steps = _filled_up(written, answers)
    found = {answer.zone.code: answer.zone for answer in answers if answer.zone}
    return FirstPage(
        zones=tuple(map(_zone, found.values())),
        edition=next((zone.edition for zone in found.values()), None) or published_edition(),
        caption=_(_CAPTIONS[kind]),
        labels=_labels(kind, answers),
        figures=tuple(_figures(number, each, kind) for number, each in enumerate(protocol.variants, start=1)),
        verdict=verdict(answers[0]).sentence,
        steps=steps,
        filled_up=len(steps) - len(written),
        advice=advice(),
        doubts=tuple(
            f"{number}. {variant.title}: {doubt}"
            for number, variant in enumerate(protocol.variants, start=1)
            for doubt in variant.doubts
        ),
    )


def reader_of(answer: Answer) -> ReaderKind:
    """Return whose money is to be told."""
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return ReaderKind.TENANT
    return ReaderKind.COMMUNITY if answer.asked.facts.of_community else ReaderKind.HOUSE


def _zone(zone: ZoneFacts) -> ZoneLine:
    return ZoneLine(zone.shown, zone.name, str(zone.category.label), note_on(zone))


def _filled_up(written: list[ProtocolStep], answers: list[Answer]) -> tuple[ProtocolStep, ...]:
    """Return three steps: those of the checklist, then usual ones that do not stand there already."""
    known = {step.text for step in written}
    usual = (ProtocolStep(text, None, done=False) for text in usual_steps(answers) if text not in known)
    return (*written, *list(usual)[: MOST_STEPS - len(written)])


def _labels(kind: ReaderKind, answers: list[Answer]) -> tuple[str, ...]:
    if kind is ReaderKind.HOUSE and variant_table(answers).same_years:
        names = rows.figure_names(answers[0].comparison)
        return tuple(names[key] for key in _OF_THE_HOUSE)
    return tuple(map(_, _LABELS[kind]))


def _figures(number: int, variant: ProtocolVariant, kind: ReaderKind) -> FirstFigures:
    answer, subject = variant.answer, variant.answer.subject
    amounts = _OF_READER[kind](answer, subject.key) if subject else None
    return FirstFigures(
        title=f"{number}. {variant.title}",
        heating=_(subject.label) if subject else "",
        is_open=verdict(answer).open,
        amounts_eur=amounts or (None,) * MOST_STEPS,
    )


def _of_house(answer: Answer, key: str) -> Amounts | None:
    row = next(row for row in rows.summary_rows(answer) if row.key == key)
    return row.net_investment_eur, row.month_eur, row.total_eur


def _of_community(answer: Answer, key: str) -> Amounts | None:
    table = rows.community_table(answer, rows.summary_rows(answer))
    row = next((row for row in table.rows if row.key == key), None) if table else None
    return (row.flat_levy_eur, row.part_eur, row.flat_month_eur) if row else None


def _of_tenant(answer: Answer, key: str) -> Amounts | None:
    table = rows.tenant_flat(answer)
    row = next((row for row in table.rows if row.key == key), None) if table else None
    return (row.rent_eur, row.first_eur, row.mean_eur) if row else None


_OF_READER: Mapping[ReaderKind, Callable[[Answer, str], Amounts | None]] = {
    ReaderKind.HOUSE: _of_house,
    ReaderKind.COMMUNITY: _of_community,
    ReaderKind.TENANT: _of_tenant,
}

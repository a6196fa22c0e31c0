"""Everything that can be said, in groups: facts first, then the assumptions of the model, systems, quotes and loan."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import Co2Path, Field, Technology, all_fields
from calculator.forms.defaults import Defaults
from calculator.forms.entries import Entry, fact_entry, german_day, select, with_example
from calculator.forms.lists import (
    Row,
    confirm_entry,
    measures_entry,
    quote_rows,
    reading_rows,
    systems_entry,
)  # fmt: skip
from calculator.forms.reasons import example_of, reason_of
from calculator.questions import Asked, Reading, Viewpoint, guesses, usual_systems
from calculator.questions.choices import UNIT_RULE, VIEWPOINTS, WORDS
from calculator.questions.labels import HOUSE, LABELS
from calculator.questions.writing import fact_values
from calculator.translated import translator

_LOAN = {
    "loan.interest_percent": (gettext_noop("Zins"), gettext_noop("% im Jahr"), "4,1"),
    "loan.years": (gettext_noop("Laufzeit"), gettext_noop("Jahre"), "10"),
    "loan.amount_eur": (gettext_noop("Betrag"), "€", "15.000"),
}

# Facts that nobody guesses, whose reason already says what holds without them.
_SAID_ELSEWHERE = {"house.reached_dwellings", "house.usable_area_m2", "dates.start_year"}


@dataclass(frozen=True, slots=True)
class Group:
    """Fields under one heading, and rows of fields that belong together."""

    key: str
    name: str
    entries: tuple[Entry, ...] = ()
    rows: tuple[Row, ...] = ()
    note: str = ""

    @property
    def all_entries(self) -> tuple[Entry, ...]:
        """All fields, also those of the rows."""
        return (*self.entries, *(entry for row in self.rows for entry in row.entries))

    @property
    def changed(self) -> int:
        """How many fields are not at their default."""
        return sum(entry.changed for entry in self.all_entries)

    @property
    def wrong(self) -> list[Entry]:
        """The fields with an error."""
        return [entry for entry in self.all_entries if entry.error]


@dataclass(frozen=True, slots=True)
class DetailedForm:
    """The groups of facts, of what is compared and paid, and of the assumptions; ``suggested``: the usual systems."""

    facts: tuple[Group, ...]
    offers: tuple[Group, ...]
    assumptions: tuple[Group, ...]
    suggested: str

    @property
    def groups(self) -> tuple[Group, ...]:
        """All groups in the order of the page."""
        return (*self.facts, *self.offers, *self.assumptions)

    @property
    def changed(self) -> int:
        """How many fields are not at their default."""
        return sum(group.changed for group in self.groups)


def detailed_form(reading: Reading, basis: Asked, defaults: Defaults, category: str = "") -> DetailedForm:
    """Return the form for what was read; ``basis`` is the question that the defaults belong to."""
    guessed = guesses(fact_values(basis.facts), basis.stand, basis.viewpoint)
    usual = usual_systems(basis.facts, category)
    return DetailedForm(
        tuple(_facts(reading, guessed, basis.stand, defaults)),
        tuple(_offers(reading, basis, usual)),
        tuple(_assumptions(reading, defaults)),
        ",".join(usual),
    )


def _facts(reading: Reading, guessed: Mapping[str, object], stand: date, defaults: Defaults) -> Iterator[Group]:
    yield Group("wer", _("Wer fragt, und welches Recht gilt"), tuple(_frame(reading, stand)))
    for number, (name, keys) in enumerate(groupby(LABELS, key=lambda key: LABELS[key].group)):
        entries = tuple(_fact(key, reading, guessed, defaults) for key in keys)
        extra = (measures_entry(reading),) if name == HOUSE else ()
        yield Group(f"fakten-{number}", _(name), (*entries, *extra))
    weather = _("Mehrere Jahre werden gemittelt. Mit den Gradtagen derselben Monate wird das Wetter herausgerechnet.")
    note = f"{weather} {_(UNIT_RULE)}"
    yield Group("verbrauch", _("Verbrauch nach Rechnung oder Zähler"), rows=tuple(reading_rows(reading)), note=note)


def _fact(key: str, reading: Reading, guessed: Mapping[str, object], defaults: Defaults) -> Entry:
    worked_out = defaults.of_fact(key)
    if worked_out is None and key in _SAID_ELSEWHERE:
        return replace(fact_entry(key, reading, guessed), default="")
    if worked_out is None:
        source = "" if guessed[key] is None else _("Schätzung, solange Sie nichts angeben")
        return fact_entry(key, reading, guessed, source=source)
    return fact_entry(key, reading, guessed, worked_out.text, worked_out.source)


def _frame(reading: Reading, stand: date) -> Iterator[Entry]:
    typed, errors = reading.typed, reading.errors
    role = _(VIEWPOINTS[Viewpoint.OWNER])
    yield Entry(
        key="wer", label=_("Ihre Rolle"), value=typed.get("wer", ""), error=errors.get("wer", ""), default=role,
        why=_("Förderung und Kosten verteilen sich anders auf Eigentümer, Vermieter und Mieter."),
        changed="wer" in typed, choices=select(VIEWPOINTS, typed.get("wer", ""), role),
    )  # fmt: skip
    yield Entry(
        key="stand", label=_("Stand von Recht und Preisen"), value=german_day(typed.get("stand", "")),
        default=f"{stand:%d.%m.%Y}", error=with_example(errors.get("stand", ""), f"{stand:%d.%m.%Y}"),
        why=_("An diesem Tag bekanntes Recht und bekannte Preise; ein Link behält seinen Stand."), inputmode="numeric",
    )  # fmt: skip
    yield Entry(
        key="titel", label=_("Überschrift des Ergebnisses"), value=typed.get("titel", ""), changed="titel" in typed,
        error=errors.get("titel", ""),
        why=_("Sie steht in der Adresszeile; bitte keinen Namen und keine Adresse nennen."),
        default=_("keine"),
    )  # fmt: skip


def _offers(reading: Reading, basis: Asked, usual: tuple[Technology, ...]) -> Iterator[Group]:
    systems = systems_entry(reading, basis.facts, usual)
    yield Group("systeme", _("Heizungen im Vergleich"), (systems,))
    note = _("Mit Posten gilt die Summe des Angebots statt des geschätzten Preises.")
    for system in basis.systems:
        name = _("Angebot: %(system)s") % {"system": system.label}
        yield Group(f"angebot-{system}", name, rows=tuple(quote_rows(reading, system)), note=note)
    entries = tuple(_loan_entry(reading, key) for key in _LOAN)
    yield Group("kredit", _("Kredit"), entries, note=_("Ohne Betrag: für alles, was nach der Förderung bleibt."))


def _loan_entry(reading: Reading, key: str) -> Entry:
    (label, unit, example), value = _LOAN[key], reading.typed.get(key, "")
    error = with_example(reading.errors.get(key, ""), example)
    return Entry(
        key=key, label=_(label), unit=_(unit), value=value, error=error, default=_("kein Kredit"),
        changed=bool(value), inputmode="decimal",
    )  # fmt: skip


def _assumptions(reading: Reading, defaults: Defaults) -> Iterator[Group]:
    yield Group("pfad", _("Pfad des CO₂-Preises"), (_path(reading),))
    by_group: dict[str, list[Field]] = {}
    for field in all_fields().values():
        by_group.setdefault(field.group, []).append(field)
    for number, (name, fields) in enumerate(by_group.items()):
        entries = tuple(_model_entry(reading, field, defaults) for field in fields)
        yield Group(f"modell-{number}", _(name), entries)
    yield Group("bestaetigt", _("Ungeprüfte Annahmen bestätigen"), (confirm_entry(reading, defaults.to_confirm()),))


def _path(reading: Reading) -> Entry:
    chosen, usual = reading.typed.get("co2_path", ""), _(WORDS[Co2Path][Co2Path.MIDDLE])
    return Entry(
        key="co2_path", label=_("Pfad des CO₂-Preises"), value=chosen, default=usual,
        why=_("Wie teuer der Ausstoß wird, steht nur für die nächsten Jahre fest; drei Pfade zeigen die Spanne."),
        error=reading.errors.get("co2_path", ""), changed=bool(chosen), choices=select(WORDS[Co2Path], chosen, usual),
    )  # fmt: skip


def _model_entry(reading: Reading, field: Field, defaults: Defaults) -> Entry:
    german = translator()
    default, value = defaults.of(field), reading.typed.get(field.key, "")
    example = default.text if default.text[:1].isdigit() else example_of(field)
    return Entry(
        key=field.key, label=german(field.label), unit=german(field.unit) if field.unit else "", value=value,
        why=german(reason_of(field)), default=default.text, source=default.source,
        error=with_example(reading.errors.get(field.key, ""), example), changed=bool(value), inputmode="decimal",
    )  # fmt: skip

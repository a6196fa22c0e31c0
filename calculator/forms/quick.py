"""The five questions that are enough for an answer. What they do not ask stays in the form as hidden entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import ParameterNotCovered, ParameterSet
from calculator.core.notation import german
from calculator.forms.entries import Choice, Entry, fact_entry, select, with_example
from calculator.forms.lists import systems_entry
from calculator.questions import Reading, Viewpoint, guesses, usual_systems
from calculator.questions.choices import UNIT_RULE, UNITS, USUAL_UNIT, VIEWPOINTS
from calculator.questions.described import fact_text
from calculator.questions.reading import SUGGESTED
from calculator.questions.words import parts
from calculator.questions.writing import fact_values

INCOME, AMOUNT, UNIT = "household.taxable_income_eur", "reading.1.amount", "reading.1.unit"
_KEYS = (
    "house.building_type", "house.build_year", "house.living_area_m2", AMOUNT, UNIT, "heating.kind",
    "heating.year_installed", "wer", "house.dwellings", INCOME,
)  # fmt: skip
_INCOME_SCALE = "subsidy_income_bonus_percent"
_TITLES = (
    gettext_noop("Welches Haus ist es?"),
    gettext_noop("Wie groß ist es, oder was stand auf der letzten Rechnung?"),
    gettext_noop("Womit heizen Sie heute?"),
    gettext_noop("Wer sind Sie?"),
    gettext_noop("Wie hoch ist Ihr Einkommen? (freiwillig)"),
)
_SIZES = (2, 3, 2, 2, 1)


@dataclass(frozen=True, slots=True)
class Question:
    """One of the five questions with its fields."""

    number: int
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class QuickForm:
    """The questions, what else the link says, and which systems are ticked; ``suggested`` lists those of the facts.

    ``suggested_anew``: whether the facts suggest others than the form that was sent.
    """

    questions: tuple[Question, ...]
    hidden: tuple[tuple[str, str], ...]
    systems: Entry
    suggested: str
    suggested_anew: bool

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All fields in their order."""
        return tuple(entry for question in self.questions for entry in question.entries)


def quick_form(
    reading: Reading,
    parameters: ParameterSet,
    today: date,
    category: str = "",
    prefilled: Mapping[str, str] | None = None,
) -> QuickForm:
    """Return the form for what was read in a zone of a category; ``prefilled`` fills what nobody has filled yet."""
    shown = replace(reading, typed={**(prefilled or {}), **reading.typed})
    entries = list(_entries(shown, _guessed(shown, today), parameters))
    questions, start = [], 0
    for number, (title, size) in enumerate(zip(_TITLES, _SIZES, strict=True), start=1):
        questions.append(Question(number, _(title), tuple(entries[start : start + size])))
        start += size
    facts = reading.asked.facts if reading.asked else None
    usual = usual_systems(facts, category) if facts else parts(reading.typed.get(SUGGESTED, ""))
    systems, suggestion = systems_entry(reading, facts, usual), ",".join(usual)
    anew = reading.typed.get(SUGGESTED, suggestion) != suggestion
    return QuickForm(tuple(questions), tuple(_hidden(reading)), systems, suggestion, anew)


def _guessed(reading: Reading, today: date) -> Mapping[str, object]:
    """Return the guesses that hold for what was read; for wrong entries those of a house of which nothing is known."""
    asked = reading.asked
    if asked is None:
        return guesses({}, today, Viewpoint.OWNER)
    return guesses(fact_values(asked.facts), asked.stand, asked.viewpoint)


def _entries(reading: Reading, guessed: Mapping[str, object], parameters: ParameterSet) -> Iterator[Entry]:
    for key in _KEYS:
        if key == AMOUNT:
            yield _amount(reading)
        elif key == UNIT:
            yield _unit(reading)
        elif key == "wer":
            yield _viewpoint(reading)
        elif key == INCOME:
            yield _income(reading, parameters)
        else:
            yield fact_entry(key, reading, guessed)


def _amount(reading: Reading) -> Entry:
    return Entry(
        key=AMOUNT,
        label=_("Verbrauch eines Jahres"),
        value=reading.typed.get(AMOUNT, ""),
        why=_("Ein gemessener Verbrauch ist genauer als ein typischer Wert. Er steht auf der Jahresrechnung."),
        default=_("Bedarf nach Haustyp, Baujahr und Fläche"),
        error=with_example(reading.errors.get(AMOUNT, ""), "18.500"),
        changed=AMOUNT in reading.typed,
        inputmode="decimal",
    )


def _unit(reading: Reading) -> Entry:
    chosen = reading.typed.get(UNIT, "")
    return Entry(
        key=UNIT, label=_("Einheit auf der Rechnung"), value=chosen, why=_(UNIT_RULE),
        error=reading.errors.get(UNIT, ""), choices=select(UNITS, chosen, _(USUAL_UNIT)),
    )  # fmt: skip


def _viewpoint(reading: Reading) -> Entry:
    chosen = reading.typed.get("wer", Viewpoint.OWNER.value)
    choices = tuple(Choice(word, _(name), word == chosen) for word, name in VIEWPOINTS.items())
    why = _("Förderung und Kosten verteilen sich anders auf Eigentümer, Vermieter und Mieter.")
    return Entry(
        key="wer", label=_("Ihre Rolle"), value=chosen, why=why, error=reading.errors.get("wer", ""), choices=choices
    )


def _income(reading: Reading, parameters: ParameterSet) -> Entry:
    """Ask for the income in the steps of the bonus: the exact figure does not matter for anything else."""
    chosen, names = reading.typed.get(INCOME, ""), dict(income_steps(parameters))
    if chosen and chosen not in names:
        known = reading.asked.facts.household.taxable_income_eur if reading.asked else None
        names = {chosen: fact_text(INCOME, known) if known is not None else chosen, **names}
    return Entry(
        key=INCOME,
        label=_("Zu versteuerndes Einkommen des Haushalts im Jahr"),
        value=chosen,
        why=_("Nur für den Einkommensbonus der Förderung, den es für selbst genutzte Wohnungen gibt."),
        error=reading.errors.get(INCOME, ""),
        choices=tuple(Choice(word, name, word == chosen) for word, name in {"": _("keine Angabe"), **names}.items()),
    )


def income_steps(parameters: ParameterSet) -> Iterator[tuple[str, str]]:
    """Yield an income in each step of the bonus, with its words; none on a day of which the steps are not known."""
    try:
        scale = parameters.on(_INCOME_SCALE, parameters.as_of).scale
    except ParameterNotCovered:
        return
    limits = [step.start for step in scale if step.start > 0]
    for limit in limits:
        yield f"{limit:f}", _("bis %(limit)s €") % {"limit": german(limit)}
    if limits:
        yield f"{limits[-1] + Decimal(1):f}", _("mehr als %(limit)s €") % {"limit": german(limits[-1])}


def _hidden(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield what the link says besides the questions: version, Stand, zone and everything of the detailed form."""
    yield from (pair for pair in reading.typed.items() if pair[0] not in {*_KEYS, "systems", SUGGESTED, "haus"})

"""The five questions that are enough for an answer. What they do not ask stays in the form as hidden entries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import ParameterNotCovered, ParameterSet
from calculator.core.facts import FACTS, Viewpoint
from calculator.core.notation import german
from calculator.core.readings import Reading as Consumption
from calculator.core.texts import parts
from calculator.forms.entries import Choice, Entry, entry_of, fact_entry, select
from calculator.forms.repeated import UNIT_RULE, USUAL_UNIT, systems_entry
from calculator.questions import Reading, guesses, usual_systems
from calculator.questions.described import fact_text
from calculator.questions.frame import WHO
from calculator.questions.reading import SUGGESTED
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
class QuickQuestion:
    """One of the five questions with its fields."""

    number: int
    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class QuickForm:
    """The questions, what else the link says, and which systems are ticked; ``suggested`` lists those of the facts.

    ``suggested_anew``: whether the facts suggest others than the form that was sent.
    """

    questions: tuple[QuickQuestion, ...]
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
        questions.append(QuickQuestion(number, _(title), tuple(entries[start : start + size])))
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
            yield fact_entry(FACTS[key], reading, guessed)


def _amount(reading: Reading) -> Entry:
    return entry_of(
        replace(Consumption.questions["amount"], key=AMOUNT, label=_("Verbrauch eines Jahres")),
        reading,
        why=_("Ein gemessener Verbrauch ist genauer als ein typischer Wert. Er steht auf der Jahresrechnung."),
        default=_("Bedarf nach Haustyp, Baujahr und Fläche"),
    )


def _unit(reading: Reading) -> Entry:
    question = replace(Consumption.questions["unit"], key=UNIT, label=_("Einheit auf der Rechnung"))
    choices = select(question.words, reading.typed.get(UNIT, ""), _(USUAL_UNIT))
    return entry_of(question, reading, why=_(UNIT_RULE), choices=choices, changed=False)


def _viewpoint(reading: Reading) -> Entry:
    chosen = reading.typed.get(WHO.key, Viewpoint.OWNER.value)
    choices = tuple(Choice(word, _(name), word == chosen) for word, name in WHO.words.items())
    return entry_of(WHO, reading, value=chosen, choices=choices, changed=False)


def _income(reading: Reading, parameters: ParameterSet) -> Entry:
    """Ask for the income in the steps of the bonus: the exact figure does not matter for anything else."""
    chosen, names = reading.typed.get(INCOME, ""), dict(income_steps(parameters))
    if chosen and chosen not in names:
        known = reading.asked.facts.household.taxable_income_eur if reading.asked else None
        names = {chosen: fact_text(FACTS[INCOME], known) if known is not None else chosen, **names}
    choices = tuple(Choice(word, name, word == chosen) for word, name in {"": _("keine Angabe"), **names}.items())
    why = _("Nur für den Einkommensbonus der Förderung, den es für selbst genutzte Wohnungen gibt.")
    label = _("Zu versteuerndes Einkommen des Haushalts im Jahr")
    return Entry(
        key=INCOME, label=label, value=chosen, why=why, error=reading.errors.get(INCOME, ""), choices=choices
    )  # fmt: skip


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

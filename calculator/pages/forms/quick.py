"""The five questions that are enough for an answer. What they do not ask stays in the form as hidden entries."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import ParameterNotCovered, ParameterSet
from calculator.core.facts import FACTS, Viewpoint
from calculator.core.notation import german
from calculator.core.readings import MeterReading
from calculator.core.texts import parts
from calculator.pages.forms.fields import Choice, Entry, QuestionField, QuestionForm, fact_field, select
from calculator.pages.forms.repeated import UNIT_RULE, USUAL_UNIT, systems_field
from calculator.questions import Reading, guesses, usual_systems
from calculator.questions.asked import fact_values
from calculator.questions.described import fact_text
from calculator.questions.frame import WHO
from calculator.questions.known_keys import SUGGESTED

INCOME, AMOUNT, UNIT = "household.taxable_income_eur", "reading.1.amount", "reading.1.unit"
_INCOME_SCALE = "subsidy_income_bonus_percent"
_ASKED = {
    gettext_noop("Welches Haus ist es?"): ("house.building_type", "house.build_year"),
    gettext_noop("Wie groß ist es, oder was stand auf der letzten Rechnung?"): ("house.living_area_m2", AMOUNT, UNIT),
    gettext_noop("Womit heizen Sie heute?"): ("heating.kind", "heating.year_installed"),
    gettext_noop("Wer sind Sie?"): (WHO.key, "house.dwellings"),
    gettext_noop("Wie hoch ist Ihr Einkommen? (freiwillig)"): (INCOME,),
}
_KEYS = {key for keys in _ASKED.values() for key in keys}


@dataclass(frozen=True, slots=True)
class QuickForm:
    """The questions, what else the link says, and which systems are ticked; ``suggested`` lists those of the facts.

    ``suggested_anew``: whether the facts suggest others than the form that was sent.
    """

    questions: tuple[QuestionForm, ...]
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
    guessed = _guessed(shown, today)
    questions = tuple(
        QuestionForm(shown, _(title), [_field(key, shown, guessed, parameters) for key in keys])
        for title, keys in _ASKED.items()
    )
    facts = reading.asked.facts if reading.asked else None
    usual = usual_systems(facts, category) if facts else parts(reading.typed.get(SUGGESTED, ""))
    (systems,) = QuestionForm(reading, "", [systems_field(reading, facts, usual)]).entries
    suggestion = ",".join(usual)
    anew = reading.typed.get(SUGGESTED, suggestion) != suggestion
    return QuickForm(questions, tuple(_hidden(reading)), systems, suggestion, anew)


def _guessed(reading: Reading, today: date) -> Mapping[str, object]:
    """Return the guesses that hold for what was read; for wrong entries those of a house of which nothing is known."""
    asked = reading.asked
    if asked is None:
        return guesses({}, today, Viewpoint.OWNER)
    return guesses(fact_values(asked.facts), asked.stand, asked.viewpoint)


def _field(key: str, reading: Reading, guessed: Mapping[str, object], parameters: ParameterSet) -> QuestionField:
    own = _OWN.get(key)
    return own(reading, parameters) if own else fact_field(FACTS[key], reading, guessed)


def _amount(_reading: Reading, _parameters: ParameterSet) -> QuestionField:
    return QuestionField(
        replace(MeterReading.questions["amount"], key=AMOUNT),
        label=_("Verbrauch eines Jahres"),
        why=_("Ein gemessener Verbrauch ist genauer als ein typischer Wert. Er steht auf der Jahresrechnung."),
        default=_("Bedarf nach Haustyp, Baujahr und Fläche"),
    )


def _unit(reading: Reading, _parameters: ParameterSet) -> QuestionField:
    question = replace(MeterReading.questions["unit"], key=UNIT)
    choices = select(question, reading, _(USUAL_UNIT))
    return QuestionField(
        question, label=_("Einheit auf der Rechnung"), why=_(UNIT_RULE), choices=choices, changed=False
    )


def _viewpoint(reading: Reading, _parameters: ParameterSet) -> QuestionField:
    chosen = reading.typed.get(WHO.key, Viewpoint.OWNER.value)
    choices = [Choice(word, _(name), word == chosen) for word, name in WHO.words.items()]
    return QuestionField(WHO, choices=choices, changed=False)


def _income(reading: Reading, parameters: ParameterSet) -> QuestionField:
    """Ask for the income in the steps of the bonus: the exact figure does not matter for anything else."""
    chosen, names = reading.typed.get(INCOME, ""), dict(income_steps(parameters))
    if chosen and chosen not in names:
        known = reading.asked.facts.household.taxable_income_eur if reading.asked else None
        names = {chosen: fact_text(FACTS[INCOME], known) if known is not None else chosen, **names}
    return QuestionField(
        replace(FACTS[INCOME], unit=""),
        label=_("Zu versteuerndes Einkommen des Haushalts im Jahr"),
        why=_("Nur für den Einkommensbonus der Förderung, den es für selbst genutzte Wohnungen gibt."),
        choices=[Choice(word, name, word == chosen) for word, name in {"": _("keine Angabe"), **names}.items()],
        changed=False,
    )


# The questions that are asked in another way than in the detailed form.
_OWN: Mapping[str, Callable[[Reading, ParameterSet], QuestionField]] = {
    AMOUNT: _amount, UNIT: _unit, WHO.key: _viewpoint, INCOME: _income,
}  # fmt: skip
if unknown := _KEYS ^ (_OWN.keys() | (_KEYS & FACTS.keys())):
    raise LookupError(f"Asked without a field, or the other way round: {unknown}")


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
    yield from (pair for pair in reading.typed.items() if pair[0] not in _KEYS | {"systems", SUGGESTED, "haus"})

"""One field as a form shows it: what was typed, what holds otherwise, why it is asked, and what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from calculator.questions import Reading
from calculator.questions.choices import choices_of
from calculator.questions.described import fact_text
from calculator.questions.labels import LABELS
from calculator.questions.shape import FACTS
from calculator.questions.words import NotUnderstood, day
from calculator.translated import translator


@dataclass(frozen=True, slots=True)
class Choice:
    """One word to choose, its German name, and whether it is chosen."""

    word: str
    name: str
    chosen: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One field. ``default`` says in words what holds while the field is empty; ``source`` where that comes from."""

    key: str
    label: str
    value: str = ""
    unit: str = ""
    why: str = ""
    default: str = ""
    source: str = ""
    error: str = ""
    changed: bool = False
    inputmode: str = "text"
    choices: tuple[Choice, ...] = field(default=())
    several: bool = False

    @property
    def id(self) -> str:
        """Id of the input on the page."""
        return f"id_{self.key.replace('.', '_')}"

    @property
    def described_by(self) -> str:
        """Ids of the texts that explain the input: always there, so that they can be replaced while one types."""
        return f"{self.id}_hint {self.id}_error"


# Of facts for which no guess can be the example.
_EXAMPLES = {
    "house.reached_dwellings": "1",
    "house.usable_area_m2": "150",
    "house.specific_heat_demand_kwh_m2a": "140",
    "house.flow_temperature_c": "55",
    "house.heat_load_kw": "9,5",
    "household.persons": "2",
    "household.taxable_income_eur": "38.000",
    "household.tax_eur_a": "6.000",
    "household.rent_eur_m2": "7,50",
    "dates.failure_date": "15.11.2026",
    "dates.start_year": "2027",
    "work.jaz": "3,4",
    "work.noise_db_below_limit": "12",
    "work.dust_mg_m3": "2,0",
    "work.hybrid_heat_pump_share_percent": "40",
}


def fact_entry(key: str, reading: Reading, guessed: Mapping[str, object], default: str = "", source: str = "") -> Entry:
    """Return the field of a fact; its default is the guess unless another text is given."""
    fact, label, german = FACTS[key], LABELS[key], translator()
    words = choices_of(key, fact.kind)
    text = default or fact_text(key, guessed[key])
    typed = reading.typed.get(key, "")
    return Entry(
        key=key,
        label=german(label.name),
        value=german_day(typed) if fact.is_date else typed,
        unit=german(label.unit) if label.unit else "",
        why=german(label.why),
        default=text,
        source=source,
        error=with_example(reading.errors.get(key, ""), "" if words else _example(key, text)),
        changed=key in reading.typed,
        inputmode="numeric" if fact.is_whole or fact.is_date else "decimal",
        choices=select(words, typed, text),
    )


def _example(key: str, text: str) -> str:
    """Return the default of a fact as an example, if it is one."""
    return text if text[:1].isdigit() else _EXAMPLES[key]


def select(words: Mapping[str, str], chosen: str, default: str) -> tuple[Choice, ...]:
    """Return the words of a select, the default first; a typed word that does not exist stays visible."""
    if not words:
        return ()
    first = Choice("", _("Vorgabe: %(default)s") % {"default": default}, not chosen)
    unknown = (Choice(chosen, chosen, chosen=True),) if chosen and chosen not in words else ()
    german = translator()
    return (first, *(Choice(word, german(name), word == chosen) for word, name in words.items()), *unknown)


def german_day(text: str) -> str:
    """Write a day the German way; what is no day stays as it was typed."""
    try:
        return f"{day(text):%d.%m.%Y}"
    except NotUnderstood:
        return text


def with_example(error: str, example: str) -> str:
    """Add an example to the sentence of an error."""
    if not error or not example:
        return error
    return _("%(error)s Beispiel: %(example)s.") % {"error": error, "example": example}

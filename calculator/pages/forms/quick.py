"""The five questions that are enough for an answer. What they do not ask stays in the form as hidden entries."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.core import ParameterNotCovered, ParameterSet
from calculator.core.facts import FACTS, HeatingKind, Viewpoint
from calculator.core.notation import german
from calculator.core.own_flat import BILL_IS_FOR_FLAT
from calculator.core.stated_keys import reading_key
from calculator.core.texts import parts
from calculator.pages.forms.bills import Beside, bill_question, stays_so
from calculator.pages.forms.bills import doubted as other_doubts
from calculator.pages.forms.fields import Choice, Entry, QuestionField, QuestionForm, fact_field, select
from calculator.pages.forms.price_field import price_field
from calculator.pages.forms.repeated import UNIT_RULE, USUAL_UNIT, systems_field
from calculator.questions import Reading, guesses, usual_systems, without_wrong
from calculator.questions.asked import fact_values
from calculator.questions.described import fact_text
from calculator.questions.doubts import FLAT
from calculator.questions.frame import CONFIRMED, WHO
from calculator.questions.known_keys import SUGGESTED

_RADIATORS = "house.heat_emission"
INCOME = "household.taxable_income_eur"
AMOUNT, UNIT, FROM, TO, EUR = (f"reading.1.{name}" for name in ("amount", "unit", "from", "to", "eur"))
_BILL = reading_key(1)
_CHILDREN = "household.children_with_kindergeld"
_INCOME_SCALE, _SUPPLEMENT = "subsidy_income_bonus_percent", "subsidy_family_supplement_eur"
_LOAN_LIMIT = "kfw_loan_low_income_eur"
_ASKED = {
    gettext_noop("Wer sind Sie?"): (
        WHO.key, "household.flat_area_m2", "household.own_share_permille", "household.rent_eur_m2",
        BILL_IS_FOR_FLAT, "community.reserve_eur",
    ),
    gettext_noop("Was stand auf der letzten Heizrechnung? (freiwillig)"): (AMOUNT, UNIT, FROM, TO, EUR),
    gettext_noop("Welches Haus ist es?"): (
        "house.building_type", "house.build_year", "house.living_area_m2", "house.renovation", "house.dwellings",
        "house.self_used_dwellings",
    ),
    gettext_noop("Womit heizen Sie heute?"): ("heating.kind", "heating.year_installed"),
    gettext_noop("Wie hoch ist Ihr Einkommen? (freiwillig)"): (INCOME, _CHILDREN),
}  # fmt: skip
# Of whom a question is asked; all others are asked of everybody.
_ROLES: Mapping[str, tuple[Viewpoint, ...]] = {
    "household.flat_area_m2": (Viewpoint.TENANT, Viewpoint.COMMUNITY, Viewpoint.OWNER),
    "household.own_share_permille": (Viewpoint.COMMUNITY,),
    "household.rent_eur_m2": (Viewpoint.TENANT, Viewpoint.LANDLORD),
    BILL_IS_FOR_FLAT: (Viewpoint.TENANT, Viewpoint.COMMUNITY, Viewpoint.OWNER),
    "community.reserve_eur": (Viewpoint.COMMUNITY,),
    "house.self_used_dwellings": (Viewpoint.OWNER, Viewpoint.LANDLORD, Viewpoint.COMMUNITY),
    INCOME: (Viewpoint.OWNER, Viewpoint.COMMUNITY),
    _CHILDREN: (Viewpoint.OWNER, Viewpoint.COMMUNITY),
}
_KEYS = {key for keys in _ASKED.values() for key in keys}


@dataclass(frozen=True, slots=True)
class QuickForm:
    """The questions, what else the link says, and which systems are ticked; ``suggested`` lists those of the facts.

    ``suggested_anew``: whether the facts suggest others than the form that was sent; ``confirm``: the box with which a
    doubted bill is confirmed, None: nobody doubts one. ``at_hand``: what is changed most, in sight above the questions
    where there is an answer; ``price``: the key of the price among it.
    """

    questions: tuple[QuestionForm, ...]
    hidden: tuple[tuple[str, str], ...]
    systems: Entry
    suggested: str
    suggested_anew: bool
    confirm: Entry | None
    at_hand: QuestionForm | None = None
    price: str = ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All fields in their order."""
        asked = (*((self.at_hand,) if self.at_hand else ()), *self.questions)
        return tuple(entry for question in asked for entry in question.entries)


def quick_form(
    reading: Reading,
    parameters: ParameterSet,
    today: date,
    category: str = "",
    prefilled: Mapping[str, str] | None = None,
    *,
    doubted: bool = False,
    above: bool = False,
    answer: Answer | None = None,
) -> QuickForm:
    """Return the form for what was read in a zone of a category.

    ``prefilled`` fills what nobody has filled yet; ``doubted``: the bill does not fit the house; ``above`` a result,
    so that a few fields are at hand, with the values of its ``answer`` if there is one.
    """
    shown = replace(reading, typed={**(prefilled or {}), **reading.typed})
    known = _Known.of(shown, today, parameters)
    near, price = _at_hand(shown, known, answer) if above else (None, "")
    moved = near.fields.keys() if near else ()
    questions = tuple(
        QuestionForm(shown, _(title), [_field(key, shown, known) for key in keys if key not in moved])
        for title, keys in _ASKED.items()
        if set(keys) - set(moved)
    )
    facts = reading.asked.facts if reading.asked else None
    usual = usual_systems(facts, category) if facts else parts(reading.typed.get(SUGGESTED, ""))
    (systems,) = QuestionForm(reading, "", [systems_field(reading, facts, usual)]).entries
    suggestion = ",".join(usual)
    anew = reading.typed.get(SUGGESTED, suggestion) != suggestion
    confirm = _confirm(reading, doubted=doubted)
    hidden = tuple(_hidden(reading, confirm, moved))
    return QuickForm(questions, hidden, systems, suggestion, anew, confirm, near, price)


def _at_hand(reading: Reading, known: "_Known", answer: Answer | None) -> tuple[QuestionForm, str]:
    """Return consumption and, in a house of several flats, whose it is; price, radiators, income; the price's key."""
    kept = known.heating.record.kept
    price = kept.carrier.price if kept else ""
    fields = [_field(AMOUNT, reading, known)]
    if known.several_flats:
        fields.append(_field(BILL_IS_FOR_FLAT, reading, known))
    if price:
        fields.append(price_field(price, answer, known.beside.parameters))
    radiators = _("angenommen nach Baujahr und Heizung")
    fields += [fact_field(FACTS[_RADIATORS], reading, known.guessed, radiators), _field(INCOME, reading, known)]
    return QuestionForm(reading, "", fields), price


@dataclass(frozen=True, slots=True)
class _Known:
    """What holds for what is not typed, by key, and what the examples of a bill rest on."""

    guessed: Mapping[str, object]
    beside: Beside
    heating: HeatingKind
    several_flats: bool = False

    @classmethod
    def of(cls, reading: Reading, today: date, parameters: ParameterSet) -> "_Known":
        """Return the guesses for what was read, without what is wrong with it."""
        asked = without_wrong(reading, today)
        if asked is None:
            guessed = guesses({}, today, Viewpoint.OWNER)
            return cls(guessed, Beside(guessed["house.living_area_m2"], today, parameters), guessed["heating.kind"])
        guessed = guesses(fact_values(asked.facts), asked.stand, asked.viewpoint)
        beside = Beside(asked.facts.house.living_area_m2, asked.stand, parameters)
        return cls(guessed, beside, asked.facts.heating.kind, asked.facts.house.dwellings > 1)


def _field(key: str, reading: Reading, known: _Known) -> QuestionField:
    if own := _OWN.get(key):
        return own(reading, known.beside)
    # What is asked about a bill must be in sight, whoever asks.
    roles = () if key in reading.errors else _ROLES.get(key, ())
    return fact_field(FACTS[key], reading, known.guessed, _default(key, reading, known), roles=roles)


def _default(key: str, reading: Reading, known: _Known) -> str:
    """Return what holds for a fact without an answer, where that is not its guess."""
    if key != BILL_IS_FOR_FLAT:
        return ""
    of_flat = known.heating is HeatingKind.GAS_FLOOR and FLAT in reading.typed and "v" not in reading.typed
    return _("ja") if of_flat else _("nein")


def _amount(reading: Reading, beside: Beside) -> QuestionField:
    return QuestionField(
        bill_question(reading, 1, "amount", beside),
        label=_("Verbrauch"),
        why=_("Ein gemessener Verbrauch ist viel genauer als ein typischer Wert."),
        default=_("der mittlere Bedarf solcher Häuser"),
    )


def _unit(reading: Reading, beside: Beside) -> QuestionField:
    question = bill_question(reading, 1, "unit", beside)
    choices = select(question, reading, _(USUAL_UNIT))
    return QuestionField(
        question, label=_("Einheit auf der Rechnung"), why=_(UNIT_RULE), choices=choices, changed=False
    )


def _first_day(reading: Reading, beside: Beside) -> QuestionField:
    why = _("Mit beiden Tagen wird das Wetter herausgerechnet.")
    return QuestionField(bill_question(reading, 1, "from_", beside), why=why, default=_("zwölf Monate"))


def _last_day(reading: Reading, beside: Beside) -> QuestionField:
    return QuestionField(bill_question(reading, 1, "to", beside), default=_("zwölf Monate"))


def _costs(reading: Reading, beside: Beside) -> QuestionField:
    why = _("Daraus wird der Verbrauch zu dem Tarif gerechnet, der in der Antwort steht.")
    return QuestionField(bill_question(reading, 1, "eur", beside), why=why, default=_("der Verbrauch"))


def _confirm(reading: Reading, *, doubted: bool) -> Entry | None:
    """Return the boxes for what is asked about or was confirmed; ``doubted``: whether the first bill is asked about."""
    chosen, others = parts(reading.typed.get(CONFIRMED.key, "")), other_doubts(reading)
    words = dict([stays_so(1)] if doubted or _BILL in chosen else []) | others
    if not words:
        return None
    field = QuestionField(
        CONFIRMED,
        label=_("Stimmt das so?") if others else _("Der Verbrauch passt nicht zum Haus"),
        why=_("Bitte haken Sie nur an, was wirklich stimmt.")
        if others
        else _("Bitte haken Sie nur an, wenn Menge, Einheit und Wohnfläche wirklich stimmen."),
        choices=[Choice(word, name, word in chosen) for word, name in words.items()],
        several=True,
        changed=not words.keys().isdisjoint(chosen),
    )
    (entry,) = QuestionForm(reading, "", [field]).entries
    return entry


def _viewpoint(reading: Reading, _beside: Beside) -> QuestionField:
    chosen = reading.typed.get(WHO.key, Viewpoint.OWNER.value)
    choices = [Choice(word, _(name), word == chosen) for word, name in WHO.words.items()]
    return QuestionField(WHO, choices=choices, changed=False)


def _income(reading: Reading, beside: Beside) -> QuestionField:
    """Ask for the income in the steps of the bonus: the exact figure does not matter for anything else."""
    chosen, names = reading.typed.get(INCOME, ""), dict(income_steps(beside.parameters))
    if chosen and chosen not in names:
        known = reading.asked.facts.household.taxable_income_eur if reading.asked else None
        names = {chosen: fact_text(FACTS[INCOME], known) if known is not None else chosen, **names}
    return QuestionField(
        replace(FACTS[INCOME], unit=""),
        label=_("Zu versteuerndes Einkommen des Haushalts im Jahr"),
        why=_("Nur für den Einkommensbonus der Förderung, den es für selbst genutzte Wohnungen gibt."),
        choices=[Choice(word, name, word == chosen) for word, name in {"": _("keine Angabe"), **names}.items()],
        changed=False,
        roles=_ROLES[INCOME],
    )


# The questions that are asked in another way than in the detailed form.
_OWN: Mapping[str, Callable[[Reading, Beside], QuestionField]] = {
    AMOUNT: _amount, UNIT: _unit, FROM: _first_day, TO: _last_day, EUR: _costs, WHO.key: _viewpoint, INCOME: _income,
}  # fmt: skip
if unknown := _KEYS ^ (_OWN.keys() | (_KEYS & FACTS.keys())):
    raise LookupError(f"Asked without a field, or the other way round: {unknown}")


def income_steps(parameters: ParameterSet) -> Iterator[tuple[str, str]]:
    """Yield an income between any two limits that decide on bonus or loan, with its words; none on an unknown day.

    A limit of the bonus counts with the supplement for a child too, so that an answer is right with and without one.
    """
    limits = _income_limits(parameters)
    for limit in limits:
        yield f"{limit:f}", _("bis %(limit)s €") % {"limit": german(limit)}
    if limits:
        yield f"{limits[-1] + Decimal(1):f}", _("mehr als %(limit)s €") % {"limit": german(limits[-1])}


def _income_limits(parameters: ParameterSet) -> list[Decimal]:
    day = parameters.as_of
    try:
        starts = {step.start for step in parameters.on(_INCOME_SCALE, day).scale if step.start > 0}
        supplement, loan = parameters.on(_SUPPLEMENT, day).value, parameters.on(_LOAN_LIMIT, day).value
    except ParameterNotCovered:
        return []
    return sorted({*starts, *(start + supplement for start in starts), loan} if starts else ())


def _hidden(reading: Reading, confirm: Entry | None, moved: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield what the link says besides the questions: version, Stand, zone and everything of the detailed form."""
    for key, text in reading.typed.items():
        if key == CONFIRMED.key and confirm:
            shown = {choice.word for choice in confirm.choices}
            text = ",".join(word for word in parts(text) if word not in shown)  # noqa: PLW2901 - the box says the rest
        if text and key not in {*_KEYS, *moved, "systems", SUGGESTED, "haus"}:
            yield key, text

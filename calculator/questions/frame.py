"""Questions about the question: who asks, which law, what is compared. The facts are asked for in the core."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from calculator.core import MODEL_VALUES, Co2Path, EnergyPath, GridRelief, Tariffs, Technology
from calculator.core.choices import Measure, NamedWord, Viewpoint
from calculator.core.facts import FACTS
from calculator.core.finance import Loan
from calculator.core.inputs import QuoteItem
from calculator.core.message import Name as _
from calculator.core.price_choices import LABELS
from calculator.core.question import Question, words_of
from calculator.core.readings import MeterReading

LONGEST_TITLE = 80


def _choice(key: str, kind: type[StrEnum], label: str, why: str) -> Question:
    return Question(key=key, label=label, why=why, kind=kind, words=words_of(kind)[0])


WHO = _choice(
    "wer", Viewpoint, _("Ihre Rolle"),
    _("Förderung und Kosten verteilen sich anders auf Eigentümer, Vermieter und Mieter."),
)  # fmt: skip
STAND = Question(
    key="stand", label=_("Stand von Recht und Preisen"), kind=date,
    why=_("An diesem Tag bekanntes Recht und bekannte Preise; ein Link behält seinen Stand."),
)  # fmt: skip
TITLE = Question(
    key="titel", label=_("Überschrift des Ergebnisses"), kind=str, high=LONGEST_TITLE,
    why=_("Sie steht in der Adresszeile; bitte keinen Namen und keine Adresse nennen."),
)  # fmt: skip
CO2_PATH = _choice(
    "co2_path", Co2Path, LABELS["co2_path"],
    _("Wie teuer der Ausstoß wird, steht nur für die nächsten Jahre fest; die Pfade zeigen die Spanne."),
)  # fmt: skip
ENERGY_PATH = _choice(
    "energy_path", EnergyPath, LABELS["energy_path"],
    _("Was Gasnetz, grünes Gas und Wärmepumpenstrom später kosten, weiß niemand; die Pfade zeigen die Spanne."),
)  # fmt: skip
TARIFFS = _choice(
    "tariffs", Tariffs, LABELS["tariffs"],
    _("Mittelwerte sind neuer; die Tarife der Stadt gelten für Sie, können aber älter sein."),
)  # fmt: skip
GRID_RELIEF = _choice(
    "grid_relief", GridRelief, LABELS["grid_relief"],
    _("Neue Wärmepumpen darf der Netzbetreiber bei Engpässen drosseln; dafür wird der Strom billiger. Wie viel, steht "
      "in seinem Preisblatt. Zeitabhängige Netzentgelte, ein weiteres Modul, sind nicht gerechnet."),
)  # fmt: skip
# Each with what holds where it is not answered.
PRICE_CHOICES: tuple[tuple[Question, NamedWord], ...] = (
    (CO2_PATH, Co2Path.MIDDLE), (ENERGY_PATH, EnergyPath.MIDDLE), (TARIFFS, Tariffs.MEAN),
    (GRID_RELIEF, GridRelief.NONE),
)  # fmt: skip
MEASURES = _choice(
    "measures", Measure, _("Geplante Sanierung"),
    _("Sie senken Wärmebedarf, Leistung und Vorlauftemperatur; ihre Kosten stehen getrennt."),
)  # fmt: skip
SYSTEMS = Question(
    key="systems", label=_("Heizungen im Vergleich"), kind=Technology,
    words={each.value: each.label for each in Technology},
    why=_("Je mehr Heizungen, desto länger die Tabellen. Vorgeschlagen sind die, die zu Haus und Gebiet passen."),
)  # fmt: skip
RIVAL = Question(
    key="gegen", label=_("Verglichen mit"), kind=Technology, words=SYSTEMS.words,
    why=_("Mit dieser Heizung vergleicht „Was am meisten ausmacht“."),
)  # fmt: skip
CONFIRMED = Question(
    key="confirmed", label=_("Diese Annahmen stimmen so"), kind=str,
    why=_("Für diese Werte gibt es keine geprüfte Quelle. Haken Sie an, was für Ihr Haus so stimmt."),
)  # fmt: skip
LINK = Question(key="link", label=_("Link"), kind=str)
VERSION_OF_LINK = Question(key="v", label=_("Link"), kind=str)
LOAN = {question.key: question for question in Loan.questions.values()}

_PRICES = tuple(each for each, _default in PRICE_CHOICES)
_SINGLE = (WHO, STAND, TITLE, *_PRICES, MEASURES, SYSTEMS, RIVAL, CONFIRMED, LINK, VERSION_OF_LINK)
BY_KEY: Mapping[str, Question] = {each.key: each for each in _SINGLE} | LOAN | FACTS | MODEL_VALUES
_REPEATED = {"reading": MeterReading.questions["amount"].group, "quote": QuoteItem.questions["amount_eur"].group}


def name_of(key: str) -> str | None:
    """Return what the question behind a key of a link is called; None if there is none."""
    start, dot, _rest = key.partition(".")
    if dot and start in _REPEATED:
        return _REPEATED[start]
    question = BY_KEY.get(key)
    return question.label if question else None

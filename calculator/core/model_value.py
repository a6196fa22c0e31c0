"""What is declared of a value of the model, and how it is read and looked up. ``model_values`` lists all of them."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from calculator.core.errors import Wrong
from calculator.core.message import Message, say
from calculator.core.message import Name as _
from calculator.core.parameters import ParameterSet
from calculator.core.price_units import meant, read_price
from calculator.core.question import Limit, Others, Question
from calculator.core.records import Record
from calculator.core.texts import number_of

PER_KWH = "€/kWh"


@dataclass(frozen=True, kw_only=True, slots=True)
class ModelValue(Question):
    """A number of the model that can be entered in the place of a dated record, or of what the model works out.

    ``parameter`` and ``step``, counted from 1, name the record; ``in_words`` says what holds otherwise where no single
    number does.
    """

    parameter: str = ""
    step: int | None = None
    in_words: str = ""
    example: str = "12"

    def of(self, key: str, label: str, **changes: Any) -> "ModelValue":  # noqa: ANN401 - as declared above
        """Return a value of this sort."""
        return replace(self, key=key, label=label, parameter=changes.pop("parameter", key), **changes)

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The smallest and the largest allowed number."""
        return _number(self.low), _number(self.high)

    def record(self, parameters: ParameterSet) -> Record:
        """Return default value and source: the record of the parameter set on the date that counts for it."""
        if self.parameter.startswith("subsidy_"):
            return parameters.on(self.parameter, parameters.application_date)
        if self.step:
            return parameters.parameter(self.parameter).steps[self.step - 1]
        return parameters.on(self.parameter, parameters.as_of)

    def stated_in(self, parameters: ParameterSet) -> bool:
        """Whether the parameter set has a default for the value."""
        return self.parameter in parameters.parameters

    def clean(self, raw: object) -> Decimal:
        """Turn an entered value into a number in range; raises ``InvalidInput``."""
        if isinstance(raw, str):
            raw = read_price(self, raw) if self.unit == PER_KWH else number_of(self, raw)
        elif raw is None:
            raise self.refused(say(Wrong.NO_NUMBER), self.allowed())
        self.check(raw)
        number = Decimal(raw)  # type: ignore[arg-type]
        if number != round(number, self.places):
            raise self.refused(say(Wrong.PLACES, places=self.places), self.allowed())
        return number + 0

    def _wrong(self, value: Any, others: Others | None) -> Message | None:  # noqa: ANN401 - whatever came
        """Return what is wrong; of a price that would be likely by another unit, that."""
        why = Question._wrong(self, value, others)  # noqa: SLF001 - no ``super()`` in a class with slots that is made anew
        if why is None or why.code is not Wrong.OUTSIDE or self.unit != PER_KWH:
            return why
        other = meant(self.key, Decimal(value), self.bounds)
        return say(Wrong.OTHER_SCALE, value=Decimal(value), scale=other.scale, euros=other.euros) if other else why


def _number(limit: Limit | None) -> Decimal:
    if limit is None or isinstance(limit, str):
        raise LookupError("A value of the model needs both ends of its range.")
    return Decimal(limit)


# The sorts of values; each is declared as one of them with a key and a label of its own.
PRICE = ModelValue(
    label="", unit=PER_KWH, low=0, high=2, places=5, example="0,12",
    why=_("Preis von heute: Bis zum ersten Jahr und danach steigt er mit der Preissteigerung."),
)  # fmt: skip
BASE_PRICE = ModelValue(
    label="", unit=_("€ im Jahr"), low=0, high=100_000, places=2,
    why=_("Er fällt jedes Jahr an, auch ohne Verbrauch."),
)  # fmt: skip
POWER_PRICE = ModelValue(
    label="", unit=_("€/kW im Jahr"), low=0, high=1_000, places=2,
    why=_("Er fällt jedes Jahr für jedes Kilowatt der Anschlussleistung an."), example="40",
)  # fmt: skip
METER_PRICE = ModelValue(
    label="", unit=_("€ im Jahr"), low=0, high=10_000, places=2,
    why=_("Er fällt jedes Jahr für Zähler und Abrechnung an."), example="120",
)  # fmt: skip
PURCHASE = ModelValue(
    label="", unit="€", low=0, high=1_000_000, places=2,
    why=_("Ein Angebot ist genauer als die Preisformel."), example="25.000",
    in_words=_("die Summe der einzelnen Anschaffungen"),
)  # fmt: skip
MAINTENANCE = ModelValue(
    label="", unit=_("€ im Jahr"), low=0, high=10_000, places=2,
    why=_("Sie fällt jedes Jahr an und steigt mit den Preisen."), example="250",
    in_words=_("die übliche Wartung je Art und Leistung, dazu Instandsetzung als Anteil des Geräts"),
)  # fmt: skip
OPERATION = ModelValue(
    label="", unit=_("€ im Jahr"), low=0, high=10_000, places=2,
    why=_("Steuerung, Pumpen und Ähnliches."), example="50", in_words=_("keiner"),
)  # fmt: skip
GRANT = ModelValue(
    label="", unit="%", low=0, high=100, places=1,
    in_words=_("wie es die Förderrichtlinie für dieses Haus und diesen Antragstag vorsieht"),
)  # fmt: skip
BIO_SHARE = ModelValue(
    label="", unit="%", low=0, high=100, places=1,
    in_words=_("der Anteil, den das Recht für diese Heizung verlangt"),
)  # fmt: skip
SHARE = ModelValue(
    label="", unit="%", low=0, high=100, places=1,
    why=_("Der Anteil entscheidet, wie viel Energie von welcher Art gekauft wird."),
)  # fmt: skip
GROWTH = ModelValue(
    label="", unit=_("% im Jahr"), low=-10, high=20, places=4,
    why=_("Schon ein Prozent im Jahr macht über den ganzen Zeitraum viel aus."),
)  # fmt: skip
JAZ = ModelValue(
    label="", low=Decimal("1.5"), high=7, places=2, example="3,2",
    why=_("Wärme je Kilowattstunde Strom im Jahresmittel; sie bestimmt den Stromverbrauch."),
)  # fmt: skip
EFFICIENCY = ModelValue(
    label="", unit="%", low=50, high=110, places=1, example="90",
    why=_("Was nicht als Wärme ankommt, muss zusätzlich gekauft werden."),
)  # fmt: skip
FLOW = ModelValue(
    label="", unit="°C", low=25, high=90, places=1, example="55",
    why=_("Je niedriger, desto weniger Strom braucht eine Wärmepumpe."),
)  # fmt: skip
EXTRA = ModelValue(
    label="", unit="€", low=0, high=100_000, places=2,
    why=_("Diese Arbeit kommt zur Anschaffung hinzu, wo sie nötig ist."),
)  # fmt: skip
PLAIN = ModelValue(label="", low=0, high=100, places=0)

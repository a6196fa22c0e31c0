"""What is known of house and device when an offer is checked: typed, else of a question, else what its rows say."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.http import QueryDict
from django.utils.translation import gettext as _

from calculator.answer.answering import answer, read_in_zone
from calculator.answer.offered_power import power_in
from calculator.answer.prices import parameters_on
from calculator.core import CalculatorError, Technology
from calculator.core.notation import Magnitude, german, parse
from calculator.core.notation import day as written_day
from calculator.core.texts import day_of, doubt_of
from calculator.offers.check import CheckedFacts, OfferCheck, checked
from calculator.offers.conditions import refrigerants_in
from calculator.offers.form import OfferForm
from calculator.offers.rows import OUTSIDE
from calculator.sentences import sentence

_YEARS = 3
_UNIT = re.compile(r"\s*(kW|dB\s*(\(A\))?)\s*$", re.IGNORECASE)
_MOST = {"power_kw": Decimal(5000), "heat_load_kw": Decimal(5000), "noise_db": Decimal(150)}


@dataclass
class KnownFacts:
    """Facts beside an offer. ``question``: query string of a result or empty; ``errors`` by field."""

    form: OfferForm
    question: str
    today: date
    system: Technology
    errors: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        offer = self.form.offer
        self.numbers = {name: self._number(name, getattr(offer, name)) for name in _MOST}
        self.day = self._day(offer.day)
        self.dwellings: int | None = None
        self.from_house = self._of_question() if self.question else None
        labels = [row.label for row in offer.filled]
        self.read_power = power_in([row.label for row in offer.filled if row.counted_as not in OUTSIDE])
        self.read_refrigerant = ", ".join(refrigerants_in(" ".join((*labels, offer.paste))))

    def checked(self) -> OfferCheck:
        """Check the offer by law and prices of the day of the application."""
        return checked(self.form, self.known(), parameters_on(self.day))

    def known(self) -> CheckedFacts:
        """Return what the check needs."""
        power = self.numbers["power_kw"] or (parse(self.read_power, Magnitude.EITHER) if self.read_power else None)
        return CheckedFacts(
            self.system,
            self.day,
            power,
            self.numbers["heat_load_kw"] or self.from_house,
            self.numbers["noise_db"],
            self.form.offer.refrigerant.strip() or self.read_refrigerant,
            self.dwellings,
        )

    @property
    def house_load(self) -> str:
        """The heat load of the house behind the question, for the page; empty if none is known."""
        return german(self.from_house, 1) if self.from_house else ""

    def _number(self, name: str, text: str) -> Decimal | None:
        if not text.strip():
            return None
        bare = _UNIT.sub("", text)
        number = parse(bare, Magnitude.EITHER)
        if number is None or not 0 < number <= _MOST[name]:
            words = _("Bitte schreiben Sie eine Zahl über 0, etwa 8,5, oder lassen Sie das Feld leer.")
            doubt = doubt_of(bare, Magnitude.EITHER)
            self.errors[name] = sentence(doubt) if doubt else words
            return None
        return number

    def _day(self, text: str) -> date:
        if not text.strip():
            return self.today
        day = day_of(text.strip())
        last = self.today.replace(year=self.today.year + _YEARS, day=1)
        if day is None or not self.today.replace(month=1, day=1) <= day <= last:
            self.errors["day"] = _(
                "Bitte schreiben Sie einen Tag von diesem Jahr an, etwa %(example)s, höchstens drei Jahre voraus."
            ) % {"example": written_day(self.today)}
            return self.today
        return day

    def _of_question(self) -> Decimal | None:
        reading, zone = read_in_zone(QueryDict(self.question), self.today)
        if reading.asked is None:
            return None
        self.dwellings = reading.asked.facts.house.dwellings
        try:
            return answer(reading.asked, zone).comparison.demand.heat_load_kw
        except CalculatorError:
            return None

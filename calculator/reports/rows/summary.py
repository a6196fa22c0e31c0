"""One row for each system: what it costs now, each year and in the end, and how sure that is."""

from dataclasses import dataclass
from decimal import Decimal
from string import ascii_uppercase

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.likelihood import Likelihood
from calculator.answer.ranking import total_eur
from calculator.core import Assumption, Crossing, SystemCosts, Technology
from calculator.core.carriers import BY_PRICE, LOCAL_PRICES
from calculator.core.notation import german
from calculator.reports.rows.law import permission_row
from calculator.sentences.translated import translator

NOTHING = Decimal(0)
_EUR_KWH, _CENTS = "€/kWh", 100
_REFERENCES = (Technology.KEEP, Technology.GAS)


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One system, amounts in euros. ``letter`` marks it in tables and charts.

    ``total_eur``: payments less ``left_eur``, what the bought things are worth at the end. ``annuity_eur`` (a year) and
    ``residual_eur`` (at the end, before grants) are those of VDI 2067. ``low_eur`` and ``high_eur``: the total that 10
    and 90 % of the futures stay below; ``cheapest_percent``: in how many of them it costs least of the systems that may
    be installed, None if it may not or an unknown price decides. ``crossing``: when it has become cheaper in total than
    ``reference``, the system that all are set against; None if never or if it is that system. ``notes``: what must
    stand beside the figures, such as a price that is none of the city's.
    """

    key: str
    letter: str
    label: str
    investment_eur: Decimal
    subsidy_eur: Decimal
    net_investment_eur: Decimal
    first_year_eur: Decimal
    month_eur: Decimal
    total_eur: Decimal
    payments_eur: Decimal
    left_eur: Decimal
    annuity_eur: Decimal
    residual_eur: Decimal
    low_eur: Decimal
    high_eur: Decimal
    cheapest_percent: int | None
    co2_total_t: Decimal | None
    co2_total_low_t: Decimal | None
    eur_per_tonne_avoided: Decimal | None
    crossing: Crossing | None
    reference: str
    always_cheaper: bool
    permission: str
    permission_label: str
    permission_sentence: str
    permission_norm: str
    efficiency_class: str
    best: bool
    notes: tuple[str, ...]

    @property
    def co2_words(self) -> str:
        """The tonnes in the whole time; both ends where nobody knows how clean power becomes; empty if unknown."""
        if self.co2_total_t is None:
            return ""
        high = f"{german(self.co2_total_t, 0)} t"
        return high if self.co2_total_low_t is None else _("%(low)s bis %(high)s") % {
            "low": german(self.co2_total_low_t, 0), "high": high,
        }  # fmt: skip

    @property
    def crossing_words(self) -> str:
        """When the system has become cheaper in total than the reference, in words."""
        if not self.reference:
            return _("damit ist verglichen")
        if self.always_cheaper:
            return _("von Anfang an")
        if self.crossing is None:
            return _("nein")
        return _("ab Jahr %(year)s (%(calendar)s)") % {
            "year": self.crossing.year,
            "calendar": self.crossing.calendar_year,
        }


def summary_rows(answer: Answer) -> list[SummaryRow]:
    """Return one row for each system, the cheapest in all first; the letters follow that order."""
    found = answer.likelihoods
    return [_row(answer, letter_of(place), system, found[system.key]) for place, system in enumerate(by_cost(answer))]


def by_cost(answer: Answer) -> list[SystemCosts]:
    """Return the compared systems as tables and charts show them: by what they cost in all."""
    return sorted(answer.comparison.systems, key=total_eur)


def letter_of(number: int) -> str:
    """Return what marks the systems in tables and charts: A to Z, then AA, AB and so on."""
    before, last = divmod(number, len(ascii_uppercase))
    return (letter_of(before - 1) if before else "") + ascii_uppercase[last]


def reference_of(answer: Answer) -> SystemCosts:
    """Return the system that the others are set against: the present heating, else gas, else the first."""
    systems = {system.key: system for system in answer.comparison.systems}
    return next((systems[key] for key in _REFERENCES if key in systems), answer.comparison.systems[0])


def price_notes(answer: Answer, system: SystemCosts) -> tuple[str, ...]:
    """Return the source of each price of a system that nobody knows or that differs from street to street.

    What the user entered needs none.
    """
    known = {each.key: each for each in answer.comparison.assumptions}
    used = {key for line in system.yearly for key in line.assumptions}
    unsure = (known[key] for key in BY_PRICE if key in used and (known[key].open or key in LOCAL_PRICES))
    words = translator()
    return tuple(f"{words(each.label)} {_price(each)}: {words(each.source)}." for each in unsure if not each.own)


def _price(price: Assumption) -> str:
    """Return a price in words; of one that nobody knows the whole range."""
    if price.open and price.low is not None and price.high is not None:
        unit, (low, high, value) = _as_on_bills(price.unit, price.low, price.high, price.value)
        words = _("offen zwischen %(low)s und %(high)s %(unit)s, gerechnet mit %(value)s")
        return words % {"low": low, "high": high, "unit": unit, "value": value}
    unit, (value,) = _as_on_bills(price.unit, price.value)
    return f"{value} {unit}"


def _as_on_bills(unit: str, *prices: Decimal) -> tuple[str, list[str]]:
    """Return prices as bills state them: those of a kilowatt-hour in cents."""
    if unit != _EUR_KWH:
        return unit, [german(price) for price in prices]
    return _("ct/kWh"), [german(price * _CENTS) for price in prices]


def _row(answer: Answer, letter: str, system: SystemCosts, chance: Likelihood) -> SummaryRow:
    reference, evaluation = reference_of(answer), answer.comparison.evaluation(system.key)
    subsidy = system.grant_eur
    permission, words = permission_row(system), translator()
    crossings = answer.comparison.crossings_of(reference.key, system.key) if reference is not system else ()
    ahead = system.path_cents[-1] < reference.path_cents[-1]
    return SummaryRow(
        key=system.key,
        letter=letter,
        label=words(system.label),
        investment_eur=system.net_investment_eur + subsidy,
        subsidy_eur=subsidy,
        net_investment_eur=system.net_investment_eur,
        first_year_eur=system.yearly_eur[0],
        month_eur=evaluation.first_month_eur,
        total_eur=total_eur(system),
        payments_eur=system.payments_eur,
        left_eur=system.residual_path_eur[-1],
        annuity_eur=evaluation.annuity_eur,
        residual_eur=evaluation.residual_value_eur,
        low_eur=chance.low_eur,
        high_eur=chance.high_eur,
        cheapest_percent=chance.cheapest_percent,
        co2_total_t=evaluation.co2_total_t,
        co2_total_low_t=evaluation.co2_total_low_t,
        eur_per_tonne_avoided=evaluation.eur_per_tonne_avoided,
        crossing=crossings[-1] if crossings and ahead else None,
        reference=words(reference.label) if reference is not system else "",
        always_cheaper=ahead and not crossings,
        permission=permission.verdict if permission else "",
        permission_label=permission.verdict_label if permission else "",
        permission_sentence=permission.sentence if permission else "",
        permission_norm=permission.norm if permission else "",
        efficiency_class=system.efficiency_class,
        best=answer.winner is system,
        notes=price_notes(answer, system),
    )

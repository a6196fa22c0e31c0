"""How the amounts of landlord and tenant come about: rise of the rent, shares of each cost, changes of a year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.answer.rented import RentedSystem
from calculator.core import ParameterSet
from calculator.core.derivations import Derivation, formula
from calculator.core.message import Words
from calculator.core.notation import euro, german
from calculator.core.rules.co2_split import BIO, GRID_AND_CO2, STAGES, Split
from calculator.core.tenancy import NetEffect
from calculator.reports.rows.figures import figure_name
from calculator.reports.rows.items import Source
from calculator.sentences import speaking
from calculator.sentences.translated import translated

_SHARED = {
    "co2": gettext_noop("CO₂-Kosten (%(kg)s kg je m²), Anteil des Vermieters"),
    "grid": gettext_noop("Gasnetzentgelt, Anteil des Vermieters"),
    "bio": gettext_noop("Grüne Brennstoffe, Anteil des Vermieters"),
}


class OpenedPart(NamedTuple):
    """One figure: what it is, how it comes about, and the amount, in words."""

    label: str
    formula: str
    result: str

    @property
    def line(self) -> str:
        """All of it in one line."""
        return f"{self.label}: {self.formula} = {self.result}"


@dataclass(frozen=True, slots=True)
class OpenedParty:
    """How the figures of one system come about for tenant and landlord, and where rates and limits are said."""

    key: str
    label: str
    parts: tuple[OpenedPart, ...]
    sources: tuple[Source, ...]


def opened_parties(answer: Answer) -> list[OpenedParty]:
    """Return what opens each row of ``party_rows``, in their order."""
    return [
        OpenedParty(each.key, _(each.label), _opened_parts(answer, each), _sources(answer, each))
        for each in answer.tenancy
    ]


def _opened_parts(answer: Answer, rented: RentedSystem) -> tuple[OpenedPart, ...]:
    """Return what opens a system of a rented house: what holds for all years, then the first and the last year."""
    words, area = speaking(), answer.asked.facts.house.living_area_m2
    years = dict.fromkeys((rented.effects[0], rented.effects[-1]))
    of_years = (part for effect in years for part in _of_year(rented, effect, area, words))
    return (*_of_all_years(rented, words), *of_years)


def _sources(answer: Answer, rented: RentedSystem) -> tuple[Source, ...]:
    """Return where rates and limits of the law are said, each once."""
    day, parameters = answer.asked.facts.dates.installation_date, answer.parameters
    found = [_source(parameters, key, day.year) for key in rented.rent.uses]
    parted = rented.section_5a.applies or rented.present_5a_from is not None
    shares = (STAGES, GRID_AND_CO2, BIO) if parted else (STAGES,)
    return tuple(dict.fromkeys([*found, *(_source(parameters, key, rented.effects[-1].year) for key in shares)]))


def _source(parameters: ParameterSet, key: str, year: int) -> Source:
    record = parameters.in_year(key, year)
    return Source(translated(record.source), record.certainty, record.checked_on, record.url)


def _of_all_years(rented: RentedSystem, words: Words) -> Iterator[OpenedPart]:
    rise = rented.rent
    yield OpenedPart(_("Mieterhöhung im Monat"), words(rise.formula), f"{euro(rise.increase_eur_m2)}/m²")
    present = rented.present_capital_eur_a
    told = formula(Derivation.LANDLORD_CAPITAL, new=rented.capital_eur_a + present, present=present)
    label = _("Anschaffungen als gleiche Jahresrate, nach Förderung und ohne Restwert")
    yield OpenedPart(label, words(told), euro(rented.capital_eur_a))


def _of_year(rented: RentedSystem, effect: NetEffect, area_m2: Decimal, words: Words) -> Iterator[OpenedPart]:
    yield from _shares(effect.after, words)
    yield from _shares(effect.before, words, _("bisher"))
    sides = zip(("tenant_eur", "landlord_eur"), effect.told(rented.rent.increase_eur_m2, area_m2), strict=True)
    for (name, told), side in zip(sides, (effect.tenant, effect.landlord), strict=True):
        yield OpenedPart(f"{figure_name(name)} {effect.year}", words(told), euro(side.year_eur))


def _shares(split: Split, words: Words, of: str = "") -> Iterator[OpenedPart]:
    for item in split.items:
        cost = item.tenant_eur + item.landlord_eur
        if item.key in _SHARED and cost:
            told = formula(Derivation.LANDLORD_SHARE, cost=cost, percent=item.landlord_percent)
            label = _(_SHARED[item.key]) % {"kg": german(split.co2_kg_m2)}
            yield OpenedPart(" ".join(filter(None, (label, of, str(split.year)))), words(told), euro(item.landlord_eur))

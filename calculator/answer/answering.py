"""Answers a question to the calculator: the comparison, its futures, and what stands beside it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.deciding import deciding_prices, pays
from calculator.answer.likelihood import Likelihood, likelihoods, percent
from calculator.answer.measures import OtherMeasure, other_measure
from calculator.answer.offered_grants import inputs_of
from calculator.answer.prices import parameters_on
from calculator.answer.ranking import Ranking, rank
from calculator.answer.rented import RentedSystem, rented_systems
from calculator.answer.turning import Weighed, sweeps_of, tipping_points, weighed
from calculator.answer.zone_duty import under_duty
from calculator.core import Comparison, Inputs, ParameterSet, SystemCosts, Technology, compare
from calculator.core.compare import every_system
from calculator.core.drawn import Drawn, drawn
from calculator.core.ensemble import Ensemble, Swing, ensemble, tornado
from calculator.core.later_starts import LaterStart, later_starts
from calculator.core.opened import Opened, opened
from calculator.core.parameters import REFERENCE_SET, available_sets, load_set
from calculator.core.side_by_side import SystemChange, under_law_of
from calculator.core.systems import keep
from calculator.core.tipping import Situation, TippingPoint
from calculator.questions import Asked, Reading, read
from zones.doors.city import CITY
from zones.doors.facts import ZoneFacts, former_zone, zone_facts

FUTURES = 10_000
_CODE = re.compile(r"[A-Za-z0-9._-]{1,20}")

WAERMENETZ = "waermenetz"
# By the value of the zone's category.
NOTES = {
    "dezentral": gettext_noop(
        "Der Wärmeplan sieht hier eigene Heizungen vor. Der Vergleich ersetzt keine Beratung für Ihr Haus."
    ),
    WAERMENETZ: gettext_noop(
        "Der Wärmeplan sieht hier ein Wärmenetz vor. %(not_meant)s Der Plan verpflichtet auch niemanden zum Anschluss."
    ),
    "pruefgebiet": gettext_noop(
        "Für dieses Gebiet ist noch offen, welche Wärmeversorgung sich am besten eignet. Der Plan verbietet es nicht, "
        "schon jetzt eine neue Heizung zu wählen. Lassen Sie sich beraten, bevor Sie sich festlegen."
    ),
    "wasserstoff": gettext_noop(
        "Der Wärmeplan sieht hier ein Wasserstoffnetz vor. Eine Heizung mit Wasserstoff ist in diesem Vergleich nicht "
        "enthalten: Niemand weiß, ob und zu welchem Preis es ihn geben wird. Lassen Sie sich beraten, bevor Sie sich "
        "festlegen."
    ),
}


@dataclass(frozen=True)
class Answer:
    """The answer to a question. What is costly is computed when it is first asked for, and only once."""

    asked: Asked
    zone: ZoneFacts | None
    parameters: ParameterSet
    inputs: Inputs
    comparison: Comparison

    @cached_property
    def ranking(self) -> Ranking:
        """The systems by total cost, those apart that the law does not allow."""
        return rank(self.comparison)

    @property
    def situation(self) -> Situation:
        """The house, what was entered, and the law and prices of its day."""
        return Situation(self.inputs, self.asked.facts, self.parameters)

    @cached_property
    def deciding(self) -> tuple[TippingPoint, ...]:
        """The tipping points of prices that nobody knows and that decide which system costs least."""
        return deciding_prices(self.situation, self.comparison, self.ranking)

    @property
    def winner(self) -> SystemCosts | None:
        """The system that can be named as the cheapest; None if none may be installed or an unknown price decides."""
        return None if self.deciding else self.ranking.best

    @property
    def subject(self) -> SystemCosts | None:
        """The system that sentences compare with others: the winner, else the cheapest that pays no unknown price."""
        unknown = [point.driver.key for point in self.deciding]
        known = (each for each in self.ranking.standing if not any(pays(each, price) for price in unknown))
        return next(known, None)

    @cached_property
    def other_measure(self) -> OtherMeasure | None:
        """What leads with interest, where that is not the cheapest by total; None if both measures agree."""
        return other_measure(self.situation, self.comparison, self.ranking)

    @property
    def present_kind(self) -> Technology | None:
        """A new heating of the present kind, which a network that one is on already stays; None: the model has none."""
        kept = self.asked.facts.heating.kind.record.kept
        return keep.once((kept.like,), self.asked.facts)[0] if kept else None

    @cached_property
    def beside(self) -> Comparison:
        """The comparison with the present heating, a new one of its kind and the chosen rival, if possible."""
        possible = every_system(self.asked.facts)
        more = [each for each in (self.present_kind, Technology.KEEP, self.asked.rival) if each in possible]
        wanted = tuple(dict.fromkeys((*self.asked.systems, *more)))
        if wanted == self.asked.systems:
            return self.comparison
        return compare(self.inputs, self.asked.facts, self.parameters, wanted, self.asked.loan)

    @property
    def other_kind(self) -> SystemCosts | None:
        """The cheapest of the table that may be installed and goes on neither with the old heating nor its kind."""
        same = {Technology.KEEP, self.present_kind}
        return next((system for system in self.ranking.standing if system.key not in same), None)

    @property
    def goes_on(self) -> bool:
        """Whether the subject goes on as before: then the question is what another kind of heating would cost."""
        return self.subject is not None and self.subject.key in {Technology.KEEP, self.present_kind}

    @cached_property
    def rival(self) -> SystemCosts | None:
        """The system that the subject is compared with in detail: chosen, or a new one of the present kind.

        Where the subject goes on as before it is the cheapest of another kind; where an unknown price decides, the
        system that pays it; and the next one in the ranking if all else fails.
        """
        paying = [key for point in self.deciding for key in (point.below, point.above)]
        other = self.other_kind.key if self.goes_on and self.other_kind else self.present_kind
        wanted = (self.asked.rival, *paying, other, *(system.key for system in self.ranking.standing))
        systems = {system.key: system for system in self.beside.systems}
        others = (key for key in wanted if key in systems and self.subject and key != self.subject.key)
        return next((systems[key] for key in others if key), None)

    @cached_property
    def futures(self) -> Ensemble:
        """All systems ``beside`` the table in many futures of prices, and at values that could turn the lead."""
        compared = [Technology(system.key) for system in self.beside.systems]
        swept = sweeps_of(self.situation, self.beside, self.subject, self.rival, self.ranking.second)
        return ensemble(self.inputs, self.asked.facts, self.parameters, compared, count=FUTURES, swept=swept)

    @cached_property
    def likelihoods(self) -> Mapping[str, Likelihood]:
        """What the futures say about each system, by its key; where an unknown price decides, not which wins."""
        counted = () if self.deciding else self.ranking.standing
        return likelihoods(self.futures, {system.key for system in counted})

    @cached_property
    def drawn(self) -> tuple[Drawn, ...]:
        """What the futures of the compared systems draw, and how widely."""
        compared = [Technology(system.key) for system in self.comparison.systems]
        return drawn(self.inputs, self.asked.facts, self.parameters, compared)

    def lead_percent(self, one: str, other: str) -> int:
        """Return in how many of 100 futures one system costs less than another until the end of the last year.

        Nobody may be told it while ``deciding`` is not empty.
        """
        year = len(self.comparison.calendar_years)
        return percent(self.futures.probability_cheaper(Technology(one), Technology(other), year))

    @cached_property
    def swings(self) -> tuple[Swing, ...]:
        """What each assumption alone does to the difference of the rival and the subject; empty without both."""
        if self.subject is None or self.rival is None:
            return ()
        return tornado(self.futures, Technology(self.subject.key), Technology(self.rival.key))

    @cached_property
    def tipping(self) -> tuple[TippingPoint, ...]:
        """Where the subject costs the same as the next one in the ranking, and as a new heating of the present kind.

        Where it goes on as before: only where it costs the same as the cheapest of another kind.
        """
        if (subject := self.subject) is None:
            return ()
        standing = [system.key for system in self.ranking.standing if system is not subject]
        wanted = {self.other_kind.key} if self.goes_on and self.other_kind else {*standing[:1], self.present_kind}
        others = [system for system in self.beside.systems if system.key in wanted and system.key != subject.key]
        return tuple(point for other in others for point in self.tipping_against(subject, other))

    def tipping_against(self, one: SystemCosts, other: SystemCosts) -> tuple[TippingPoint, ...]:
        """Return where two of the systems ``beside`` the table cost the same."""
        return tipping_points(self.situation, self.beside, one, other, self.futures.swept_eur)

    @cached_property
    def unconfirmed(self) -> tuple[Weighed, ...]:
        """What nobody has confirmed, by how far it moves the difference of subject and rival; empty without both."""
        if self.subject is None or self.rival is None:
            return ()
        return weighed(self.situation, self.comparison, self.subject, self.rival)

    @property
    def later_system(self) -> SystemCosts | None:
        """The cheapest system that is bought and may be installed; None if there is none.

        Where it costs least to keep the old heating, which ends with a new one of its kind, the question is when to
        change to another kind.
        """
        out = {Technology.KEEP, self.present_kind} if self.keeps else {Technology.KEEP}
        return next((each for each in self.ranking.standing if each.key not in out), None)

    @property
    def keeps(self) -> bool:
        """Whether it costs least to keep the heating that is there until its end."""
        return self.winner is not None and self.winner.key == Technology.KEEP

    @cached_property
    def later_starts(self) -> tuple[LaterStart, ...]:
        """What that system costs if it is installed now or in some years; empty where the old heating cannot wait."""
        if self.later_system is None:
            return ()
        return later_starts(Technology(self.later_system.key), self.inputs, self.asked.facts, self.parameters)

    @cached_property
    def opened(self) -> Callable[[Technology], Opened]:
        """What opens a heating: the formulas of its cost lines and emissions, with their numbers."""
        return opened(self.inputs, self.asked.facts, self.parameters)

    @cached_property
    def earlier_law(self) -> tuple[SystemChange, ...]:
        """The same house at the same prices under the law that the brochure describes."""
        day = earlier_law_day()
        return under_law_of(day, self.comparison, self.inputs, self.asked.facts, self.parameters) if day else ()

    @property
    def tenancy(self) -> tuple[RentedSystem, ...]:
        """What each compared system changes for tenant and landlord; empty for a house only its owner lives in."""
        return tuple(each for each in self.tenancy_beside if each.key in self.asked.systems)

    @cached_property
    def tenancy_beside(self) -> tuple[RentedSystem, ...]:
        """The same of all systems that are computed ``beside`` the table, too."""
        return rented_systems(self.beside, self.asked.facts, self.parameters)


def earlier_law_day() -> date | None:
    """Return the day whose law the city's brochure describes; None for a city without one."""
    return load_set(REFERENCE_SET).as_of if REFERENCE_SET in available_sets() else None


def answer(asked: Asked, zone: ZoneFacts | None = None) -> Answer:
    """Compare what was asked for under the law and prices of its day; raises ``CalculatorError``.

    ``zone``: that of the question, if the caller has it already.
    """
    zone = zone or zone_of(asked.zone_code)
    if zone:
        asked = under_duty(asked, zone.connection_duty)
    parameters = parameters_on(asked.stand)
    inputs = inputs_of(asked, parameters)
    return Answer(asked, zone, parameters, inputs, compare(inputs, asked.facts, parameters, asked.systems, asked.loan))


def zone_of(code: str) -> ZoneFacts | None:
    """Return the zone with this code in the published edition, or None if there is none."""
    return zone_facts(code) if _CODE.fullmatch(code) else None


def became_of(code: str) -> str:
    """Say what became of a zone that the published edition does not have any more; empty if there never was one."""
    return former_zone(code) if _CODE.fullmatch(code) else ""


def read_in_zone(query: QueryDict, today: date) -> tuple[Reading, ZoneFacts | None]:
    """Read a query as ``read`` does, and return it with the zone that it names, or None if there is no such zone."""
    zone = zone_of(query.get("gebiet", "").strip())
    return read(query, today, category_of(zone)), zone


def category_of(zone: ZoneFacts | None) -> str:
    """Return the category of a zone as the choice of systems takes it."""
    return str(zone.category) if zone else ""


@dataclass(frozen=True)
class ZoneNote:
    """The zone carried over from the map or the address, and what the comparison means there."""

    facts: ZoneFacts
    text: str


def zone_note(zone: ZoneFacts | None) -> ZoneNote | None:
    """Return the note for a zone, or None without one."""
    return ZoneNote(zone, note_on(zone)) if zone else None


def note_on(zone: ZoneFacts) -> str:
    """Return what the comparison means in a zone."""
    note, is_network = _(NOTES[str(zone.category)]) % {"not_meant": zone.not_meant}, str(zone.category) == WAERMENETZ
    return note + " " + _("Die Fernwärmesatzung der Stadt kann das.") if is_network and CITY.by_law else note

"""What the zone adds to a comparison: what the plan says, Fernwärme against an own heating, or what waiting means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import WAERMENETZ, Answer, note_on
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts, Technology
from calculator.core.heatings import LegalGroup, heatings_of
from calculator.core.later_grants import LaterGrant, later_grants
from calculator.core.notation import around_euro, day
from calculator.core.rules import heat_plan
from calculator.core.systems import keep
from calculator.core.tenancy import Bill, kinds_of
from calculator.reports.rows import ItemRow, ItemRows
from calculator.reports.verdict.by_law import must_connect
from calculator.reports.verdict.network_terms import no_network
from calculator.reports.verdict.tipping import tipping_sentences
from calculator.reports.wording import horizon, named
from calculator.sentences import sentence
from zones.doors.city import CITY
from zones.doors.facts import ZoneFacts

NOTHING = Decimal(0)
WAITING_YEARS = 5
PRUEFGEBIET = "pruefgebiet"
_TITLES = {
    WAERMENETZ: gettext_noop("Fernwärme oder eigene Heizung?")
    if CITY.utility
    else gettext_noop("Wärmenetz oder eigene Heizung?"),
    PRUEFGEBIET: gettext_noop("Prüfgebiet: Was Warten bedeutet"),
    "dezentral": gettext_noop("Eigene Heizung in diesem Gebiet"),
    "wasserstoff": gettext_noop("Wasserstoff in diesem Gebiet"),
}
# Besides what is to be asked in the zone.
_STEPS = (
    gettext_noop("Lassen Sie sich Anschlusskosten, Arbeitspreis und Grundpreis schriftlich nennen."),
    gettext_noop("Tragen Sie diese Preise in die ausführlichen Angaben ein; dann rechnet der Vergleich mit ihnen."),
)
_UNTIL = gettext_noop("Planen Sie, wie Sie bis zum Anschluss heizen: Die alte Heizung muss so lange halten.")
_UNTIL_BROKEN = gettext_noop("Planen Sie, wie Sie bis zum Anschluss heizen, etwa mit einer gemieteten Heizung.")


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One year of waiting: the old heating's cost, the running cost of the best own heating, and the extra cost."""

    calendar_year: int
    old_eur: Decimal
    new_eur: Decimal

    @property
    def extra_eur(self) -> Decimal:
        """What the year of waiting costs more than running the other heating."""
        return self.old_eur - self.new_eur


@dataclass(frozen=True, slots=True)
class ZonePart:
    """What the result says about the zone. ``plan``: sentences that repeat the plan itself.

    ``connection``: the items of joining a network; ``waiting`` and ``grants``: the years of waiting for it, and what a
    later application is granted for the best own heating, ``other``. Empty elsewhere.
    """

    kind: str
    title: str
    plan: tuple[str, ...]
    sentences: tuple[str, ...]
    steps: tuple[str, ...] = ()
    connection: tuple[ItemRow, ...] = ()
    waiting: tuple[WaitingRow, ...] = ()
    other: str = ""
    grants: tuple[LaterGrant, ...] = ()


def zone_part(answer: Answer) -> ZonePart | None:
    """Return what the zone of an answer adds; None without a zone."""
    if answer.zone is None:
        return None
    kind = str(answer.zone.category)
    if answer.asked.facts.heating.kind.record.is_attached_to(Technology.DISTRICT_HEATING):
        return _connected(answer, kind, tuple(_of_the_steckbrief(answer.zone)))
    part = ZonePart(kind, _(_TITLES[kind]), (note_on(answer.zone), *_of_the_steckbrief(answer.zone)), ())
    if kind == WAERMENETZ:
        return _network(answer, part)
    if kind == PRUEFGEBIET:
        return _waiting(answer, part)
    return part


def _of_the_steckbrief(zone: ZoneFacts) -> Iterator[str]:
    if zone.target_year is not None:
        yield _("Zieljahr nach dem Steckbrief: %(year)s.") % {"year": zone.target_year}
    if zone.eignungen:
        levels = "; ".join(f"{what}: {level}" for what, level in zone.eignungen)
        yield _("Nach dem Steckbrief: %(levels)s.") % {"levels": levels}


def own_heating(answer: Answer) -> SystemCosts | None:
    """Return the cheapest new heating of one's own that may be installed, or None."""
    others = heatings_of(LegalGroup.NETWORK, LegalGroup.NETWORK_HEAT_PUMP, LegalGroup.PRESENT)
    return next((system for system in answer.ranking.standing if system.key not in others), None)


def _network(answer: Answer, part: ZonePart) -> ZonePart:
    systems = {system.key: system for system in answer.comparison.systems}
    network, own = systems.get(Technology.DISTRICT_HEATING), own_heating(answer)
    asked = answer.zone.ask if answer.zone else ()
    if answer.asked.facts.house.network_available is False:
        return replace(part, sentences=(no_network(answer),), steps=asked[:1])
    until = _UNTIL if answer.asked.facts.heating.working else _UNTIL_BROKEN
    before = asked[:1] if must_connect(answer) else asked
    steps = (*before, *map(_, (*_STEPS, until)))
    if network is None and CITY.utility is None:
        return replace(part, steps=steps)
    if network is None:
        missing = _("Fernwärme ist in diesem Vergleich nicht enthalten. Sie können sie unter „Heizungen“ dazunehmen.")
        return replace(part, sentences=(missing,), steps=steps)
    sentences = _of_the_network(answer, network, own) if own else ()
    return replace(part, sentences=sentences, steps=steps, connection=tuple(ItemRows(answer.comparison).once(network)))


def _connected(answer: Answer, kind: str, plan: tuple[str, ...]) -> ZonePart:
    """Return what a house on Fernwärme is told in any zone: nothing of a connection, but what the law secures."""
    secure = sentence(heat_plan.networks(answer.parameters, heat_plan.PlanSays.CONNECTED))
    systems = {system.key: system for system in answer.comparison.systems}
    there = Technology.KEEP if keep.connected(answer.asked.facts) else Technology.DISTRICT_HEATING
    network, own = systems.get(there), own_heating(answer)
    against = _of_the_network(answer, network, own) if network and own else ()
    return ZonePart(kind, _("Ihr Haus hat schon Fernwärme"), plan, (secure, *against))


def _of_the_network(answer: Answer, network: SystemCosts, own: SystemCosts) -> tuple[str, ...]:
    """Return how the network stands to the best own heating, or what decides that while its price is unknown."""
    return tuple(tipping_sentences(answer)) or (_against(answer, network, own),)


def _against(answer: Answer, network: SystemCosts, own: SystemCosts) -> str:
    less = _(
        "Unter diesen Annahmen kostet die Fernwärme %(horizon)s insgesamt rund %(network)s, das sind rund %(amount)s "
        "weniger als %(own)s, die günstigste eigene Heizung in diesem Vergleich. So ist es in %(percent)s %% der "
        "gerechneten Preisverläufe."
    )
    more = _(
        "Unter diesen Annahmen kostet die Fernwärme %(horizon)s insgesamt rund %(network)s, das sind rund %(amount)s "
        "mehr als %(own)s, die günstigste eigene Heizung in diesem Vergleich. Weniger kostet die Fernwärme in "
        "%(percent)s %% der gerechneten Preisverläufe."
    )
    difference = total_eur(own) - total_eur(network)
    values = {
        "horizon": horizon(len(answer.comparison.calendar_years)),
        "network": around_euro(total_eur(network)),
        "amount": around_euro(abs(difference)),
        "own": named(own),
        "percent": answer.lead_percent(network.key, own.key),
    }
    return (less if difference > 0 else more) % values


def _waiting(answer: Answer, part: ZonePart) -> ZonePart:
    old = next((s for s in answer.beside.systems if s.key == Technology.KEEP), None)
    own = own_heating(answer)
    if old is None or own is None:
        words = _("Ihre jetzige Heizung lässt sich nach Ihren Angaben nicht behalten; Warten ist hier nicht gerechnet.")
        return replace(part, sentences=(words,))
    years = answer.comparison.calendar_years[:WAITING_YEARS]
    rows = tuple(
        WaitingRow(year, _running_eur(old, number), _running_eur(own, number)) for number, year in enumerate(years)
    )
    grants = later_grants(Technology(own.key), answer.inputs, answer.asked.facts, answer.parameters, years=len(rows))
    sentences = (*_words(old, own, rows), *_of_the_grants(own, grants))
    return replace(part, sentences=sentences, waiting=rows, other=named(own), grants=grants)


def _of_the_grants(own: SystemCosts, grants: tuple[LaterGrant, ...]) -> Iterator[str]:
    """Yield what a later application means for the grant by the law that is known, if there is one at all."""
    if len(grants) > 1 and any(each.possible_eur for each in grants):
        now, last = grants[0], grants[-1]
        yield _(
            "Nach heute bekanntem Recht bekommt ein Antrag am %(now)s für %(own)s rund %(first)s Förderung, ein Antrag "
            "am %(then)s rund %(last)s."
        ) % {
            "now": day(now.day),
            "then": day(last.day),
            "own": named(own),
            "first": _sum(now),
            "last": _sum(last),
        }
    yield _("Ob Recht und Preise bis dahin so bleiben, weiß niemand.")


def _sum(grant: LaterGrant) -> str:
    if grant.amount_eur == grant.possible_eur:
        return around_euro(grant.amount_eur)
    return _("%(sure)s (bis %(most)s, wenn alles Offene günstig ausgeht)") % {
        "sure": around_euro(grant.amount_eur),
        "most": around_euro(grant.possible_eur),
    }


def _words(old: SystemCosts, own: SystemCosts, rows: tuple[WaitingRow, ...]) -> tuple[str, ...]:
    extra = sum((row.extra_eur for row in rows), NOTHING)
    more = _(
        "%(start)s kostet das Warten im Modell rund %(extra)s mehr als der Betrieb einer neuen Heizung "
        "(%(own)s). Dafür verschiebt sich deren Kauf für rund %(price)s nach Förderung."
    )
    less = _(
        "%(start)s kostet das Warten im Modell rund %(extra)s weniger als der Betrieb einer neuen "
        "Heizung (%(own)s), und deren Kauf für rund %(price)s nach Förderung verschiebt sich."
    )
    values = {
        "start": _("In den ersten %(count)s Jahren") % {"count": len(rows)} if len(rows) > 1 else _("Im ersten Jahr"),
        "extra": around_euro(abs(extra)),
        "own": named(own),
        "price": around_euro(own.net_investment_eur),
    }
    first = (more if extra >= 0 else less) % values
    bought = [number for number in range(len(rows)) if _capital_eur(old, number)]
    if not bought:
        return (first,)
    end = _(
        "Im Jahr %(year)s rechnet das Modell mit dem Ende der alten Heizung und einer neuen derselben Art für rund "
        "%(price)s; das ist in der Tabelle nicht enthalten."
    )
    year = {"year": rows[bought[0]].calendar_year, "price": around_euro(_capital_eur(old, bought[0]))}
    return first, end % year


def _running_eur(system: SystemCosts, number: int) -> Decimal:
    return system.yearly_eur[number] - _capital_eur(system, number)


def _capital_eur(system: SystemCosts, number: int) -> Decimal:
    return system.yearly_of(*kinds_of(Bill.CAPITAL))[number]

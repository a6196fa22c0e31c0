"""What the zone adds to a comparison: Fernwärme against an own heating, or what waiting means."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.core import SystemCosts, Technology
from calculator.core.notation import whole_euro
from calculator.core.rules.kinds import NETWORKS
from calculator.core.tenancy import CAPITAL_LINES
from calculator.ranking import total_eur
from calculator.reports.likelihood import lead_percent
from calculator.reports.names import named
from calculator.reports.rows import ItemRow, item_rows
from calculator.reports.wording import horizon
from calculator.services import NOTES, Answer

NOTHING = Decimal(0)
WAITING_YEARS = 5
WAERMENETZ, PRUEFGEBIET = "waermenetz", "pruefgebiet"
_TITLES = {
    WAERMENETZ: gettext_noop("Fernwärme oder eigene Heizung?"),
    PRUEFGEBIET: gettext_noop("Prüfgebiet: Was Warten bedeutet"),
    "dezentral": gettext_noop("Eigene Heizung in diesem Gebiet"),
    "wasserstoff": gettext_noop("Wasserstoff in diesem Gebiet"),
}
_STEPS = (
    gettext_noop("Fragen Sie die Stadtwerke Jena, ob und wann Ihr Haus angeschlossen werden kann."),
    gettext_noop("Lassen Sie sich Anschlusskosten, Arbeitspreis und Grundpreis schriftlich nennen."),
    gettext_noop("Tragen Sie diese Preise in die ausführlichen Angaben ein; dann rechnet der Vergleich mit ihnen."),
    gettext_noop("Fragen Sie die Stadt, ob für Ihr Grundstück die Fernwärmesatzung gilt."),
    gettext_noop("Planen Sie, wie Sie bis zum Anschluss heizen: Die alte Heizung muss so lange halten."),
)


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
    """What the result says about the zone. ``connection``: the items of joining a network; empty elsewhere."""

    kind: str
    title: str
    introduction: str
    sentences: tuple[str, ...]
    steps: tuple[str, ...] = ()
    connection: tuple[ItemRow, ...] = ()
    waiting: tuple[WaitingRow, ...] = ()
    other: str = ""


def zone_part(answer: Answer) -> ZonePart | None:
    """Return what the zone of an answer adds; None without a zone."""
    if answer.zone is None:
        return None
    kind = str(answer.zone.category)
    if kind == WAERMENETZ:
        return _network(answer, kind)
    if kind == PRUEFGEBIET:
        return _waiting(answer, kind)
    return ZonePart(kind, _(_TITLES[kind]), _(NOTES[kind]), ())


def own_heating(answer: Answer) -> SystemCosts | None:
    """Return the cheapest new heating of one's own that may be installed, or None."""
    others = (*NETWORKS, Technology.COLD_NETWORK_HP, Technology.KEEP)
    return next((system for system in answer.ranking.standing if system.key not in others), None)


def _network(answer: Answer, kind: str) -> ZonePart:
    systems = {system.key: system for system in answer.comparison.systems}
    network, own = systems.get(Technology.DISTRICT_HEATING), own_heating(answer)
    sentences = [_("Fernwärme ist in diesem Vergleich nicht enthalten. Sie können sie unter „Heizungen“ dazunehmen.")]
    if network:
        sentences = [_against(answer, network, own)] if own else []
    connection = tuple(row for row in item_rows(network) if row.once) if network else ()
    title, introduction = _(_TITLES[kind]), _(NOTES[kind])
    return ZonePart(kind, title, introduction, tuple(sentences), tuple(map(_, _STEPS)), connection)


def _against(answer: Answer, network: SystemCosts, own: SystemCosts) -> str:
    less = _(
        "Unter diesen Annahmen kostet die Fernwärme %(horizon)s insgesamt %(network)s, das sind %(amount)s "
        "weniger als %(own)s, die günstigste eigene Heizung in diesem Vergleich. So ist es in %(percent)s %% der "
        "gerechneten Preisverläufe."
    )
    more = _(
        "Unter diesen Annahmen kostet die Fernwärme %(horizon)s insgesamt %(network)s, das sind %(amount)s "
        "mehr als %(own)s, die günstigste eigene Heizung in diesem Vergleich. Weniger kostet die Fernwärme in "
        "%(percent)s %% der gerechneten Preisverläufe."
    )
    difference = total_eur(own) - total_eur(network)
    values = {
        "horizon": horizon(len(answer.comparison.calendar_years)),
        "network": whole_euro(total_eur(network)),
        "amount": whole_euro(abs(difference)),
        "own": named(own.key),
        "percent": lead_percent(answer, network.key, own.key),
    }
    return (less if difference > 0 else more) % values


def _waiting(answer: Answer, kind: str) -> ZonePart:
    title, introduction = _(_TITLES[kind]), _(NOTES[kind])
    old = next((s for s in answer.with_present_heating.systems if s.key == Technology.KEEP), None)
    own = own_heating(answer)
    if old is None or own is None:
        words = _("Ihre jetzige Heizung lässt sich nach Ihren Angaben nicht behalten; Warten ist hier nicht gerechnet.")
        return ZonePart(kind, title, introduction, (words,))
    years = answer.comparison.calendar_years[:WAITING_YEARS]
    rows = tuple(
        WaitingRow(year, _running_eur(old, number), _running_eur(own, number)) for number, year in enumerate(years)
    )
    return ZonePart(kind, title, introduction, _words(old, own, rows), waiting=rows, other=named(own.key))


def _words(old: SystemCosts, own: SystemCosts, rows: tuple[WaitingRow, ...]) -> tuple[str, ...]:
    extra = sum((row.extra_eur for row in rows), NOTHING)
    more = _(
        "%(start)s kostet das Warten im Modell %(extra)s mehr als der Betrieb einer neuen Heizung "
        "(%(own)s). Dafür verschiebt sich deren Kauf für %(price)s nach Förderung."
    )
    less = _(
        "%(start)s kostet das Warten im Modell %(extra)s weniger als der Betrieb einer neuen "
        "Heizung (%(own)s), und deren Kauf für %(price)s nach Förderung verschiebt sich."
    )
    values = {
        "start": _("In den ersten %(count)s Jahren") % {"count": len(rows)} if len(rows) > 1 else _("Im ersten Jahr"),
        "extra": whole_euro(abs(extra)),
        "own": named(own.key),
        "price": whole_euro(own.net_investment_eur),
    }
    first = (more if extra >= 0 else less) % values
    change = _("Ob Förderung und Preise dann noch dieselben sind, weiß niemand; gerechnet ist mit den heute bekannten.")
    bought = [number for number in range(len(rows)) if _capital_eur(old, number)]
    if not bought:
        return first, change
    end = _(
        "Im Jahr %(year)s rechnet das Modell mit dem Ende der alten Heizung und einer neuen derselben Art für "
        "%(price)s; das ist in der Tabelle nicht enthalten."
    )
    year = {"year": rows[bought[0]].calendar_year, "price": whole_euro(_capital_eur(old, bought[0]))}
    return first, end % year, change


def _running_eur(system: SystemCosts, number: int) -> Decimal:
    return system.yearly_eur[number] - _capital_eur(system, number)


def _capital_eur(system: SystemCosts, number: int) -> Decimal:
    lines = (line for line in system.yearly if line.key.startswith(CAPITAL_LINES))
    return sum((line.amounts_eur[number] for line in lines), NOTHING)

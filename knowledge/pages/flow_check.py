"""The 55-degree test: whether a house is warm on a cold day with water of at most 55 °C in the heating.

Source of the way: Zukunft Altbau (Baden-Württemberg), „Ist das eigene Haus fit für eine Wärmepumpe?“; of 55 °C as the
temperature up to which a heat pump works well in an existing house: the same, and heat-pump offices of several Länder.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar, assert_never

from django.utils.translation import gettext as _

TEST_FLOW_C = 55
COLD_DAY_C = 0  # a test on a warmer day says little
_LOWEST_FLOW_C, _HIGHEST_FLOW_C = 20, 90
_LOWEST_OUTSIDE_C, _HIGHEST_OUTSIDE_C = -30, 30


class Emitters(StrEnum):
    """What gives off the heat in the rooms."""

    FLOOR = "fussboden"
    LARGE = "gross"
    SMALL = "klein"
    UNKNOWN = "unbekannt"


class Warm(StrEnum):
    """Whether the rooms stayed warm in the test."""

    ALL = "alle"
    SOME = "nicht-alle"
    NOT_TRIED = "nicht-probiert"


_Member = TypeVar("_Member", Emitters, Warm)


@dataclass(frozen=True, slots=True)
class CheckChoice:
    """One way to answer."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class FlowAnswer:
    """What the test says: first the answer, then what to do next."""

    headline: str
    next_steps: tuple[str, ...]
    is_good: bool


@dataclass(frozen=True, slots=True)
class CheckProblem:
    """What is wrong with a field, with its place on the page."""

    url: str
    name: str
    sentence: str


class FlowCheck:
    """The check as it was filled in; every field may be missing, a wrong one has a sentence in ``errors``."""

    def __init__(self, typed: Mapping[str, str]) -> None:
        """Read what somebody has chosen and typed."""
        self.errors: dict[str, str] = {}
        self.is_asked = bool({"heizflaechen", "vorlauf", "aussen", "warm"} & set(typed))
        self.emitters = self._chosen(Emitters, typed, "heizflaechen", Emitters.UNKNOWN)
        self.warm = self._chosen(Warm, typed, "warm", Warm.NOT_TRIED)
        self.flow_text, self.outside_text = typed.get("vorlauf", "").strip(), typed.get("aussen", "").strip()
        self._flow = self._degrees("vorlauf", self.flow_text, _LOWEST_FLOW_C, _HIGHEST_FLOW_C)
        self._outside = self._degrees("aussen", self.outside_text, _LOWEST_OUTSIDE_C, _HIGHEST_OUTSIDE_C)

    def _chosen(self, kind: type[_Member], typed: Mapping[str, str], name: str, default: _Member) -> _Member:
        value = typed.get(name, "")
        if value and value not in set(kind):
            self.errors[name] = _("Diese Antwort kennen wir nicht. Bitte wählen Sie eine der Möglichkeiten.")
        return kind(value) if value in set(kind) else default

    def _degrees(self, name: str, text: str, low: int, high: int) -> float | None:
        if not text:
            return None
        try:
            degrees = float(text.replace("−", "-").replace(",", ".").removesuffix("°C").removesuffix("°"))
        except ValueError:
            degrees = high + 1.0
        if low <= degrees <= high:
            return degrees
        self.errors[name] = _("Bitte geben Sie Grad Celsius als Zahl von %(low)s bis %(high)s ein.") % {
            "low": low,
            "high": high,
        }
        return None

    @property
    def problems(self) -> list[CheckProblem]:
        """What is wrong, as the summary above the form lists it."""
        names = {
            "heizflaechen": _("Womit heizen Sie die Räume?"),
            "warm": _("Wurde es im Test in allen Räumen warm?"),
            "vorlauf": _("Eingestellter Vorlauf"),
            "aussen": _("Wie kalt war es draußen?"),
        }
        return [CheckProblem(f"#{field}", names[field], error) for field, error in self.errors.items()]

    @property
    def emitter_choices(self) -> list[CheckChoice]:
        """What gives off the heat."""
        words = {
            Emitters.FLOOR: _("Fußboden- oder Wandheizung"),
            Emitters.LARGE: _("große, flache Heizkörper unter den Fenstern"),
            Emitters.SMALL: _("kleine oder alte Rippenheizkörper"),
            Emitters.UNKNOWN: _("gemischt oder weiß ich nicht"),
        }
        return [CheckChoice(each.value, words[each]) for each in Emitters]

    @property
    def warm_choices(self) -> list[CheckChoice]:
        """What the test has shown."""
        words = {
            Warm.ALL: _("Ja, alle Räume wurden warm"),
            Warm.SOME: _("Nein, einzelne Räume blieben kühl"),
            Warm.NOT_TRIED: _("Noch nicht ausprobiert"),
        }
        return [CheckChoice(each.value, words[each]) for each in Warm]

    @property
    def answer(self) -> FlowAnswer | None:
        """What the test says; None while nothing is asked or something is wrong."""
        if not self.is_asked or self.errors:
            return None
        if self.warm is not Warm.NOT_TRIED and (doubt := self._doubt()):
            return FlowAnswer(_("Das lässt sich so noch nicht sagen."), (doubt, *_how_to()), is_good=False)
        match self.warm:
            case Warm.ALL:
                return FlowAnswer(
                    _("Ihr Haus ist bereit: Es wird mit höchstens %s °C warm.") % TEST_FLOW_C,
                    (
                        _("Eine Wärmepumpe kann ohne Umbau der Heizkörper laufen. Lassen Sie die Heizlast berechnen."),
                        _("Probieren Sie noch niedrigere Temperaturen: Jedes Grad weniger spart Strom."),
                    ),
                    is_good=True,
                )
            case Warm.SOME:
                return FlowAnswer(_("Fast: Nur die kühlen Räume brauchen etwas."), self._few_rooms(), is_good=True)
            case Warm.NOT_TRIED:
                return FlowAnswer(self._guess(), _how_to(), is_good=self.emitters is Emitters.FLOOR)
            case _:
                assert_never(self.warm)

    def _doubt(self) -> str:
        """Say why what was seen proves nothing, if so."""
        if self._flow is not None and self._flow > TEST_FLOW_C:
            return _("Der Vorlauf stand über %s °C. Stellen Sie ihn niedriger ein und sehen Sie noch einmal nach.") % (
                TEST_FLOW_C
            )
        if self._outside is not None and self._outside > COLD_DAY_C:
            return _("Der Tag war zu mild. Wiederholen Sie den Test bei Frost, am besten über einen ganzen Tag.")
        return ""

    def _few_rooms(self) -> tuple[str, ...]:
        larger = _("Lassen Sie in diesen Räumen größere Heizkörper oder Heizkörper mit Lüfter einbauen.")
        first = (
            _("Oft genügt ein hydraulischer Abgleich: Dann bekommt jeder Heizkörper so viel Wasser, wie er braucht."),
            _("Prüfen Sie, ob die Ventile ganz offen und die Heizkörper frei von Vorhängen und Möbeln waren."),
        )
        return (*first, larger) if self.emitters is not Emitters.FLOOR else first

    def _guess(self) -> str:
        match self.emitters:
            case Emitters.FLOOR:
                return _("Wahrscheinlich ja: Flächenheizungen kommen mit niedrigen Temperaturen aus.")
            case Emitters.LARGE:
                return _("Gut möglich: Große Heizkörper reichen oft. Gewissheit gibt der Test an einem kalten Tag.")
            case Emitters.SMALL:
                return _("Das zeigt erst der Test. Kleine Heizkörper lassen sich einzeln tauschen.")
            case Emitters.UNKNOWN:
                return _("Das zeigt erst der Test an einem kalten Tag.")
            case _:
                assert_never(self.emitters)


def _how_to() -> tuple[str, ...]:
    return (
        _("Warten Sie auf einen Tag mit Frost. Stellen Sie am Kessel die Vorlauftemperatur auf %s °C.") % TEST_FLOW_C,
        _("Öffnen Sie alle Thermostatventile ganz und lassen Sie die Heizung einige Stunden laufen."),
        _("Werden alle Räume warm, besteht Ihr Haus den Test. Tragen Sie hier ein, was Sie gesehen haben."),
    )

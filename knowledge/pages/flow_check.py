"""The 55-degree test: whether a house is warm on a cold day with water of at most 55 °C in the heating.

Source of the way: Zukunft Altbau (Baden-Württemberg), „Ist das eigene Haus fit für eine Wärmepumpe?“; of 55 °C as the
temperature up to which a heat pump works well in an existing house: the same, and heat-pump offices of several Länder.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from django.utils.translation import gettext as _

from calculator.doors.climate import degrees, read_degrees
from knowledge.pages.flow_answer import FlowAnswer, answered
from knowledge.pages.flow_table import Emitters, Seen, Warm

_LOWEST_FLOW_C, _HIGHEST_FLOW_C = 20, 90
_LOWEST_OUTSIDE_C, _HIGHEST_OUTSIDE_C = -30, 30

_Member = TypeVar("_Member", Emitters, Warm)


@dataclass(frozen=True, slots=True)
class CheckChoice:
    """One way to answer."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class CheckProblem:
    """What is wrong with a field, with its place on the page."""

    url: str
    name: str
    sentence: str


class FlowCheck:
    """The check as it was filled in; every field may be missing, a wrong one has a sentence in ``errors``."""

    def __init__(self, typed: Mapping[str, str], coldest_c: Decimal) -> None:
        """Read what somebody has chosen and typed; ``coldest_c``: outside, on the city's coldest day."""
        self._coldest_c = coldest_c
        self.errors: dict[str, str] = {}
        self.is_asked = bool({"heizflaechen", "vorlauf", "aussen", "warm"} & set(typed))
        self.emitters = self._chosen(Emitters, typed, "heizflaechen", Emitters.UNKNOWN)
        self.warm = self._chosen(Warm, typed, "warm", Warm.NOT_TRIED)
        self.flow_text, self.outside_text = typed.get("vorlauf", "").strip(), typed.get("aussen", "").strip()
        self._flow = self._degrees("vorlauf", self.flow_text, _LOWEST_FLOW_C, _HIGHEST_FLOW_C)
        self._outside = self._degrees("aussen", self.outside_text, _LOWEST_OUTSIDE_C, _HIGHEST_OUTSIDE_C)
        self._ask_what_was_seen()

    def _ask_what_was_seen(self) -> None:
        """Ask how warm it got with the temperatures that somebody typed: what was not tried is the preset answer."""
        if self._flow is None or self._outside is None or self.warm is not Warm.NOT_TRIED:
            return
        self.errors.setdefault(
            "warm",
            _(
                "Sie haben %(flow)s bei %(outside)s eingetragen. Wurde es damit überall warm? Bitte wählen Sie „Ja“ "
                "oder „Nein“, oder lassen Sie die beiden Felder leer."
            )
            % {"flow": degrees(self._flow), "outside": degrees(self._outside)},
        )

    def _chosen(self, kind: type[_Member], typed: Mapping[str, str], name: str, default: _Member) -> _Member:
        value = typed.get(name, "")
        if value and value not in set(kind):
            self.errors[name] = _("Diese Antwort kennen wir nicht. Bitte wählen Sie eine der Möglichkeiten.")
        return kind(value) if value in set(kind) else default

    def _degrees(self, name: str, text: str, low: int, high: int) -> Decimal | None:
        if not text:
            return None
        found = read_degrees(text)
        if found is not None and low <= found <= high:
            return found
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
        return answered(Seen(self.emitters, self.warm, self._flow, self._outside, self._coldest_c))

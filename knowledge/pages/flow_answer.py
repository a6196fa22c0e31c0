"""The words of the 55-degree test: first the answer, then what to do next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.doors.climate import degrees
from knowledge.pages.flow_table import COLD_DAY_C, TEST_FLOW_C, Day, Emitters, Flow, FlowOutcome, Seen, Warm

# What nobody has tried yet is guessed from what gives off the heat.
_HEADLINES: Mapping[FlowOutcome, str] = {
    FlowOutcome.UNPROVEN: gettext_noop("Das lässt sich so noch nicht sagen."),
    FlowOutcome.IN_FROST: gettext_noop("Bei %(outside)s bestanden. Ob es am kältesten Tag reicht, ist noch offen."),
    FlowOutcome.LIKELY: gettext_noop("Bei %(outside)s bestanden. Auch für den kältesten Tag sieht es gut aus."),
    FlowOutcome.READY: gettext_noop("Ihr Haus ist bereit: Es wird mit höchstens %(limit)s warm."),
    FlowOutcome.RAISE: gettext_noop("Noch nicht bestanden: Stellen Sie den Vorlauf höher, bis höchstens %(limit)s."),
    FlowOutcome.FEW_ROOMS: gettext_noop("Noch nicht bestanden: Die kühlen Räume brauchen etwas."),
    FlowOutcome.FAILED: gettext_noop("Nicht bestanden: Auch mit mehr als %(limit)s blieben Räume kühl."),
}
if missing := set(FlowOutcome) - _HEADLINES.keys() - {FlowOutcome.UNTRIED}:
    raise LookupError(f"No words for {missing}")


@dataclass(frozen=True, slots=True)
class FlowAnswer:
    """What the test says: first the answer, then what to do next."""

    headline: str
    next_steps: tuple[str, ...]
    is_good: bool


def answered(seen: Seen) -> FlowAnswer:
    """Return what the test says to who saw this."""
    return FlowAnswer(_headline(seen), tuple(_steps(seen)), seen.outcome in {FlowOutcome.LIKELY, FlowOutcome.READY})


def _headline(seen: Seen) -> str:
    if seen.outcome is FlowOutcome.UNTRIED:
        return _guess(seen)
    outside = "" if seen.outside_c is None else degrees(seen.outside_c)
    return _(_HEADLINES[seen.outcome]) % {"limit": degrees(TEST_FLOW_C), "outside": outside}


def _guess(seen: Seen) -> str:
    match seen.emitters:
        case _ if seen.flow is Flow.ABOVE:
            return _("Das zeigt erst der Test an einem kalten Tag.")
        case Emitters.FLOOR:
            return _("Wahrscheinlich ja: Flächenheizungen kommen mit niedrigen Temperaturen aus.")
        case Emitters.LARGE:
            return _("Gut möglich: Große Heizkörper reichen oft. Gewissheit gibt der Test an einem kalten Tag.")
        case Emitters.SMALL:
            return _("Das zeigt erst der Test. Kleine Heizkörper lassen sich einzeln tauschen.")
        case Emitters.UNKNOWN:
            return _("Das zeigt erst der Test an einem kalten Tag.")
        case emitters:
            assert_never(emitters)


def _steps(seen: Seen) -> Iterator[str]:
    match seen.outcome:
        case FlowOutcome.UNTRIED:
            yield from _how_to(seen)
        case FlowOutcome.UNPROVEN:
            yield from _gaps(seen)
            yield from _of_rooms(seen) if seen.warm is Warm.SOME else _how_to(seen)
        case FlowOutcome.IN_FROST | FlowOutcome.LIKELY:
            yield from _on_the_coldest_day(seen)
        case FlowOutcome.READY:
            yield _("Eine Wärmepumpe kann ohne Umbau in den Räumen laufen. Lassen Sie die Heizlast berechnen.")
            yield _("Probieren Sie noch niedrigere Temperaturen: Jedes Grad weniger spart Strom.")
        case FlowOutcome.RAISE:
            yield from _higher(seen)
        case FlowOutcome.FEW_ROOMS:
            yield from _of_rooms(seen)
        case FlowOutcome.FAILED:
            yield from _too_hot_for_floors(seen)
            yield from _of_rooms(seen)
            yield _(
                "Dämmen Sie, wo es leicht geht: oberste Decke, Kellerdecke, undichte Fenster. Lassen Sie sich beraten."
            )
        case outcome:
            assert_never(outcome)


def _gaps(seen: Seen) -> Iterator[str]:
    """Yield why what was seen proves nothing."""
    if seen.flow is Flow.UNKNOWN:
        yield _("Es fehlt, wie heiß das Wasser war: Lesen Sie den Vorlauf am Kessel oder am Regler ab.")
    if seen.flow is Flow.ABOVE:
        words = _("Der Vorlauf stand über %(limit)s. Stellen Sie ihn niedriger ein und sehen Sie noch einmal nach.")
        yield words % {"limit": degrees(TEST_FLOW_C)}
        yield from _too_hot_for_floors(seen)
    if seen.day is Day.UNKNOWN:
        yield _("Es fehlt, wie kalt es draußen war.")
    if seen.day is Day.MILD:
        yield _("Der Tag war zu mild. Wiederholen Sie den Test bei Frost, am besten über einen ganzen Tag.")


def _too_hot_for_floors(seen: Seen) -> Iterator[str]:
    if seen.emitters is Emitters.FLOOR:
        yield _("So heißes Wasser verträgt eine Fußbodenheizung nicht. Lesen Sie den Vorlauf noch einmal ab.")


def _on_the_coldest_day(seen: Seen) -> Iterator[str]:
    """Yield what a test in frost says of the coldest day: with how much less it would have to do on that day."""
    if seen.outside_c is None or seen.due_c is None:
        raise ValueError("Without a temperature there was no frost.")
    values = {"outside": degrees(seen.outside_c), "coldest": degrees(seen.coldest_c), "due": degrees(seen.due_c)}
    need = _("Am kältesten Tag (hier rund %(coldest)s) braucht das Haus heißeres Wasser als bei %(outside)s.") % values
    again = _("Wiederholen Sie den Test bei strengem Frost.")
    yield f"{need} {again}"
    values["limit"] = degrees(TEST_FLOW_C)
    if seen.outcome is FlowOutcome.LIKELY:
        words = _("Bei %(outside)s sprechen bis zu %(due)s dafür, dass dann %(limit)s reichen.")
    else:
        words = _("Oder stellen Sie bei %(outside)s nur %(due)s ein: Wird es damit warm, reichen dann wohl %(limit)s.")
    yield words % values


def _higher(seen: Seen) -> Iterator[str]:
    if seen.emitters is Emitters.FLOOR:
        yield _("Heben Sie ihn in kleinen Schritten an, und nie höher, als Ihre Fußbodenheizung verträgt.")
    else:
        yield _("Heben Sie ihn in kleinen Schritten an, und warten Sie jedes Mal einige Stunden.")
    if seen.day in {Day.UNKNOWN, Day.MILD}:
        yield _("Sehen Sie bei Frost noch einmal nach.")
    elif seen.flow is Flow.BELOW:
        words = _("Bei %(outside)s müssten schon rund %(due)s reichen, sonst wird es am kältesten Tag zu viel.")
        yield words % {"outside": degrees(seen.outside_c or COLD_DAY_C), "due": degrees(seen.due_c or TEST_FLOW_C)}
    yield from _of_rooms(seen)


def _of_rooms(seen: Seen) -> Iterator[str]:
    if seen.emitters is Emitters.FLOOR:
        yield _("Oft genügt ein hydraulischer Abgleich: Dann bekommt jeder Raum so viel Wasser, wie er braucht.")
        yield _("Prüfen Sie, ob alle Heizkreise offen waren und der Boden frei von dicken Teppichen.")
        return
    yield _("Oft genügt ein hydraulischer Abgleich: Dann bekommt jeder Heizkörper so viel Wasser, wie er braucht.")
    yield _("Prüfen Sie, ob die Ventile ganz offen und die Heizkörper frei von Vorhängen und Möbeln waren.")
    if seen.outcome is not FlowOutcome.RAISE or seen.flow is Flow.BELOW:
        yield _("Reicht das nicht: Lassen Sie in diesen Räumen größere Heizkörper oder solche mit Lüfter einbauen.")


def _how_to(seen: Seen) -> Iterator[str]:
    limit = {"limit": degrees(TEST_FLOW_C)}
    if seen.emitters is Emitters.FLOOR:
        words = _("Warten Sie auf einen Tag mit Frost. Lesen Sie ab, wie heiß das Wasser ist: höchstens %(limit)s.")
        yield words % limit
        yield _("Öffnen Sie alle Heizkreise ganz und lassen Sie die Heizung einen Tag laufen.")
    else:
        words = _("Warten Sie auf einen Tag mit Frost. Stellen Sie am Kessel die Vorlauftemperatur auf %(limit)s.")
        yield words % limit
        yield _("Öffnen Sie alle Thermostatventile ganz und lassen Sie die Heizung einige Stunden laufen.")
    yield _("Werden alle Räume warm, besteht Ihr Haus den Test. Tragen Sie hier ein, was Sie gesehen haben.")

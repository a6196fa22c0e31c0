"""What the law demands of a heating after its installation, and the steps of the green fuels."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.duties import DutyKind, DutySays
from calculator.core.rules.green_gas import GreenFuel
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    GreenFuel.STEP: _("{share} % ab {year}"),
    GreenFuel.STEPS: "{steps:list}",
    DutyKind.GREEN_FUEL: _("Grüne Brennstoffe"),
    DutyKind.ADVICE: _("Beratung"),
    DutyKind.BALANCING: _("Hydraulischer Abgleich"),
    DutyKind.HEAT_PUMP_CHECK: _("Prüfung der Wärmepumpe"),
    DutyKind.HEATING_CHECK: _("Heizungsprüfung"),
    DutyKind.PROOF: _("Nachweis"),
    DutySays.ADVICE: _("Vor dem Einbau ist eine Beratung Pflicht."),
    DutySays.GREEN_FUEL_OPEN: _(
        "Für Heizungen, die von {first_year} bis zum {last_day:day} eingebaut sind, ist § 43 GModG nicht anzuwenden; "
        "ob die gestrichene Pflicht nach § 71 Abs. 9 GEG fortgilt, ist nicht geklärt."
    ),
    DutySays.GREEN_FUEL_STEPS: _(
        "Anteil der Wärme aus grünen Brennstoffen: {steps}. Die Pflicht trifft, wer die Heizung betreibt."
    ),
    DutySays.SOLAR: _(
        "Die Solarthermie erfüllt die Pflicht von {first_year} bis {last_year}; danach ist ein Nachweis nötig."
    ),
    DutySays.VENTILATION: _("Die Lüftung mit Wärmerückgewinnung erfüllt die Pflicht von {first_year} bis {last_year}."),
    DutySays.BIOMASS: _("Der Kessel für Biomasse neben der Gas- oder Ölheizung erfüllt die Pflicht."),
    DutySays.BIOMASS_PROOF: _(
        "Der Kessel für Biomasse neben der Gas- oder Ölheizung erfüllt die Pflicht. Ab {year} ist ein Anteil über "
        "{percent} % nachzuweisen."
    ),
    DutySays.HYBRID: _("Die Wärmepumpe des Hybrids erfüllt die Pflicht."),
    DutySays.HYBRID_PROOF: _(
        "Die Wärmepumpe des Hybrids erfüllt die Pflicht. Ab {year} ist ein Anteil über {percent} % nachzuweisen."
    ),
    DutySays.BALANCING: _("Nach dem Einbau ist das Heizungssystem hydraulisch abzugleichen."),
    DutySays.HEAT_PUMP_CHECK: _("Die Wärmepumpe ist spätestens {years} Jahre nach der Inbetriebnahme zu prüfen."),
    DutySays.HEATING_CHECK: _("Die Heizung ist bis zum {due:day} zu prüfen und besser einzustellen."),
    DutySays.HEATING_CHECK_IF_OLD: _(
        "Die Heizung ist bis zum {due:day} zu prüfen und besser einzustellen, wenn sie vor {before:month} eingebaut "
        "ist."
    ),
    DutySays.PROOF: _(
        "Bestätigungen des Lieferanten sind {years:spelled} Jahre aufzubewahren, der Schornsteinfeger prüft sie; "
        "Verstöße gegen § 43 können bis {fine} € kosten."
    ),
}

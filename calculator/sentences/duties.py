"""What the law demands of a heating after its installation, and the steps of the green fuels."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.checks import Check, CheckSays
from calculator.core.rules.duties import DutyKind, DutySays
from calculator.core.rules.green_gas import GreenFuel
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    GreenFuel.STEP: _("{share} % ab {year}"),
    GreenFuel.STEPS: "{steps:list}",
    DutyKind.GREEN_FUEL: _("Grüne Brennstoffe"),
    DutyKind.ADVICE: _("Beratung"),
    Check.BALANCING: _("Hydraulischer Abgleich"),
    Check.HEAT_PUMP: _("Prüfung der Wärmepumpe"),
    Check.HEATING: _("Heizungsprüfung"),
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
        "Die Solarthermie erfüllt die Pflicht von {first_year} bis {last_year} ohne Nachweis. Danach zählt sie nach "
        "unserer Lesart mit {percent} %; nur wer mehr anrechnen will, muss es nachweisen."
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
    CheckSays.BALANCING: _("Nach dem Einbau ist das Heizungssystem hydraulisch abzugleichen."),
    CheckSays.BALANCING_NEW: _(
        "Nach dem Einbau ist das Heizungssystem hydraulisch abzugleichen; dazu gehören die Berechnung der Heizlast, "
        "die Prüfung der Heizkörper und die Einstellung der Regelung."
    ),
    CheckSays.HEAT_PUMP: _(
        "Die Wärmepumpe ist nach der ersten ganzen Heizperiode zu prüfen, spätestens {years:spelled} Jahre nach der "
        "Inbetriebnahme, und ohne Fernüberwachung alle {again:spelled} Jahre wieder. Mängel sind binnen {mend} Monaten "
        "zu beheben. Ab dem {new:day} entfällt die Prüfung mit Fernüberwachung oder Wartungsvertrag."
    ),
    CheckSays.HEAT_PUMP_NEW: _(
        "Ohne Fernüberwachung und ohne Wartungsvertrag ist die Wärmepumpe nach der ersten ganzen Heizperiode zu "
        "prüfen, spätestens {years:spelled} Jahre nach der Inbetriebnahme, und alle {again:spelled} Jahre wieder. "
        "Mängel sind binnen {mend} Monaten zu beheben."
    ),
    CheckSays.HEATING_OLD: _("Die Heizung ist bis zum {due:day} zu prüfen und besser einzustellen."),
    CheckSays.HEATING_OF_THE_YEAR: _(
        "Die Heizung ist bis zum {due:day} zu prüfen und besser einzustellen, wenn sie vor {before:month} eingebaut "
        "ist; sonst binnen {months} Monaten, nachdem sie {years} Jahre alt geworden ist."
    ),
    CheckSays.HEATING_LATER: _(
        "Im Jahr {year} wird die Heizung {years} Jahre alt; binnen {months} Monaten danach ist sie zu prüfen und "
        "besser einzustellen."
    ),
    CheckSays.STATION: _(
        "Betreibt der Wärmeversorger die Übergabestation, ist keine Heizungsprüfung nötig. Gehört sie Ihnen, fragen "
        "Sie ihn danach."
    ),
    DutySays.PROOF: _(
        "Bestätigungen des Lieferanten sind {years:spelled} Jahre aufzubewahren, der Schornsteinfeger prüft sie; "
        "Verstöße gegen § 43 können bis {fine} € kosten."
    ),
}

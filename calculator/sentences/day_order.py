"""What to ask about days in an unusual order."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.day_order import DayOrder
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    DayOrder.ORDERED_AFTER_APPLICATION: _(
        "Der Auftrag ({ordered:day}) folgt hier erst auf den Antrag auf Förderung ({applied:day}). Üblich ist erst der "
        "Vertrag, der mit der Zusage wirksam wird, dann der Antrag. Stimmen beide Tage?"
    ),
    DayOrder.APPLICATION_STILL_TO_COME: _(
        "Der Auftrag ({ordered:day}) ist hier schon erteilt, der Antrag auf Förderung gilt als am {applied:day} "
        "gestellt: Es zählen die Fördersätze dieses Tages. Haben Sie ihn früher gestellt, geben Sie den Tag an."
    ),
    DayOrder.INSTALLED_BEFORE_UNCHECKED: _(
        "Der Einbau ({installed:day}) liegt hier vor dem Antrag auf Förderung ({applied:day}). Ob es nach den Regeln "
        "dieses Tages dann noch Förderung gab, ist nicht geprüft; gerechnet ist mit ihr. Stimmen beide Tage?"
    ),
    DayOrder.INSTALLED_BEFORE_APPLICATION: _(
        "Der Einbau ({installed:day}) liegt hier vor dem Antrag auf Förderung ({applied:day}): Dann gibt es keine. "
        "Stimmen beide Tage?"
    ),
    DayOrder.INSTALLED_TOO_LATE: _(
        "Der Einbau ({installed:day}) liegt hier mehr als {months} Monate nach dem Antrag auf Förderung "
        "({applied:day}): Dann gibt es keine. Stimmen beide Tage?"
    ),
    DayOrder.FIRST_YEAR_APART: _(
        "Das erste Jahr der Rechnung ist {first}, der Einbau am {installed:day}: Energie kostet hier, was sie ab "
        "{first} kostet; die Förderung gilt nach dem Antrag vom {applied:day}, die Pflichten gelten nach dem Einbau. "
        "Stimmt das Jahr?"
    ),
}

"""What a community of owners pays for a heating, and what it has to decide."""

from collections.abc import Mapping

from calculator.core.levy import LevyFormula, ShareBy
from calculator.core.message import Code
from calculator.core.rules.owners_vote import VoteSays
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    ShareBy.PERMILLE: _("nach dem Miteigentumsanteil von {permille} Tausendsteln"),
    ShareBy.AREA: _("nach der Wohnfläche, {flat} von {area} m² (der Miteigentumsanteil ist nicht angegeben)"),
    ShareBy.EQUAL: _("zu gleichen Teilen, eine von {dwellings} Wohnungen (ein Miteigentumsanteil ist nicht angegeben)"),
    LevyFormula.LEVY: _(
        "Sonderumlage {price:whole_euro} − {reserve:whole_euro} Rücklage − {loan:whole_euro} Kredit = "
        "{levy:whole_euro}, davon {share:cents} % sind {flat:whole_euro}."
    ),
    LevyFormula.MONTH: _(
        "Im Monat {running:euro} Betrieb + {loan:euro} Kreditrate + {refill:euro} für die Rücklage, davon "
        "{share:cents} % sind {flat:euro}."
    ),
    LevyFormula.WHOLE: _(
        "Alles zusammen ({total:whole_euro} Gesamtkosten nach Abzug des Restwerts + {interest:whole_euro} Zinsen) ÷ "
        "{months} Monate, davon {share:cents} % sind {flat:euro}."
    ),
    VoteSays.UPKEEP: _(
        "Die vorhandene Heizung ist ausgefallen: Sie zu ersetzen ist Erhaltung. Dafür genügt die einfache Mehrheit "
        "(mehr als {votes:percent} der abgegebenen Stimmen), und alle zahlen nach ihren Anteilen."
    ),
    VoteSays.CHANGE: _(
        "Die vorhandene Heizung läuft: Sie durch eine andere zu ersetzen ist eine bauliche Veränderung. Die "
        "Gemeinschaft beschließt sie mit einfacher Mehrheit (mehr als {votes:percent} der abgegebenen Stimmen)."
    ),
    VoteSays.CHANGE_IN_FLATS: _(
        "Die Geräte in den Wohnungen durch eine Heizung für das ganze Haus zu ersetzen ist eine bauliche Veränderung. "
        "Die Gemeinschaft beschließt sie mit einfacher Mehrheit (mehr als {votes:percent} der abgegebenen Stimmen)."
    ),
    VoteSays.ALL_PAY: _(
        "Alle zahlen nach ihren Anteilen, wenn mehr als {thirds:spelled} Drittel der abgegebenen Stimmen und "
        "mindestens {shares:percent} aller Miteigentumsanteile zustimmen und die Kosten nicht unverhältnismäßig sind, "
        "oder wenn sich die Kosten in angemessener Zeit bezahlt machen (Kommentare nennen etwa {years:spelled} Jahre). "
        "Sonst zahlen und nutzen sie nur die, die zugestimmt haben."
    ),
}

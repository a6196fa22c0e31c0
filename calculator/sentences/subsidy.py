"""What helps to pay: the parts of a grant (BEG EM: KfW 458 and BAFA), the Ergänzungskredit, § 35c EStG; and why."""

from collections.abc import Mapping

from calculator.core.law_answers import TaxOffer
from calculator.core.message import Code
from calculator.core.rules.beg.codes import Part, Why, WhyEnvelope
from calculator.core.rules.beg.conditions import Condition
from calculator.core.rules.loan import LoanWhy
from calculator.core.rules.tax import TaxWhy
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    Part.BASE: _("Grundförderung"),
    Part.BASE_HEAT_PUMP: _("Rest der bisherigen Grundförderung"),
    Part.VALUE_CREATION: _("Wertschöpfungsbonus (Wärmepumpe aus der EU)"),
    Part.SPEED: _("Klimageschwindigkeitsbonus"),
    Part.EFFICIENCY: _("Effizienzbonus"),
    Part.INCOME: _("Einkommensbonus"),
    Part.FAMILY: _("Familienzuschlag"),
    Part.EMISSION: _("Emissionsminderungszuschlag"),
    Part.CAP: _("Höchster Fördersatz"),
    Part.OTHER: _("Andere Förderung von Stadt oder Land"),
    Part.TRANSITION: _("Übergang zum neuen Recht"),
    Part.CONNECTION_DUTY: _("Anschluss- und Benutzungszwang"),
    Part.ENVELOPE: _("Grundfördersatz"),
    Part.ISFP: _("Bonus mit Sanierungsfahrplan (iSFP)"),
    Part.WORST_BUILDING: _("Bonus für die energetisch schlechtesten Gebäude"),
    Why.OWN_ENTRY: _("Eigene Angabe."),
    Why.SET_VALUE: _("Wert des Parametersatzes."),
    Why.NOT_ELIGIBLE: _(
        "Diese Heizung wird nicht gefördert; Zuschuss gibt es nur für erneuerbare Energien und Wärmenetze."
    ),
    Why.BASE_MET: _("Alle Bedingungen der Grundförderung sind erfüllt."),
    Why.BUILDING_TOO_YOUNG: _("Das Gebäude ist jünger als {years:spelled} Jahre."),
    Why.RENEWABLE_REPLACED: _(
        "Die vorhandene Heizung nutzt schon erneuerbare Energien und ist von {year} oder jünger."
    ),
    Why.RENEWABLE_REPLACED_OPEN: _(
        "Ob es für den Ersatz dieser Heizung noch einen Zuschuss gibt, ist im {begin:quarter} offen."
    ),
    Why.REFRIGERANT: _("Seit {year} werden nur Wärmepumpen mit natürlichem Kältemittel gefördert."),
    Why.CONTRACT_AFTER_APPLICATION: _(
        "Der Vertrag muss vor dem Antrag geschlossen sein, mit aufschiebender oder auflösender Bedingung."
    ),
    Why.INSTALLED_FIRST: _("Der Antrag muss vor dem Einbau gestellt sein."),
    Why.TOO_LATE: _("Die Heizung muss innerhalb von {months} Monaten nach dem Antrag eingebaut sein."),
    Why.TOO_LOUD: _("Das Außengerät muss mindestens {margin} dB leiser sein als die Ökodesign-Grenze."),
    Why.EU_STATED: _(
        "Nach Ihrer Angabe stammt die Wärmepumpe aus der EU; die Kriterien sind noch nicht veröffentlicht."
    ),
    Why.EU_UNKNOWN: _(
        "Ob die Wärmepumpe die Bedingung erfüllt, ist offen: Die Kriterien sind noch nicht veröffentlicht."
    ),
    Why.EU_DENIED: _("Nach Ihrer Angabe stammt die Wärmepumpe nicht aus der EU."),
    Why.BASE_REST_OPEN: _("Bis zu einem noch nicht bekannten Tag im {begin:quarter} gilt die volle Grundförderung."),
    Why.SELF_USED_ONLY: _("Diesen Bonus gibt es nur für eine selbst genutzte Wohnung."),
    Why.SPEED_OVER: _("Der Bonus ist ausgelaufen."),
    Why.SPEED_MET: _("Selbst genutzt, und eine alte, noch funktionierende Heizung wird fachgerecht ersetzt."),
    Why.NOT_WORKING: _("Die alte Heizung muss beim Antrag noch funktionieren."),
    Why.NOT_REMOVED: _("Die alte Heizung muss fachgerecht ausgebaut und entsorgt werden."),
    Why.WRONG_KIND: _("Die vorhandene Heizung gehört nicht zu den Arten, deren Ersatz den Bonus bringt."),
    Why.ROOM_HEATERS_OPEN: _(
        "Ob auch der Ersatz von Einzelöfen den Bonus bringt, sagt die Richtlinie nicht; fragen Sie vorher die KfW."
    ),
    Why.OLD_HEATING_TOO_YOUNG: _("Die vorhandene Heizung ist jünger als {years} Jahre."),
    Why.FOSSIL_LEFT: _("Danach darf in der Wohnung keine fossile Heizung mehr laufen."),
    Why.BIOMASS_ALONE: _("Mit Biomasse gibt es den Bonus nur zusammen mit Solarthermie, Photovoltaik oder Wärmepumpe."),
    Why.NOT_CLEAR_SINCE: _("{rule} Wie die Regeln seit {day:day} das sehen, ist noch nicht geklärt."),
    Why.EFFICIENCY_OVER: _("Den Effizienzbonus gibt es für Anträge seit {day:day} nicht mehr."),
    Why.EFFICIENCY_GROUND: _("Die Wärme kommt aus Erdreich oder Wasser."),
    Why.EFFICIENCY_REFRIGERANT: _("Die Wärmepumpe hat ein natürliches Kältemittel."),
    Why.EFFICIENCY_NEITHER: _("Weder natürliches Kältemittel noch Wärme aus Erdreich, Wasser oder Abwasser."),
    Why.INCOME_UNKNOWN: _("Kein Einkommen angegeben; der Bonus ist nicht gerechnet."),
    Why.INCOME_TOO_HIGH: _("Das zu versteuernde Haushaltseinkommen liegt über der höchsten Grenze."),
    Why.INCOME_STEP: _(
        "Das zu versteuernde Haushaltseinkommen von höchstens {income} € liegt in der Stufe mit {rate} %."
    ),
    Why.FAMILY_MET: _("Alle Einkommensgrenzen liegen um {supplement} € höher."),
    Why.NO_CHILD: _(
        "Gerechnet ist ohne minderjähriges Kind mit Kindergeld; mit einem lägen die Einkommensgrenzen um {supplement} "
        "€ höher."
    ),
    Why.EMISSION_OVER: _("Den Zuschlag gibt es für Anträge seit {day:day} nicht mehr."),
    Why.DUST_UNKNOWN: _("Kein Staubwert angegeben; gefordert sind höchstens {limit} mg/m³."),
    Why.DUST_ABOVE: _("Der Kessel stößt mehr als {limit} mg Staub je m³ aus."),
    Why.DUST_BELOW: _("Der Kessel stößt höchstens {limit} mg Staub je m³ aus."),
    Why.CUT: _("Zusammen wären es {asked} %; mehr als {cap} % gibt es nicht."),
    Why.OTHER_MET: _("Alle Zuschüsse zusammen übersteigen {limit} % der förderfähigen Ausgaben nicht."),
    Why.OTHER_CUT: _("Davon zählen {paid:euro}: Alle Zuschüsse zusammen dürfen {limit} % nicht übersteigen."),
    Why.OTHER_LEFT: _(
        "Sie zählt nicht: Die Heizungsförderung allein liegt schon über {limit} % der förderfähigen Ausgaben. Wer die "
        "andere Förderung annimmt, bekommt zusammen nur {limit} %."
    ),
    Why.TRANSITION_OPEN: _(
        "Ob mit einer älteren Bestätigung (BzA) noch ein Antrag nach den alten Regeln möglich ist, ist offen."
    ),
    Why.CONNECTION_DUTY_OPEN: _(
        "Ob eine Wärmepumpe gefördert wird, wo Anschluss an die Fernwärme Pflicht ist, ist rechtlich offen."
    ),
    Why.CONNECTION_DUTY_UNKNOWN: _(
        "Fragen Sie vor dem Antrag die Stadt, ob Ihr Grundstück an die Fernwärme angeschlossen werden muss: Wo eine "
        "veröffentlichte Satzung das vorschreibt, wird nur der Anschluss gefördert, keine eigene Heizung."
    ),
    Why.ONLY_CONNECTION: _(
        "Hier schreibt die Satzung den Anschluss an die Fernwärme vor: Gefördert wird nur der Anschluss, keine eigene "
        "Heizung. {exemption}"
    ),
    Why.OF_ONESELF: _(
        "{rule} In einer Eigentümergemeinschaft beantragt ihn selbst, wer in der eigenen Wohnung wohnt: rund "
        "{amount:whole_euro} für eine Wohnung. Die Beträge des Hauses und die Sonderumlage enthalten ihn nicht."
    ),
    Condition.FOR_ALL: _(
        "Zum Zuschuss gehört: Die Heizung ist binnen {months} Monaten eingebaut, Belege werden {years:spelled} Jahre "
        "aufgehoben, und mit anderem öffentlichem Geld zusammen sind es höchstens {limit} % der Kosten. Für dieselben "
        "Kosten gibt es keine Steuerermäßigung nach § 35a oder § 35c EStG."
    ),
    Condition.COMMUNITY: _(
        "Gehört das Haus einer Eigentümergemeinschaft, beantragt sie die Grundförderung für alle Wohnungen. Wer in der "
        "eigenen Wohnung wohnt, beantragt seine Boni selbst, binnen {months} Monaten nach der Zusage; es gelten die "
        "Sätze des Tages, an dem der Antrag der Gemeinschaft eingeht."
    ),
    Condition.NOBODY_AT_HOME: _(
        "Gerechnet ist ohne selbst genutzte Wohnungen, also ohne die Boni dafür. Wohnen Eigentümer im Haus, geben Sie "
        "unter „Davon selbst genutzt“ an, in wie vielen Wohnungen; die Förderung kann dadurch deutlich steigen."
    ),
    Condition.SOME_AT_HOME: _(
        "Gerechnet ist, dass Eigentümer in {count} von {dwellings} Wohnungen selbst wohnen; nur für diese zählen die "
        "persönlichen Boni."
    ),
    Condition.WITH_CHILD: _(
        "Gerechnet ist ohne Kind. Mit mindestens einem minderjährigen Kind, für das es Kindergeld gibt, wäre der "
        "Einkommensbonus {rate} % statt {present} %."
    ),
    Condition.EACH_FOR_ONESELF: _(
        "Gerechnet ist mit dem Zuschuss, den die Eigentümergemeinschaft bekommt. Boni für selbst genutzte Wohnungen "
        "beantragt jede Person für sich; sie kommen dazu und senken die Sonderumlage nicht."
    ),
    WhyEnvelope.BELOW_LEAST: _("Die Kosten liegen unter der Mindestinvestition."),
    WhyEnvelope.ELIGIBLE: _("Förderfähig sind {eligible} €."),
    WhyEnvelope.NO_ISFP: _("Es liegt kein Sanierungsfahrplan vor."),
    WhyEnvelope.ISFP_BELOW_CAP: _(
        "Den Bonus gibt es nur für Kosten über der Grenze, die ohne Sanierungsfahrplan gilt."
    ),
    WhyEnvelope.ISFP_MET: _("Der Bonus gilt für {eligible} €."),
    WhyEnvelope.WORST_NOT_MET: _(
        "Nötig sind ein Sanierungsfahrplan und Klasse {worst} oder mindestens {limit} kWh/m² im Jahr."
    ),
    WhyEnvelope.WORST_NOT_INSULATED: _("Den Bonus gibt es nur für Dämmung, nicht für Fenster."),
    WhyEnvelope.WORST_OPEN: _("Der Tag des Beginns ist noch offen."),
    WhyEnvelope.WORST_MET: _("Das Gebäude gehört zu den schlechtesten; der Bonus gilt für {eligible} € Dämmung."),
    LoanWhy.LOW_INCOME: _("Selbst genutzt und höchstens {limit} € Haushaltseinkommen: zinsgünstiger Kredit."),
    LoanWhy.PLAIN: _("Kredit ohne Zinsvorteil: Einkommen über der Grenze, nicht angegeben, oder nicht selbst genutzt."),
    LoanWhy.NO_GRANT: _("Den Kredit gibt es nur zu einer bewilligten Förderung."),
    TaxOffer.INSTEAD: _(
        "Statt des Zuschusses: Steuerermäßigung nach § 35c EStG, zusammen {amount:whole_euro} in {years:spelled} "
        "Jahren. {why}"
    ),
    TaxWhy.NOT_ELIGIBLE: _("Für diese Heizung gibt es keine Steuerermäßigung."),
    TaxWhy.SELF_USED_ONLY: _("Die Steuerermäßigung gibt es nur für eine selbst genutzte Wohnung."),
    TaxWhy.BUILDING_TOO_YOUNG: _("Das Gebäude muss beim Beginn der Maßnahme älter als {years:spelled} Jahre sein."),
    TaxWhy.MET: _(
        "Selbst genutzt, Gebäude älter als {years:spelled} Jahre; nur ohne anderen Zuschuss für dieselbe Maßnahme."
    ),
    TaxWhy.MET_IF_TAXED: _(
        "Selbst genutzt, Gebäude älter als {years:spelled} Jahre; nur ohne anderen Zuschuss für dieselbe Maßnahme. Es "
        "wirkt nur, soweit so viel Einkommensteuer anfällt."
    ),
}

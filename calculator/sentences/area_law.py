"""What the law means for the people in an area of the heat plan."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.rules.area_law import AreaSays
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    AreaSays.NO_DUTY: _("Aus dem Wärmeplan folgt keine Pflicht, die jetzige Heizung auszutauschen."),
    AreaSays.CONNECTED: _(
        "Ist Ihr Haus schon an ein Wärmenetz angeschlossen, brauchen Sie sich um nichts weiter zu kümmern: Das Gesetz "
        "verpflichtet den Betreiber, ab {first_year} zu {first} % und ab {second_year} zu {second} % erneuerbare "
        "Energien oder Abwärme zu nutzen, bis Ende {last_year} ganz (§§ 29 und 31 WPG)."
    ),
    AreaSays.FREE_CHOICE: _(
        "Sie wählen die Heizung selbst. § 42 Abs. 2 GModG nennt unter anderem Wärmepumpe, Biomasse, Solarthermie, "
        "Hybridheizung, Wärmenetz sowie Gas- und Ölheizung."
    ),
    AreaSays.GREEN_FUEL: _(
        "Wer nach dem {day:long_day} in ein bestehendes Gebäude eine Gas- oder Ölheizung einbaut, muss einen "
        "wachsenden Teil der Wärme mit Brennstoffen wie Biomethan oder Wasserstoff erzeugen (§ 43 GModG; die Stufen "
        "stehen unten). Solarthermie, eine Lüftungsanlage mit Wärmerückgewinnung oder eine Hybridheizung mit "
        "Wärmepumpe oder Biomasse kann die Pflicht unter Bedingungen ganz oder zeitweise erfüllen (§ 43 Abs. 3 bis 5, "
        "§ 45 GModG)."
    ),
    AreaSays.CO2_LANDLORD: _(
        "Solange das Haus mit Gas oder Öl beheizt wird, tragen Sie einen Teil der CO₂-Kosten: je nach Ausstoß des "
        "Gebäudes zwischen {least} und {most} % (Kohlendioxidkostenaufteilungsgesetz)."
    ),
    AreaSays.CO2_TENANT: _(
        "Solange mit Gas oder Öl geheizt wird, trägt der Vermieter zwischen {least} und {most} % der CO₂-Kosten: je "
        "mehr das Gebäude ausstößt, desto mehr; in sehr sparsamen Häusern zahlen Sie sie allein. Prüfen Sie, ob Ihre "
        "Heizkostenabrechnung seinen Anteil ausweist."
    ),
    AreaSays.CO2_NEW_HEATING: _(
        "Für Heizungen, für die § 43 GModG gilt, werden CO₂-Kosten und Gasnetzentgelte ab {year} {share:each_parted} "
        "(§ 5a CO2KostAufG)."
    ),
    AreaSays.RENT_LANDLORD: _(
        "Wird eine Heizung eingebaut und die Miete deshalb nach § 559 BGB erhöht, ist die Erhöhung auf {cap:cents} € "
        "je Quadratmeter und Monat innerhalb von {years:spelled} Jahren begrenzt. Erhaltene Fördermittel sind vorher "
        "abzuziehen (§ 559a BGB)."
    ),
    AreaSays.RENT_TENANT: _(
        "Der Einbau einer Heizung kann die Miete erhöhen. § 559 BGB begrenzt das auf {cap:cents} € je Quadratmeter "
        "und Monat innerhalb von {years:spelled} Jahren."
    ),
}

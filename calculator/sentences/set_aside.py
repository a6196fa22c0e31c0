"""What was told and does not count, or does not fit what counts."""

from collections.abc import Mapping

from calculator.core.message import Code
from calculator.core.set_aside import NotCounted
from calculator.core.unused import Unused
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    NotCounted.CERTIFICATE: _(
        "Gerechnet ist mit der Heizrechnung ({measured:whole} kWh/m² im Jahr); der Wärmebedarf nach Energieausweis "
        "({certificate:whole} kWh/m²) zählt daneben nicht."
    ),
    NotCounted.CERTIFICATE_FAR: _(
        "Die Heizrechnung ergibt {measured:whole} kWh/m² im Jahr, der Energieausweis nennt {certificate:whole}. "
        "Gerechnet ist mit der Rechnung, der Ausweis zählt nicht. Stimmen beide, auch Einheit und Wohnfläche?"
    ),
    NotCounted.BILL: _(
        "Gerechnet ist mit dem eingetragenen Wärmebedarf ({entered:whole} kWh/m² im Jahr); die Heizrechnung "
        "({measured:whole} kWh/m²) zählt daneben nicht."
    ),
    NotCounted.BILL_FAR: _(
        "Eingetragen sind {entered:whole} kWh/m² Wärme im Jahr, die Heizrechnung ergibt {measured:whole}. Gerechnet "
        "ist mit dem eingetragenen Wert, die Rechnung zählt nicht. Stimmen beide?"
    ),
    NotCounted.CERTIFICATE_ENTERED: _(
        "Gerechnet ist mit dem eingetragenen Wärmebedarf ({entered:whole} kWh/m² im Jahr); der des Energieausweises "
        "({certificate:whole} kWh/m²) zählt daneben nicht."
    ),
    NotCounted.ENERGY_CLASS: _(
        "Die Effizienzklasse {told} ändert den Wärmebedarf nicht; sie zählt nur für Sonderregeln bei Förderung und "
        "Miete."
    ),
    NotCounted.ENERGY_CLASS_FAR: _(
        "Sie nennen die Effizienzklasse {told}; mit dem gerechneten Wärmebedarf und der jetzigen Heizung wäre es "
        "Klasse {found}. Die Klasse ändert den Bedarf nicht. Stimmen Baujahr, Zustand und Fläche? Genauer wird es mit "
        "einer Heizrechnung oder dem Wärmebedarf aus dem Ausweis."
    ),
    NotCounted.ENERGY_CLASS_OR_BILL: _(
        "Sie nennen die Effizienzklasse {told}; mit der Heizrechnung und der jetzigen Heizung wäre es Klasse {found}. "
        "Gerechnet ist mit der Rechnung, die Klasse ändert den Bedarf nicht. Stimmen Menge, Einheit, Zeitraum und "
        "Wohnfläche?"
    ),
    NotCounted.ROOF: _(
        "Die Angaben zur Photovoltaikanlage zählen hier nicht: Nur mit „{system}“ im Vergleich rechnet sie mit."
    ),
    Unused.FACTS: _(
        "Ohne Wirkung, weil dazu eine Heizung, eine Maßnahme, eine vermietete Wohnung oder das Einkommen fehlt oder "
        "keine Regel danach fragt: {entries:list}."
    ),
    Unused.VALUES: _("Ohne Wirkung, weil keine verglichene Heizung damit rechnet: {entries:list}."),
    NotCounted.DONE_ALREADY: _(
        "Sie planen {measures:list}, gerechnet ist aber mit dem Zustand „{state}“: Was schon erneuert ist, spart kaum "
        "noch einmal. Stimmt der Zustand, wie das Haus heute steht?"
    ),
    NotCounted.WOOD_BOILER: _(
        "Der Holzkessel neben der Gas- oder Ölheizung erspart ihr die Pflicht zu grünen Brennstoffen. Er selbst, sein "
        "Holz und die Wärme, die er liefert, sind nicht gerechnet: Mit ihm kostet die Gas- oder Ölheizung anderes, "
        "als hier steht."
    ),
    NotCounted.VENTILATION: _(
        "Die Lüftung mit Wärmerückgewinnung erspart der Gas- oder Ölheizung für einige Jahre die Pflicht zu grünen "
        "Brennstoffen. Gerechnet ist so, als gäbe es sie schon; was ihr Einbau kostet, zählt nicht."
    ),
    NotCounted.PART_OF_HOUSE: _(
        "Die neue Heizung versorgt nach Ihrer Angabe {reached} von {dwellings} Wohnungen: So ist die Förderung "
        "gerechnet. Energie, Heizlast und Kauf sind die des ganzen Hauses; für einen Teil davon nennen Sie als Fläche, "
        "Wohnungen und Verbrauch nur diesen Teil."
    ),
    NotCounted.LAW_OF_LATER: _(
        "Der Einbau am {installed:day} fällt unter das Recht, das erst seit dem {since:day} gilt. Am {stand:day}, dem "
        "Stand dieser Rechnung, konnte das noch niemand wissen; Preise und Förderung sind die dieses Tages."
    ),
}

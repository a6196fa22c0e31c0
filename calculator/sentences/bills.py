"""What is asked about a bill, how costs become energy, and what one's own flat says of the house."""

from collections.abc import Mapping

from calculator.core.co2_apart import PriceNote
from calculator.core.demand.bills import BillDoubt
from calculator.core.demand.paid import Paid
from calculator.core.demand.period import Weather
from calculator.core.message import Code
from calculator.core.own_flat import OwnFlat
from calculator.sentences.marking import marked as _

SENTENCES: Mapping[Code, str] = {
    OwnFlat.AREA_FROM_FLAT: _(
        "Die Heizung ist Sache des ganzen Hauses. Seine Fläche ist aus Ihrer Wohnung geschätzt: {dwellings} Wohnungen "
        "zu {flat} m² sind {area} m²."
    ),
    OwnFlat.BILL_OF_FLAT: _(
        "Der Verbrauch Ihrer Wohnung mit {flat} m² ist nach der Fläche auf das ganze Haus umgerechnet."
    ),
    BillDoubt.DID_YOU_MEAN: _(
        "Meinten Sie {amount} {unit}, also rund {kwh:about} kWh? Verbrauch {number} ergibt so, wie er da steht, "
        "{measured:whole} kWh/m² Wärme im Jahr; typisch für ein solches Haus sind {typical:whole}."
    ),
    BillDoubt.DID_YOU_MEAN_KWH: _(
        "Meinten Sie {amount} {unit}? Verbrauch {number} ergibt so, wie er da steht, {measured:whole} kWh/m² Wärme im "
        "Jahr; typisch für ein solches Haus sind {typical:whole}."
    ),
    BillDoubt.OF_THE_FLAT: _(
        "Gilt diese Rechnung nur für Ihre Wohnung? Bitte wählen Sie „ja“ oder „nein“. Verbrauch {number} ergibt für "
        "das ganze Haus {measured:whole} kWh/m² Wärme im Jahr, für eine Wohnung {flat:whole}; typisch für ein solches "
        "Haus sind {typical:whole}."
    ),
    Weather.NOT_KNOWN: _(
        "Für {years:enumerated} ist nicht hinterlegt, wie kalt es war. Das Wetter dieser Zeit ist deshalb nicht "
        "herausgerechnet. Genauer ist eine neuere Rechnung, oder Sie geben die Gradtage an."
    ),
    BillDoubt.OVERLAP: _(
        "Verbrauch {number} und Verbrauch {other} umfassen beide die Zeit vom {first} bis zum {last}; sie zählt "
        "dadurch doppelt. Bitte prüfen Sie die Tage."
    ),
    BillDoubt.IS_IT_TRUE: _(
        "Stimmen Menge, Einheit und Wohnfläche? Verbrauch {number} ergibt {measured:whole} kWh/m² Wärme im Jahr; "
        "typisch für ein solches Haus sind {typical:whole}."
    ),
    BillDoubt.REFUSED: _(
        "{question} Damit rechnen wir erst, wenn Sie es bestätigen: Haken Sie „Verbrauch {number} stimmt so“ an, "
        "oder ändern Sie Menge, Einheit oder Wohnfläche."
    ),
    PriceNote.CO2_APART: _(
        "Der eingegebene Preis für {carrier:inside}, {price:cents} ct/kWh, gilt ohne CO₂-Preis; dazu kommen heute "
        "{co2:cents} ct/kWh. Enthält Ihr Preis ihn schon, wie auf Rechnungen üblich, ziehen Sie ihn bitte ab: Sonst "
        "zählt er doppelt."
    ),
    Paid.OF_FLAT: _(
        "{eur:whole_euro} Heizkosten sind als rund {kwh:about} kWh {fuel:inside} gerechnet, mit {cents:cents} ct/kWh "
        "(mit CO₂-Preis, wo es einen gibt) und {base:whole_euro} Grundpreis im Jahr, dem Anteil der Wohnung, Preise "
        "vom {since}. Genauer ist der Verbrauch, der auf der Rechnung steht."
    ),
    Paid.AT_TARIFF: _(
        "{eur:whole_euro} Heizkosten sind als rund {kwh:about} kWh {fuel:inside} gerechnet, mit {cents:cents} ct/kWh "
        "(mit CO₂-Preis, wo es einen gibt) und {base:whole_euro} Grundpreis im Jahr, Preise vom {since}. Genauer ist "
        "der Verbrauch, der auf der Rechnung steht."
    ),
}

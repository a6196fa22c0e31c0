"""Texts and Eignungsstufen of a demonstration Steckbrief, by Versorgungsart (no database).

These are data of the demonstration edition like its figures, not texts of the interface; each says what it is.
"""

from zones.ingest.rows import SteckbriefRow, ValueRow
from zones.models import Category, Eignungsstufe, Versorgungsart

LEAD = "Demonstrationstext, keine Aussage der Stadt: "

RECOMMENDATION = {
    Category.WAERMENETZ: "In diesem Gebiet läge der Anschluss an ein Wärmenetz nahe. "
    "Ob und wann ein Haus angeschlossen werden kann, sagt allein das Versorgungsunternehmen.",
    Category.DEZENTRAL: "In diesem Gebiet läge eine eigene Heizung je Gebäude nahe, zum Beispiel eine Wärmepumpe. "
    "Ein Wärmenetz sieht die Demonstration hier nicht vor.",
    Category.PRUEFGEBIET: "Für dieses Gebiet bleibt offen, welche Versorgung am besten passt. "
    "Wer die Heizung bald erneuern muss, lässt sich vorher beraten.",
}
TARGET_PICTURE = {
    Versorgungsart.WAERMENETZ: "Ein bestehendes Wärmenetz versorgt die meisten Gebäude.",
    Versorgungsart.WAERMENETZ_VERDICHTUNG: "Entlang vorhandener Leitungen kommen weitere Anschlüsse hinzu.",
    Versorgungsart.WAERMENETZ_AUSBAU: "Das Wärmenetz wächst aus der Nachbarschaft in dieses Gebiet hinein.",
    Versorgungsart.WAERMENETZ_NEUBAU: "Ein Wärmenetz wird neu gebaut.",
    Versorgungsart.DEZENTRAL: "Jedes Gebäude heizt selbst und ohne fossile Brennstoffe.",
    Versorgungsart.PRUEFGEBIET: "",
    Versorgungsart.PRUEFGEBIET_WAERMENETZ: "Ein Wärmenetz ist möglich, aber noch nicht entschieden.",
    Versorgungsart.PRUEFGEBIET_WASSERSTOFF: "Wasserstoff für Betriebe ist möglich, aber noch nicht entschieden.",
    Versorgungsart.PRUEFGEBIET_GRUENES_METHAN: "Grünes Methan für Betriebe ist möglich, aber noch nicht entschieden.",
}
MEASURES = {
    Category.WAERMENETZ: "Anschlüsse anbieten, Leitungen erneuern, Wärmequellen umstellen.",
    Category.DEZENTRAL: "Beratung zu Sanierung und Heizungstausch anbieten.",
    Category.PRUEFGEBIET: "",
}
TARGET_YEAR = {
    Versorgungsart.WAERMENETZ: 2035,
    Versorgungsart.WAERMENETZ_VERDICHTUNG: 2035,
    Versorgungsart.WAERMENETZ_AUSBAU: 2040,
    Versorgungsart.WAERMENETZ_NEUBAU: 2040,
    Versorgungsart.DEZENTRAL: 2045,
}


def steckbrief(art: Versorgungsart, values: tuple[ValueRow, ...]) -> SteckbriefRow:
    """Return the Steckbrief of a zone with its figures; texts that the rules leave out stay empty."""
    fields = {
        **_eignung(art),
        "recommendation": _marked(RECOMMENDATION[art.category]),
        "target_picture": _marked(TARGET_PICTURE[art]),
        "measures": _marked(MEASURES[art.category]),
        "target_year": TARGET_YEAR.get(art),
    }
    return SteckbriefRow({key: entry for key, entry in fields.items() if entry}, values)


def _marked(text: str) -> str:
    return LEAD + text if text else ""


def _eignung(art: Versorgungsart) -> dict[str, int]:
    """Return the Eignungsstufen; green methane is assessed only where it is looked into."""
    network, own = {
        Category.WAERMENETZ: (Eignungsstufe.SEHR_WAHRSCHEINLICH_GEEIGNET, Eignungsstufe.WAHRSCHEINLICH_UNGEEIGNET),
        Category.DEZENTRAL: (Eignungsstufe.WAHRSCHEINLICH_UNGEEIGNET, Eignungsstufe.SEHR_WAHRSCHEINLICH_GEEIGNET),
        Category.PRUEFGEBIET: (Eignungsstufe.WAHRSCHEINLICH_GEEIGNET, Eignungsstufe.WAHRSCHEINLICH_GEEIGNET),
    }[art.category]
    hydrogen = (
        Eignungsstufe.WAHRSCHEINLICH_GEEIGNET
        if art is Versorgungsart.PRUEFGEBIET_WASSERSTOFF
        else Eignungsstufe.SEHR_WAHRSCHEINLICH_UNGEEIGNET
    )
    grades = {"eignung_waermenetz": network, "eignung_dezentral": own, "eignung_wasserstoffnetz": hydrogen}
    if art is Versorgungsart.PRUEFGEBIET_GRUENES_METHAN:
        grades["eignung_gruenes_methan"] = Eignungsstufe.WAHRSCHEINLICH_GEEIGNET
    return {name: int(grade) for name, grade in grades.items()}

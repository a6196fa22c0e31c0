"""Codes of XWärmeplan 0.9.6 and the names that a file may use for them (pure, no Django).

A test holds these tables to the models' own lists.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

CodeNames = Mapping[int, tuple[str, ...]]

# `WP_WaermeversorgungsgebietTyp`: code → names of the standard and common German ones (the first is the
# standard's, the second the one that people read).
VERSORGUNGSARTEN: CodeNames = {
    1000: ("Waermenetzgebiet", "Wärmenetzgebiet", "Wärmenetz", "Fernwärme"),
    10001: ("Waermenetzverdichtungsgebiet", "Wärmenetzverdichtungsgebiet", "Wärmenetzverdichtung"),
    10002: ("Waermenetzausbaugebiet", "Wärmenetzausbaugebiet", "Wärmenetzausbau"),
    10003: ("Waemenetzneubaugebiet", "Wärmenetzneubaugebiet", "Wärmenetzneubau", "Waermenetzneubaugebiet"),
    2000: ("Wasserstoffnetzgebiet", "Wasserstoffnetzgebiet", "Wasserstoffnetz"),
    3000: (
        "GebietDezentrWaerVersorgung",
        "Gebiet für die dezentrale Wärmeversorgung",
        "Gebiet der dezentralen Wärmeversorgung",
        "dezentrale Wärmeversorgung",
        "dezentrale Versorgung",
        "dezentral",
    ),
    4000: ("Pruefgebiet", "Prüfgebiet"),
    40001: ("Pruefgebiet_Waermenetz", "Prüfgebiet Wärmenetz"),
    40002: ("Pruefgebiet_Wasserstoffnetz", "Prüfgebiet Wasserstoffnetz", "Prüfgebiet Wasserstoffnetzgebiet"),
    40003: ("Pruefgebiet_GruenesMethan", "Prüfgebiet grünes Methan", "Prüfgeb. Vers. mit grünem Methan"),
}
# `WP_Eignungsstufe`.
EIGNUNGSSTUFEN: CodeNames = {
    1000: ("SehrWahrscheinlichGeeignet", "sehr wahrscheinlich geeignet"),
    2000: ("WahrscheinlichGeeignet", "wahrscheinlich geeignet"),
    3000: ("WahrscheinlichUngeeignet", "wahrscheinlich ungeeignet"),
    4000: ("SehrWahrscheinlichUngeeignet", "sehr wahrscheinlich ungeeignet"),
    5000: ("TrifftNichtZu", "trifft nicht zu"),
}
# How far the by-law on connection to the heat network reaches an area: the standard knows no such code.
CONNECTION_DUTIES: CodeNames = {
    1000: ("im Geltungsbereich", "innerhalb", "ja"),
    2000: ("teilweise im Geltungsbereich", "teilweise"),
    3000: ("nicht im Geltungsbereich", "außerhalb", "nein"),
    9999: ("unbekannt",),
}
ENERGIETRAEGER: CodeNames = {
    12001: ("Erdgas", "Gas"),
    12002: ("Fluessiggas", "Flüssiggas"),
    13001: ("Heizoel", "Heizöl"),
    1100: ("Kohle",),
    3100: ("Biomasse",),
    3200: ("GasfoermigeBiomasse", "gasförmige Biomasse"),
    4000: ("Wasserstoff",),
    60001: ("StromWaermepumpe", "Strom Wärmepumpe", "Strom für Wärmepumpen"),
    60002: ("StromDirektheizung", "Strom Direktheizung", "Strom für Direktheizungen"),
    7100: ("Solarthermie",),
    9990: ("Sonstige",),
}
GEBAEUDETYPEN: CodeNames = {
    10001: ("Einfamlienhaus", "Einfamilienhaus"),
    10002: ("Reihenhaus",),
    10003: ("Mehrfamilienhaus", "Mehrfamilienhaus (3-12 WE)", "Mehrfamilienhaus (3–12 Wohnungen)"),
    10004: ("GroßesMehrfamilienhaus", "großes Mehrfamilienhaus", "großes Mehrfamilienhaus (ab 13 Wohnungen)"),
    2000: ("Nichtwohngebaeude", "Nichtwohngebäude"),
    9999: ("unbekannt",),
}
BAUALTERSKLASSEN: CodeNames = {
    1000: ("bis1949", "bis 1949"),
    2000: ("1950_bis_1969", "1950–1969", "1950 - 1969"),
    3000: ("1970_bis_1989", "1970–1989", "1970 - 1989"),
    4000: ("1990_bis_2015", "1990–2015", "1990 - 2015"),
    5000: ("ab2016", "ab 2016"),
    9999: ("unbekannt",),
}


def german_name(names: Sequence[str]) -> str:
    """Return what people read of a code: the first name after that of the standard, which may lack umlauts."""
    return names[min(1, len(names) - 1)]


def code_of(text: str, codes: CodeNames) -> int | None:
    """Return the code that a file means by its number or a name, or None; case, umlauts and plural do not matter."""
    plain = plain_name(text).replace("gebiete", "gebiet")
    for code, names in codes.items():
        if plain == str(code) or plain in map(plain_name, names):
            return code
    return None


@lru_cache(maxsize=20_000)
def plain_name(text: str) -> str:
    """Return letters and digits only, lower case, umlauts spelt out."""
    folded = text.casefold().translate({ord("ä"): "ae", ord("ö"): "oe", ord("ü"): "ue"})
    return re.sub(r"[^a-z0-9]", "", folded)

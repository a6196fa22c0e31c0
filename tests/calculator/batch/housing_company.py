"""Another list of 200 houses, as a housing company of its own words would write it: CSV, two rows of headings."""

from itertools import cycle, islice

STREETS = ("Westweg", "Ostweg", "Grenzweg", "Waldweg")
HEAD = (
    ("lfd.", "WirtE", "Lage des Gebäudes", "", "", "Errichtet", "beheizte", "Mieteinh.", "Wärmeversorgung", "",
     "Endenergie", "", "Zustand", "Bauform"),
    ("Nr.", "", "Straße", "Hs.-Nr.", "PLZ/Ort", "(Jahr)", "Wfl. in qm", "(Stck)", "Anlage", "in Betrieb seit",
     "Menge 2024", "ME", "energetisch", ""),
)  # fmt: skip
# Kinds of houses with their dwellings, area as it is written, and years of their time.
HOUSES = (
    ("QP 64", 24, "1.412,60", ("1966", "1968/69")), ("Gründerzeithaus", 7, "611,5", ("um 1898", "1902", "v. 1910")),
    ("Zeilenbau", 16, "928,00", ("1958", "50er", "1961/62")), ("Punkthaus", 33, "1.988,4", ("1973", "Anf. 70er")),
    ("Laubengang", 20, "ca. 1.050", ("1965",)), ("Siedlerhaus", 1, "98", ("1934", "30er Jahre")),
    ("Neubau", 12, "1.104,0 m²", ("1998", "2004")), ("Reihenhauszeile", 6, "690", ("1926", "zwanziger Jahre")),
)  # fmt: skip
# Heatings with what is burnt for one square metre, and the unit beside it.
HEATINGS = (
    ("FW-Hausstation", "0,098", "MWh"), ("Gas-BW-Kessel", "12,4", "cbm"), ("Gasthermen i. d. WE", "131", "kWh Hi"),
    ("Ölkessel", "13,1", "ltr."), ("Sole-WP", "34", "kWh"), ("Pelletanlage", "26", "kg"),
    ("Fernwärme Sek.", "0,35", "GJ"),
)  # fmt: skip
SINCE = ("2009", "ca. 2015", "?", "98", "2001/02", "nicht bekannt", "", "Sept. 2017", "k. A.")
STATES = ("vollsaniert 2006", "Fenster 1999", "unsaniert", "tlw. saniert", "", "n. b.", "Dach+Fenster")
COUNT = 200


def _amount(per_m2: str, area: str) -> str:
    """Return a consumption with a decimal comma and points between thousands."""
    number = float(area.removeprefix("ca. ").removesuffix(" m²").replace(".", "").replace(",", "."))
    used = number * float(per_m2.replace(",", "."))
    text = f"{used:,.2f}" if used < 1000 else f"{used:,.0f}"
    return text.translate(str.maketrans(",.", ".,"))


def table() -> bytes:
    """Return the list; each kind of house meets each heating."""
    lines = ["Wohnbau Saaleblick mbH;;;;;;;;;;;;;", "Bestandsliste (intern), gedruckt 11/2026", ""]
    lines += [";".join(row) for row in HEAD]
    words = zip(cycle(HOUSES), cycle(HEATINGS), cycle(STATES), cycle(SINCE), strict=False)
    for number, ((kind, flats, area, years), (heating, per_m2, unit), state, since) in enumerate(islice(words, COUNT)):
        street = STREETS[number // 50]
        if number % 50 == 0:
            lines.append(f";;{street};;;;;;;;;;;")
        house = f"{number % 50 + 1}" if number % 9 else f"{number % 50 + 1}-{number % 50 + 3}"
        year, trade = years[number % len(years)], " + 1 GE" if number % 11 == 0 else ""
        used = _amount(per_m2, area) if number % 7 else "k.A."
        place = (f"{number + 1}", f"{310 + number // 20}", "dto.", house, "07743 Jena")
        facts = (year, area, f"{flats}{trade}", heating, since, used, unit, state, kind)
        lines.append(";".join((*place, *facts)))
        if number % 50 == 49:
            lines.append(f";;Summe {street};;;;;50;;;;;;")
    return "\r\n".join([*lines, "", "Legende: FW = Fernwärme; ME = Mengeneinheit"]).encode("cp1252")

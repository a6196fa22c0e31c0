"""The list of 200 houses that a cooperative would send: its own title, words, units and sums. Houses are invented."""

import io
from datetime import date
from itertools import cycle, islice

import xlsxwriter

STREETS = ("Westweg", "Ostweg", "Grenzweg", "Waldweg")
HEAD = (
    "Obj.-Nr.", "Straße", "Hausnr.", "PLZ", "Ort", "Gebäudeart", "Bj.", "Wohnfl. (m²)", "WE", "Beheizung",
    "Heizung Bj.", "Verbrauch 2024", "Einheit", "Sanierung", "Bemerkung",
)  # fmt: skip
TYPES = (
    ("WBS 70", 40, 2300), ("Plattenbau P2", 30, 1740), ("Wohnblock", 12, 720), ("Hochhaus 11-gesch.", 66, 3500),
    ("MFH", 8, 560), ("Mietshaus", 6, 480), ("DHH", 1, 115), ("Altbau", 9, 700), ("Wohnblock 4-gesch.", 24, 1390),
)  # fmt: skip
YEARS = (
    1972, "ca. 1930", "vor 1919", "1970er", "1905–1908", date(1965, 1, 1), "1984", "um 1900", "70er Jahre", "1958/60",
    "Baujahr 1936",
)  # fmt: skip
OF_PANELS = (1972, "1970er", "1984", "70er Jahre", "1968–1972", date(1981, 1, 1), "ca. 1985")
PANELS = ("WBS 70", "Plattenbau P2", "Hochhaus 11-gesch.")
# What is burnt in a year for one square metre, in the unit that stands beside it.
HEATINGS = (
    ("Fernwärme (SWJ)", 0.105, "MWh"), ("Erdgas Brennwert", 13.0, "m³"), ("Gas-Etagenheizung", 140.0, "kWh"),
    ("Heizöl", 14.0, "l"), ("Wärmepumpe (Luft)", 38.0, "kWh"), ("Fernwärme", 0.36, "GJ"), ("Pellets", 0.027, "t"),
    ("FW SWJ", 98.0, "kWh"), ("BHKW Nahwärme", 0.1, "MWh"),
)  # fmt: skip
INSTALLED = (2003, "ca. 2010", "unbekannt", "1998/99", "k. A.", 2016, "", "2000er")
STATES = ("saniert 2004", "Fenster neu", "unsan.", "teilsaniert", "", "k. A.", "WDVS 2011", "Fenster, Dach neu 2010")
COUNT = 200


def rows() -> list[list[object]]:
    """Return the houses; each word meets each other one."""
    found: list[list[object]] = []
    words = zip(cycle(TYPES), cycle(YEARS), cycle(HEATINGS), cycle(INSTALLED), cycle(STATES), strict=False)
    for number, ((kind, flats, area), built, (heating, per_m2, unit), installed, state) in enumerate(
        islice(words, COUNT)
    ):
        year = OF_PANELS[number % len(OF_PANELS)] if kind in PANELS else built
        place = [f"{1000 + number}", STREETS[number % len(STREETS)], f"{number % 40 + 1}", "07743", "Jena"]
        used = round(per_m2 * area, 1 if per_m2 < 1 else 0) if number % 10 else ""
        found.append([*place, kind, year, area, flats, heating, installed, used, unit, state, ""])
    return found


def workbook() -> bytes:
    """Return the list as a spreadsheet: a merged title, a blank line, the houses, their sum and a remark."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet("Bestand")
        sheet.merge_range(0, 0, 0, 7, "Wohnungsgenossenschaft Nordhang eG – Objektliste Stand 10.11.2026")
        day = book.add_format({"num_format": "dd.mm.yyyy"})
        houses = rows()
        area, flats = (sum(int(str(row[at])) for row in houses) for at in (7, 8))
        below = (["Summe", "", "", "", "", "", "", area, flats], [], ["* Verbrauch nicht witterungsbereinigt"])
        for number, row in enumerate((HEAD, *houses, *below), start=2):
            for column, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(number, column, value, day)
                else:
                    sheet.write(number, column, value)
    return made.getvalue()

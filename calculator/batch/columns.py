"""Which columns an uploaded table may have, under which names, and which words may stand in them.

The template to download, the page's help and the reading of a file all come from here.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from django.utils.translation import gettext_lazy as _
from django_stubs_ext import StrOrPromise

from zones.doors.city import CITY

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "²": "2", "³": "3"})
_NOISE = re.compile(r"[^a-z0-9]+")

BUILDING_TYPES = {
    "efh": "efh", "einfamilienhaus": "efh", "zweifamilienhaus": "efh", "zfh": "efh", "ezfh": "efh",
    "einzweifamilienhaus": "efh", "freistehend": "efh", "doppelhaushaelfte": "rh", "dhh": "rh", "rh": "rh",
    "reihenhaus": "rh", "reihenmittelhaus": "rh", "reihenendhaus": "rh", "rmh": "rh", "reh": "rh",
    "mfh": "mfh", "mehrfamilienhaus": "mfh", "gmfh": "gmfh", "grossesmehrfamilienhaus": "gmfh",
    "plattenbau": "plattenbau", "platte": "plattenbau", "hochhaus": "hochhaus", "hh": "hochhaus",
}  # fmt: skip
HEATINGS = {
    "gas": "gas_central", "erdgas": "gas_central", "gasheizung": "gas_central", "gaszentralheizung": "gas_central",
    "gaszentral": "gas_central", "gasbrennwert": "gas_central", "gaskessel": "gas_central", "gastherme": "gas_central",
    "gasetage": "gas_floor", "gasetagenheizung": "gas_floor", "etagenheizung": "gas_floor",
    "oel": "oil", "heizoel": "oil", "oelheizung": "oil", "oelkessel": "oil",
    "kohle": "coal", "kohleheizung": "coal", "kohleofen": "coal", "nachtspeicher": "night_storage",
    "nachtspeicherheizung": "night_storage", "fluessiggas": "lpg", "fluessiggasheizung": "lpg", "lpg": "lpg",
    "pellets": "biomass", "pelletheizung": "biomass", "holz": "biomass", "biomasse": "biomass",
    "hackschnitzel": "biomass", "strom": "electric", "elektro": "electric", "stromdirektheizung": "electric",
    "elektroheizung": "electric", "waermepumpe": "heat_pump", "wp": "heat_pump",
    "fernwaerme": "fernwaerme", "fw": "fernwaerme", "andere": "other", "sonstige": "other", "unbekannt": "other",
}  # fmt: skip
RENOVATIONS = {
    "original": "original", "unsaniert": "original", "teilsaniert": "average", "teilweisesaniert": "average",
    "durchschnittlich": "average", "mittel": "average", "saniert": "renovated", "vollsaniert": "renovated",
}  # fmt: skip
YES_NO = {"ja": "ja", "j": "ja", "x": "ja", "wahr": "ja", "true": "ja", "1": "ja",
          "nein": "nein", "n": "nein", "falsch": "nein", "false": "nein", "0": "nein"}  # fmt: skip


@dataclass(frozen=True)
class Column:
    """One column. ``fact`` is its key in a question (`calculator.questions`), empty for what is read apart.

    ``names`` are other headings that mean it; ``shown`` the words that the help offers, ``words`` all that are read.
    """

    key: str
    label: str
    help: StrOrPromise
    example: str
    fact: str = ""
    names: tuple[str, ...] = ()
    required: bool = False
    words: Mapping[str, str] = field(default_factory=dict)


COLUMNS = (
    Column("address", "Adresse", _("Straße und Hausnummer, gern mit Postleitzahl. Stattdessen gehen auch "
           "die Spalten „Straße“, „Hausnummer“ und „PLZ“."), f"Markt 1, {CITY.example_postcode} {CITY.name}",
           names=("Anschrift", "Objektadresse", "Gebäudeadresse")),
    Column("street", "Straße", _("Nur, wenn es keine Spalte „Adresse“ gibt."), "Markt",
           names=("Strasse", "Str", "Straßenname")),
    Column("number", "Hausnummer", _("Mit Zusatz, zum Beispiel 12a."), "1",
           names=("Hausnr", "Nr", "HNr", "Haus Nr")),
    Column("suffix", "Zusatz", _("Zusatz der Hausnummer, wenn er eine eigene Spalte hat."), "",
           names=("Hausnummernzusatz", "HNr Zusatz", "Adresszusatz")),
    Column("postcode", "PLZ", _("Unterscheidet gleichnamige Straßen."), CITY.example_postcode, names=("Postleitzahl",)),
    Column("zone", "Gebiet", _("Kennung des Gebiets im Wärmeplan. Nur nötig ohne Adresse."), "",
           names=("Gebietskennung", "Gebiet Nr", "Gebietscode", "Kennung")),
    Column("area", "Wohnfläche m²", _("Beheizte Wohnfläche des ganzen Hauses."), "140", "house.living_area_m2",
           ("Wohnfläche", "Fläche", "Wfl", "Wohnfl", "Fläche m²", "Wohnfläche in m²", "Beheizte Fläche"),
           required=True),
    Column("built", "Baujahr", _("Jahr, in dem das Haus gebaut wurde."), "1965", "house.build_year",
           ("Bj", "Baujahr Haus", "Baujahr Gebäude"), required=True),
    Column("type", "Gebäudetyp", _("Einfamilienhaus, Reihenhaus, Mehrfamilienhaus, großes Mehrfamilienhaus, "
           "Plattenbau oder Hochhaus."), "Einfamilienhaus", "house.building_type",
           ("Gebäudeart", "Haustyp", "Typ", "Gebäude"), words=BUILDING_TYPES),
    Column("dwellings", "Wohnungen", _("Zahl der Wohnungen im Haus."), "1", "house.dwellings",
           ("Wohneinheiten", "WE", "Anzahl Wohnungen", "Zahl der Wohnungen")),
    Column("self_used", "Selbst genutzte Wohnungen", _("0, wenn alles vermietet ist."), "1",
           "house.self_used_dwellings", ("Selbstgenutzt", "Eigengenutzt")),
    Column("storeys", "Geschosse", _("Zahl der Vollgeschosse."), "2", "house.storeys",
           ("Stockwerke", "Vollgeschosse", "Etagen")),
    Column("renovation", "Sanierung", _("unsaniert, teilsaniert oder saniert."), "teilsaniert", "house.renovation",
           ("Sanierungszustand", "Sanierungsstand", "Zustand"), words=RENOVATIONS),
    Column("listed", "Denkmal", _("ja oder nein."), "nein", "house.listed", ("Denkmalschutz",), words=YES_NO),
    Column("class", "Effizienzklasse", _("A+ bis H aus dem Energieausweis."), "", "house.energy_class",
           ("Energieeffizienzklasse", "Energieklasse")),
    Column("demand", "Wärmebedarf kWh/m²", _("Bedarf im Jahr je m² aus dem Energieausweis."), "",
           "house.specific_heat_demand_kwh_m2a", ("Energiekennwert", "Spezifischer Wärmebedarf", "kWh/m²")),
    Column("flow", "Vorlauftemperatur °C", _("Am kältesten Tag."), "", "house.flow_temperature_c",
           ("Vorlauftemperatur", "Vorlauf")),
    Column("heating", "Heizung", _("Gas, Gasetagenheizung, Öl, Flüssiggas, Fernwärme, Pellets, Wärmepumpe, "
           "Nachtspeicher, Strom, Kohle oder andere."), "Gas", "heating.kind",
           ("Heizungsart", "Energieträger", "Heizungstyp", "Heizsystem"), words=HEATINGS),
    Column("installed", "Heizung Baujahr", _("Jahr, in dem die Heizung eingebaut wurde."), "2003",
           "heating.year_installed", ("Baujahr Heizung", "Heizung Einbaujahr", "Einbaujahr", "Einbaujahr Heizung",
                                      "Heizungsbaujahr")),
    Column("works", "Heizung läuft", _("nein, wenn sie nicht mehr zu reparieren ist."), "ja", "heating.working",
           ("Heizung funktioniert",), words=YES_NO),
    Column("persons", "Personen", _("Im ganzen Haus."), "3", "household.persons",
           ("Bewohner", "Einwohner", "Zahl der Personen")),
    Column("income", "Einkommen €", _("Zu versteuerndes Haushaltseinkommen im Jahr; nur für den Einkommensbonus."), "",
           "household.taxable_income_eur", ("Haushaltseinkommen", "Einkommen")),
    Column("used_kwh", "Verbrauch kWh", _("Verbrauch eines Jahres laut Rechnung; bei Gas die kWh der Rechnung."),
           "22000", names=("Verbrauch", "Jahresverbrauch", "Jahresverbrauch kWh", "Verbrauch in kWh", "Gasverbrauch")),
    Column("used_m3", "Verbrauch m³ Gas", _("Statt kWh, wenn nur Kubikmeter bekannt sind."), "",
           names=("Verbrauch m³", "Gasverbrauch m³")),
    Column("used_litre", "Verbrauch Liter Öl", _("Heizöl eines Jahres."), "",
           names=("Verbrauch Liter", "Ölverbrauch", "Ölverbrauch Liter", "Heizöl Liter")),
    Column("used_kg", "Verbrauch kg Pellets", _("Pellets eines Jahres."), "",
           names=("Verbrauch kg", "Pelletverbrauch")),
)  # fmt: skip
BY_KEY = {column.key: column for column in COLUMNS}


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return a heading or word so that spelling does not matter: lower case, no umlauts, no signs, no spaces."""
    lower = unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS)
    return _NOISE.sub("", lower)


_NAMES = {plain(name): column.key for column in COLUMNS for name in (column.label, *column.names)}


def found_in(headings: Sequence[str]) -> dict[str, int]:
    """Return where each known column stands, by its key; the first of two that mean the same counts."""
    places: dict[str, int] = {}
    for place, heading in enumerate(headings):
        key = _NAMES.get(plain(heading))
        if key is not None:
            places.setdefault(key, place)
    return places


def missing(places: Mapping[str, int]) -> list[str]:
    """Return the labels of the columns that must be there and are not."""
    lacking = [column.label for column in COLUMNS if column.required and column.key not in places]
    if not {"address", "street", "zone"} & places.keys():
        lacking.insert(0, BY_KEY["address"].label)
    return lacking


def unused(headings: Sequence[str]) -> list[str]:
    """Return the headings that mean nothing to the comparison, or repeat what an earlier one holds."""
    used = set(found_in(headings).values())
    return [heading for place, heading in enumerate(headings) if place not in used]

"""Words of the trade and of housing software, as data: what the names of the facts themselves do not cover.

Each pattern is compared with the whole word, in plain spelling (`columns.plain`: small letters, no signs, no spaces).
What is known here is taken without asking; what is only likely is proposed on the page of the mapping, and a person
decides once.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from calculator.batch.columns import plain, words_of
from calculator.core.choices import BoilerKind, BuildingType, Renovation
from calculator.core.present_heatings import HeatingKind, PumpSource
from zones.doors.city import CITY

BLOCK = "block"  # a house of flats whose type follows from their number
_STOREYS = r"(\d*(gesch|geschosse|geschossig|geschosser|etagen|stoeckig|stockwerke))?"
_YEAR = r"((19|20)\d\d)?"
_BOILER = (
    r"((zh|zentral(heizung|hzg)?|bw|brennwert|nt|niedertemperatur|hw|heizwert)(heizung|hzg|kessel|therme|geraet|technik)?"
    r"|kessel)*((19|20)\d\d)?"
)
_FLOOR = r"(et|etagen?|geh)(heizung|hzg|therme)?"
_SOURCE = r"(luft|sole|erd|wasser|grundwasser|erdsonden?|erdwaerme|erdreich|elektro)*"
_PUMP = r"(waermepumpen?|wp)"
_AIR = r"luft(wasser)?"
_OF_AIR, _OF_GROUND = r"lw?wp", r"(sw?|ww)wp"  # Luft, Luft-Wasser; Sole, Sole-Wasser, Wasser-Wasser
_GROUND = r"(sole|grundwasser|erdsonden?|erdwaerme|erdreich|erd|wasserwasser)(wasser)?"
_WHOLLY = r"(voll|komplett|energetisch|umfassend|grundhaft)?"
_PART = r"(fenster|dach|fassaden?|kellerdecken?|ogd|wdvs)(daemmung|wdvs)?"
_DONE = rf"{_PART}(und|sowie|u)?(neu|erneuert|gedaemmt|getauscht|saniert|modernisiert)?"
_FORMER = r"(?:ehem|frueher|vormals|bisher|bis(?=(?:19|20)\d\d))"  # of what heated before, and of its year
# What is only planned, missing or denied: no meaning is proposed, for the word beside it is not so.
_NOT_SO = re.compile(
    r"geplant|plan(ung|en)|zusan|zumod|beduerft|umstell|kuenftig|zukuenft|vorgesehen|kein|nicht|soll|noetig|stau"
)
_ANY_HOUSE = re.compile(
    r"wohn(en|ung(en)?|gebaeude|haus|haeuser|nutzung|zwecke)?|gewerbe.*"
)  # says nothing of its size
_NOT_RENOVATED = re.compile(r"alt|ohne|ungedaemm")
_A_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_OWNER = (
    rf"(sw[a-z]?|stadtwerke|{plain(CITY.name)}|netz|sek(undaer)?|anschluss|uebergabestation|hausstation|station|hast)*"
)

# Column → (pattern, word of the link).
KNOWN: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "house.building_type": (
            (rf"(punkt)?hochhaus{_STOREYS}", BuildingType.HOCHHAUS),
            (rf"platten?bau(p[12]|p|qp\d*|typ\w+)?{_STOREYS}|plattenblock", BuildingType.PLATTENBAU),
            (rf"(wohn|miets?)?block(bau)?{_STOREYS}|wohnzeile|geschosswohnungsbau|miets?haus|mietwohnhaus", BLOCK),
            (rf"mehrfam(hs|haus)?|mfhaus|mehrfamilienwohnhaus|mf[hw]h?{_STOREYS}|mehrfamilienhaus{_STOREYS}", BLOCK),
            (r"(efh|zfh|einfamilienhaus|zweifamilienhaus){2}", BuildingType.EFH),
            (r"(freist(ehend(es)?)?|eingesch|zweigesch)(efh|einfamilienhaus)", BuildingType.EFH),
            (r"gmh|gmfhs?|gmfhaus|gros+esm(fh|ehrfamilienhaus)", BuildingType.GMFH),
            (r"einfam(hs|haus)?|zweifam(hs|haus)?|villa|stadtvilla|eigenheim|sied(lungs|ler)haus", BuildingType.EFH),
            (r"doppelhaus|dhh|rh|reiheneckhaus|kettenhaus", BuildingType.RH),
        ),
        "heating.kind": (
            (rf"(erd)?gas[hl]?(heizung|hzg)?{_BOILER}|{_BOILER}(erd)?gas[hl]?", HeatingKind.GAS_CENTRAL),
            (rf"(erd)?gas[hl]?({_FLOOR}|thermen?|kombitherme)|geh|{_FLOOR}(erd)?gas", HeatingKind.GAS_FLOOR),
            (rf"(heiz)?oel(el)?(heizung|hzg)?{_BOILER}|{_BOILER}(heiz)?oel(el)?", HeatingKind.OIL),
            (rf"(fernwaerme|fernheizung|nahwaerme|waermenetz|fw|fernw){_OWNER}|hast", HeatingKind.DISTRICT_HEATING),
            (rf"{_SOURCE}{_PUMP}{_SOURCE}{_YEAR}|({_OF_AIR}|{_OF_GROUND}){_YEAR}", HeatingKind.HEAT_PUMP),
            (r"nachtspeicher(oefen|ofen|heizung)?|nsp|nsh|elektrospeicher(heizung)?", HeatingKind.NIGHT_STORAGE),
            (r"elektrodirekt(heizung)?|direktstrom|infrarot(heizung)?", HeatingKind.ELECTRIC),
            (rf"(holz)?pellets?(heizung|kessel)?{_YEAR}|hackschnitzel(heizung|kessel)?", HeatingKind.BIOMASS),
            (r"holz(heizung|kessel|vergaser)", HeatingKind.BIOMASS),
            (r"(ofenheizung|einzeloe?fen|oefen)kohle|kohle(einzeloefen|oefen|zh)", HeatingKind.COAL),
        ),
        "house.renovation": (
            (rf"{_WHOLLY}(saniert|modernisiert|sanierung){_YEAR}", Renovation.RENOVATED),
            (rf"(teil|teilw|tlw|teilweise|zt)(san|saniert|modernisiert|sanierung){_YEAR}", Renovation.AVERAGE),
            (rf"(?=.*fassade)(?=.*dach)(?=.*fenster)((neue)?{_DONE}{_YEAR})+", Renovation.RENOVATED),
            (rf"((neue)?{_DONE}{_YEAR})+", Renovation.AVERAGE),
            (r"un(saniert|san|modernisiert)|nicht(saniert|modernisiert)", Renovation.ORIGINAL),
            (r"original(zustand)?|nein|(keine?|ohne)(sanierung(en)?)?", Renovation.ORIGINAL),
        ),
    }
)  # fmt: skip
# What a word of the column tells besides, as a template of the match; a column of its own goes before it.
BESIDES: Mapping[str, tuple[tuple[str, str, str], ...]] = MappingProxyType(
    {
        "heating.kind": (
            (r".*(brennwert|bw).*", "heating.boiler", BoilerKind.CONDENSING),
            (rf".*(niedertemperatur|nt(kessel)?){_YEAR}|nt.*", "heating.boiler", BoilerKind.LOW_TEMPERATURE),
            (rf"(?!.*{_FORMER}).*?((?:19|20)\d\d)", "heating.year_installed", r"\1"),
            (rf"{_GROUND}{_PUMP}.*|({_PUMP}{_GROUND}|{_OF_GROUND}){_YEAR}", "heating.pump_source", PumpSource.GROUND),
            (rf"{_AIR}{_PUMP}.*|({_PUMP}{_AIR}|{_OF_AIR}){_YEAR}", "heating.pump_source", PumpSource.AIR),
        )
    }
)
# Column → (part of the word, word of the link): only a proposal.
LIKELY: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        "house.building_type": (
            ("hochhaus", BuildingType.HOCHHAUS), ("wbs", BuildingType.PLATTENBAU), ("platte", BuildingType.PLATTENBAU),
            ("qp", BuildingType.PLATTENBAU), ("p2", BuildingType.PLATTENBAU), ("iw", BuildingType.PLATTENBAU),
            ("reihen", BuildingType.RH), ("doppel", BuildingType.RH), ("einfam", BuildingType.EFH),
            ("block", BuildingType.MFH), ("mehrfam", BuildingType.MFH), ("miet", BuildingType.MFH),
            ("wohn", BuildingType.MFH), ("altbau", BuildingType.MFH), ("zeile", BuildingType.MFH),
            ("punkthaus", BuildingType.MFH), ("laubengang", BuildingType.MFH), ("gruenderzeit", BuildingType.MFH),
        ),
        "heating.kind": (
            ("fern", HeatingKind.DISTRICT_HEATING), ("nahw", HeatingKind.DISTRICT_HEATING),
            ("waermepumpe", HeatingKind.HEAT_PUMP), ("luftwp", HeatingKind.HEAT_PUMP),
            ("solewp", HeatingKind.HEAT_PUMP), ("gaset", HeatingKind.GAS_FLOOR),
            ("etage", HeatingKind.GAS_FLOOR), ("therme", HeatingKind.GAS_FLOOR),
            ("waermep", HeatingKind.HEAT_PUMP),
            ("fluessig", HeatingKind.LPG), ("gas", HeatingKind.GAS_CENTRAL), ("oel", HeatingKind.OIL),
            ("pellet", HeatingKind.BIOMASS), ("holz", HeatingKind.BIOMASS), ("nacht", HeatingKind.NIGHT_STORAGE),
            ("elektr", HeatingKind.ELECTRIC), ("strom", HeatingKind.ELECTRIC), ("kohle", HeatingKind.COAL),
            ("wp", HeatingKind.HEAT_PUMP), ("fw", HeatingKind.DISTRICT_HEATING),
            ("hast", HeatingKind.DISTRICT_HEATING), ("uebergabe", HeatingKind.DISTRICT_HEATING),
        ),
        "house.renovation": (
            ("unsan", Renovation.ORIGINAL), ("teil", Renovation.AVERAGE),
            ("kpl", Renovation.RENOVATED), ("komplett", Renovation.RENOVATED), ("fenster", Renovation.AVERAGE),
            ("dach", Renovation.AVERAGE), ("wdvs", Renovation.AVERAGE), ("fassade", Renovation.AVERAGE),
            ("daemm", Renovation.AVERAGE), ("kfw", Renovation.RENOVATED),
            ("san", Renovation.RENOVATED), ("modern", Renovation.RENOVATED),
            ("19", Renovation.AVERAGE), ("20", Renovation.AVERAGE),
        ),
    }
)  # fmt: skip

_BETWEEN = re.compile(r"[/,;+&|-]|\b(?:und|oder|bzw|sowie|o|u)\b\.?", re.IGNORECASE)  # of two meanings in one word
# Of two heatings in one cell; a hyphen joins the words of one.
_TOGETHER = re.compile(r"[/,;+&|]|\b(?:und|oder|bzw|sowie|mit|o|u|m)\b\.?", re.IGNORECASE)
_BESIDE = re.compile(
    r"spitze|zusatz|not(heiz|betrieb|kessel)|reserve|backup|redundan|unterstuetz|kamin|solar|warmwasser"
)
_SAYS_NOTHING = re.compile(
    r"(typ|klasse|kategorie|gruppe|code|nummer|nr|form|stufe|schluessel)?[a-z]{0,2}\d*[a-z]?"
    r"|(unbek|unkl|sonst|divers|gemischt|misch|versch|andere|siehe|lt|laut|offen|fraglich).*"
)


@lru_cache(maxsize=4096)
def known(key: str, text: str) -> str | None:
    """Return the word of a link that a word of the trade means; None where it is not known."""
    word = plain(text)
    return next((meant for pattern, meant in KNOWN.get(key, ()) if re.fullmatch(pattern, word)), None)


@lru_cache(maxsize=4096)
def besides(key: str, text: str) -> tuple[tuple[str, str], ...]:
    """Return what else a word tells, as keys and words of a link."""
    word = plain(text)
    return tuple(
        (other, found.expand(meant))
        for pattern, other, meant in BESIDES.get(key, ())
        if (found := re.fullmatch(pattern, word))
    )


def is_planned(text: str, year: int) -> bool:
    """Tell whether a word names a year after this one: „Sanierung 2027“ is not so yet."""
    return any(int(named) > year for named in _A_YEAR.findall(text))


def likely(key: str, text: str) -> str:
    """Return the word of a link to propose; empty where nothing is likely. Of several heatings the first counts."""
    word = plain(text)
    if _NOT_SO.search(word) or (key == "house.renovation" and _NOT_RENOVATED.search(word)):
        return ""
    if key == "house.building_type" and _ANY_HOUSE.fullmatch(word):
        return ""
    parts = sorted(_TOGETHER.split(text), key=_is_beside) if key == "heating.kind" else [text]
    return next(filter(None, (_likely_part(key, part) for part in parts)), "")


def _is_beside(part: str) -> bool:
    """Tell whether a heating only helps another one, or is there no more."""
    return bool(_BESIDE.search(word := plain(part)) or re.search(_FORMER, word))


def _likely_part(key: str, text: str) -> str:
    word = plain(text)
    if key == "heating.kind" and (meant := words_of(key).get(word) or known(key, text)):
        return meant
    return next((meant for part, meant in LIKELY.get(key, ()) if part in word), "")


@lru_cache(maxsize=4096)
def may_differ(key: str, text: str, meant: str) -> bool:
    """Tell whether a word that ``meant`` something in one table may mean something else in the next.

    So may one that names several meanings („Gas/Öl“) or another one, a code („Typ 3“), and one that says nothing by
    itself („unbekannt“). One that was left out is told in its rows.
    """
    if not meant:
        return False
    named = _named(key, text)
    return named != {meant} if named else bool(_SAYS_NOTHING.fullmatch(plain(text)))


def _named(key: str, text: str) -> set[str]:
    """Return the meanings of the parts of a word; a block is a house of flats."""
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    found = {words_of(key).get(plain(part)) or known(key, part) or likely(key, part) for part in parts}
    return {BuildingType.MFH if each == BLOCK else each for each in found if each}

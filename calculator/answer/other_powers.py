"""What a row of an offer says of the power of something else than the device that heats the house."""

import re
from functools import lru_cache

_KW = r"(?:\(?\d{1,3}(?:[.,]\d{1,2})?[\s-]*(?:kW(?:th|therm)?|Kilowatt)\b(?!h)\)?)"
# Of the house, of what stands beside the heat pump, of its current and its cooling, and of the boiler that was there.
_HOUSE = r"heizlast|wärmelast|wärmebedarf|leistungsbedarf"
_BESIDE = (
    r"heiz-?(?:stab|patrone|einsatz|körper|register|lüfter)|(?:zusatz|nach|not)-?heiz|zuheizer|fußboden-?heizung|"
    r"flächenheizung|durchlauferhitzer|wall-?box|lade-?(?:station|säule|punkt)|wechselrichter|photovoltaik|solar|klima"
)
_CURRENT = (
    r"(?:leistungs|strom|nenn)-?aufnahme|anschluss-?(?:leistung|wert)|zuleitung|absicherung|"
    r"\belektr(?:isch\w*|\.)?\s(?:(?:leistung|anschluss)\w*|(?=\d))"
)
_COOLING = r"(?:kühl|kälte)-?(?:leistung|last)"
_OLD = (
    r"\b(?:alt|bestands)-?(?:kessel|heizung|therme)|\b(?:alt|vorhanden|bestehend)\w*\s\S*kessel|"
    r"\b(?:ersatz|austausch|statt|anstelle|demontage|ausbau)\W+(?:\w+\W+){0,2}?\w*(?:kessel|heizung|therme)"
)
_BOILER = r"kessel|\b\w*therme\b|brennwert|\bofen\b|\bBHKW\b"
# Behind these words a power is that of the new device again.
_NEW = r"(?:wärme|waerme|heat ?)pumpe?|\b\w{0,3}WP\b|heizleistung|vitocal|arotherm|altherma|aquarea|ecodan"
_WATTS = re.compile(r"(?<![\d.,])(\d{1,2})[.\s]?(\d{2})\d\s*W(?:att)?\b")


def without_others(text: str, *, of_pump: bool) -> str:
    """Return a row without each power that is said of something else: „inkl. Heizstab 9 kW“, „14,7 kW Heizlast“.

    Of a row with a power that may be of either thing none is left, so that the row is said to name none.
    ``of_pump``: the offer is for a heat pump, beside which any boiler is another device.
    """
    for pattern in _patterns(of_pump=of_pump):
        text = pattern.sub(" ", text)
    return text


def with_kilowatts(text: str) -> str:
    """Return a row with its thousands of watts in kilowatts."""
    return _WATTS.sub(r"\1,\2 kW", text)


@lru_cache(maxsize=2)
def _patterns(*, of_pump: bool) -> tuple[re.Pattern[str], ...]:
    """Return what says it for certain first: „inkl. 9 kW Heizstab“, „Heizstab 9 kW“, and at last „9 kW Heizstab“."""
    others = "|".join((_HOUSE, _BESIDE, _CURRENT, _COOLING, _OLD, *([_BOILER] if of_pump else [])))
    behind = rf"(?<![\d.,]){_KW}[\s-]*(?:(?:elektr\w*\.?|elektro)[\s-]*)?\w{{0,12}}(?:{others})"
    return (
        re.compile(rf"(?:\b(?:inkl|incl|mit|und|zzgl|samt|plus)\w{{0,6}}\.?|[+&])\s*{behind}", re.IGNORECASE),
        re.compile(rf"(?:{others})(?:(?!{_NEW}|\d\s*kW).){{0,40}}?(?<![\d.,]){_KW}", re.IGNORECASE),
        re.compile(behind, re.IGNORECASE),
    )

"""The words of the trade for what belongs to a heating; a row of an offer that none of them explains is asked about.

What is none of a heating has no end, so no list of it is ever whole: windows, roofs, contracts of any kind.
"""

import re

_DEVICE = (
    r"wärmepump|waermepump|heat ?pump|\b\w*WP\b|heiz|kessel|boiler|therme\b|brennwert|brenner|pellet|hackschnitzel|"
    r"scheitholz|biomass|(?:fern|nah)wärme|übergabestation|hausstation|wärme(?:netz|tausch|übertrag|quelle|erzeug|meng|"
    r"verteil|zentrale|anlage|zähl)|monoblock|split|(?:innen|außen)-?(?:einheit|gerät|teil|modul)|hydro|hybrid|\bgerät|"
    r"\banlage|solar(?:therm|kollektor|speicher|flüssig|fluid|kreis|station|pumpe|wärme)|sonde|bohr|kollektor|brunnen|"
    r"\bsole|kältemittel|kälte|\bR[ -]?\d{2,3}[a-z]?\b|kaskade|nachtspeicher|wohnungsstation|durchlauferhitzer"
)
_MAKERS = (
    r"vaillant|viessmann|buderus|\bbosch|junkers|\bwolf\b|\bnibe\b|stiebel|tecalor|daikin|rotex|mitsubishi|panasonic|"
    r"\bLG\b|samsung|toshiba|fujitsu|hitachi|midea|weishaupt|brötje|remeha|de ?dietrich|alpha ?innotec|novelan|waterko|"
    r"ochsner|lambda|\bidm\b|kermi|dimplex|hoval|\belco\b|rennergy|hargassner|ökofen|fröling|guntamatic|windhager|\bKWB\b|"
    r"\bETA\b|solvis|paradigma|wilo|grundfos|oventrop|danfoss|heimeier|uponor|rehau|reflex\b|afriso|resideo|honeywell|"
    r"arotherm|geotherm|flexotherm|unitower|unistor|vitoca|vitocell|altherma|aquarea|ecodan|zubadan|logatherm|compress|"
    r"\b(?:VWL|WPL|WPF|CHA|CHC|FHA|HPA|SCOP)\b"
)
_PARTS = (
    r"hydraul|abgleich|puffer|speicher|warmwasser|trinkwasser|brauchwasser|frischwasser|zirkulation|pumpe|ventil|mischer|"
    r"verteiler|weiche|ausdehnung|druckhalt|\bMAG\b|sicherheit|manometer|thermo(?:stat|meter)|regler|regel|steuer|fühler|"
    r"sensor|bedien|gateway|\bapp\b|smart ?grid|\bSG\b|§ ?14 ?a|rohr|leitung|kupfer|isolier|dämmschal|armatur|absperr|"
    r"kugelhahn|filter|abscheid|entlüft|befüll|füll|spül|VDI|wasseraufbereit|radiator|konvektor|fußboden|flächen|"
    r"schallhaube|schall|schwingung|haube|konsole|halter|fundament|sockel|bodenplatte|aufstell|podest|kondensat|ablauf|"
    r"dichtheit|druckprobe|druckprüf|schornstein|kamin(?!ofen)|abgas|zuluft|tank|lager|austragung|saug|asche|zubehör"
)
_WORK = (
    r"montage|montier|install|einbau|einbring|einbind|anbind|umbau|transport|liefer|fracht|anfahrt|fahrt|versand|spedition|"
    r"\bkran|gerüst|inbetriebn|einweis|übergabe|einstell|demont|deinstall|abbau|abbruch|rückbau|ausbau|entsorg|still-?leg|"
    r"abmeld|anmeld|altanlage|altgerät|reinig|kernbohr|durchbr|durchführ|einführung|brandschutz|maurer|mauer|putz|beton|"
    r"pflaster|erdarbeit|graben|gräben|aushub|tiefbau|elektro(?!nisch|mobil|auto)|elektrik|elektrisch\w* \w*(?:anschl|"
    r"install|arbeit|leit)|verkabel|kabel|zähler|schaltschrank|unterverteil|absicher|anschluss|anschlu[sß]|anschlüsse|"
    r"material|kleinteil|befestig|arbeit|lohn|stunde|monteur|helfer|meister|planung|auslegung|berechn|projekt|dokument|"
    r"bauleit|nachweis|energieberat|begleit|service|umfeld|malerarb"
)
_WHOLE = (
    r"pauschal|komplett|paket|\bset\b|nebenkosten|baustelle|sonstig|gesamt|regie|\bposten|position|\bangebot|festpreis|"
    r"abschlag|\brate\b|schlussrechnung|diverses|heat|tank|hydronic|balanc|foundation|electric|wiring|meter|assembly|"
    r"removal|dismantl|dispos|commission|pipe|labou?r|planning|delivery|discount"
)
_EXPLAINED = re.compile("|".join((_DEVICE, _MAKERS, _PARTS, _WORK, _WHOLE)), re.IGNORECASE)


def is_explained(text: str) -> bool:
    """Whether a word of a row says what it has to do with a heating: „Montage“, „Pufferspeicher“, „Kleinmaterial“."""
    return _EXPLAINED.search(text) is not None

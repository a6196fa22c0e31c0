"""The words of the trade for what belongs to a heating; a row of an offer that none of them explains is asked about.

What is none of a heating has no end, so no list of it is ever whole: windows, roofs, contracts of any kind. So a word
of the work, as „Montage“, explains a row only if every other thing in it is known too: not „Treppenlift mit Montage“.
"""

import re

# What heats: it explains a row wherever it stands.
_DEVICE = (
    r"wärmepump|waermepump|heat ?pump|\b\w*WP\b|kessel|boiler|therme\b|brennwert|brenner|pellet|hackschnitzel|"
    r"scheitholz|biomass|(?:fern|nah)wärme|übergabestation|monoblock|district heat|"
    r"arotherm|geotherm|flexotherm|unitower|vitoca|vitocell|altherma|aquarea|ecodan|zubadan|logatherm|\bcompress\b|"
    r"therma ?v\b|\bestia\b|yutaki|waterstage|\b(?:VWL|WPL|WPF|CHA|CHC|FHA|HPA)\b"
)
# What is built for a heating alone: it explains the row that it names, not one that is sold with it.
_PART = (
    r"heiz|heating|radiator|konvektor|hausstation|wärme(?:quelle|erzeug|meng|verteil|zentrale|anlage|zähl)|\bsplit\b|"
    r"(?:innen|außen)-?(?:einheit|gerät|teil|modul)|(?:in|out)door unit|hydr(?:aul|on|obox|omodul|otower|okit)|hybrid|"
    r"solar(?:therm|kollektor|speicher|flüssig|fluid|kreis|station|pumpe|wärme)|sonde|erdkollektor|flächenkollektor|"
    r"\bsole|kältemittel|\bR[ -]?\d{2,3}[a-z]?\b|kaskade|nachtspeicher|wohnungsstation|durchlauferhitzer|abgleich|"
    r"puffer|buffer|hygiene-?speicher|\bWW-?speicher|\bTWW\b|\bDHW\b|"
    r"warmwasser|trinkwasser(?!filter)|brauchwasser|frischwasser|hot ?water|zirkulation|umwälz|ladepumpe|"
    r"ausdehnung|expansion|druckhalt|\bMAG\b|thermostat|schlammabscheid|schornstein|kamin(?!ofen)|abgas|chimney|"
    r"flächen-?heiz|§ ?14 ?a|schallhaube|elektro-?einsatz|kondensat|VDI ?2035"
)
_MAKER = (
    r"vaillant|viessmann|buderus|junkers|\bwolf\b|\bnibe\b|stiebel|tecalor|daikin|rotex|weishaupt|brötje|remeha|"
    r"de ?dietrich|alpha ?innotec|novelan|waterko|ochsner|lambda|\bidm\b|kermi|dimplex|hoval|\belco\b|rennergy|"
    r"hargassner|ökofen|fröling|guntamatic|windhager|\bKWB\b|\bETA\b|solvis|paradigma|wilo|grundfos|oventrop|danfoss|"
    r"heimeier|uponor|reflex\b|afriso|resideo"
)
# What these makers and firms of heatings sell besides, and what no heating has: beside it their name explains nothing.
_FOREIGN = re.compile(
    r"lüft|ventilat|vitovent|recovair|fenster|window|\bbad(?:ezimmer)?\b|dusch|wasch|küche|kitchen|\bPV\b|tür|klima|"
    r"vitocharge|speicher \d+ ?kWh|enthärt|hauswasser",
    re.IGNORECASE,
)
# Work and things of many uses: they explain a row of which no other thing is left.
_WORK = (
    r"bosch|mitsubishi|panasonic|\bLG\b|samsung|toshiba|fujitsu|hitachi|midea|honeywell|rehau|(?<!außen)anlage|gerät|"
    r"einheit|speicher|bohr|kollektor|brunnen|kälte|wärmetauscher|wärmeübertrager|pumpe|ventil(?!at)|mischer|verteiler|"
    r"weiche|sicherheit|sicherung|gruppe|gefäß|manometer|thermometer|regelung|regler|steuerung|fühler|sensor|bedien|"
    r"gateway|\bapp\b|smart ?grid|\bSG\b|ready|verrohr|rohr|fitting|leitung|kupfer|isolier|dämm(?:ung|schale)|armatur|"
    r"absperr|kugelhahn|filter|abscheid|entlüft|befüll|füll|spülung|spülen|wasser(?:aufbereit|behandl)|schall|"
    r"schwingung|"
    r"dämpfer|haube|wandkonsole|konsole|halterung|halter|fundament(?:platte)?|sockel|bodenplatte|aufstell|podest|"
    r"ablauf|"
    r"dichtheit|druckprob|druckprüf|prüf|zuluft|öltank|lager|austragung|saug|asche|zubehör|(?:außen|raum)(?=fühl|"
    r"aufst|regl)|"
    r"temperatur(?=fühl|regl|sens)|montage|montier|installa|install|einbau|einbring|einbind|anbind|umbau|transport|"
    r"liefer|"
    r"fracht|fahrt|versand|spedition|mini|kran|gerüst|inbetriebnahme|inbetriebn|einweis|übergabe|einstell|demontage|"
    r"demont|"
    r"deinstall|abbau|abbruch|rückbau|ausbau|entsorg|still-?leg|meldung|reinig|kern|(?:mauer|wand)?durch(?:br|führ)\w*|"
    r"haus(?=anschl|einführ)|einführung|brandschutz|maurer|betonier|beton|erd(?=arbeit|bohr|leit)|graben|gräben|aushub|"
    r"tiefbau|elektronik|elektro(?!mobil|auto)|elektri(?:k|sch)|verkabel|kabel|strom|zähler(?:schrank|platz|anlage)?|"
    r"schaltschrank|unterverteil|absicher|anschluss|anschlüsse|anschließ|material|klein|neben|befestig|"
    r"arbeit(?:szeit)?|"
    r"lohn|stunde|monteur|helfer|meister|planung|auslegung|berechn|projekt|dokumenta|dokument|bauleit|nachweis|"
    r"energieberat|begleit|"
    r"service|kundendienst|werks|umfeld|maßnahme|leistung|bauseit|einricht|schutz|leer|fern(?=leit|bed)|betreiber|rest|"
    r"pauschal|komplett|gesamt|paket|\bset\b|kosten|preis|baustelle|sonstig|regie|festpreis|lohnanteil|posten|"
    r"position|angebot|abschlag|\brate|"
    r"schlussrechnung|divers|alt(?=anlage|gerät|öl)|netz(?=anschl|betr)|assembly|remov|dismantl|dispos|commission|"
    r"tank|meter|foundation|concrete|cabinet|electric|wiring|pipe|labou?r|delivery|discount|balanc|work|cost|price|"
    r"total|system|unit|\boil\b"
)
_PLACES = re.compile(
    r"\b(?:im|in|ins|am|an|vom|zum|auf|beim?)\s+(?:der|die|das|den|dem)?\s*(?:\w*keller|technikraum|heizungsraum|"
    r"\w*anschlussraum|haus|gebäude|garten|grundstück|netz|basement)\b",
    re.IGNORECASE,
)
# What says nothing of a thing.
_EMPTY = re.compile(
    r"(?:und|oder|mit|ohne|für|inkl|incl|inklusive|einschließlich|samt|nach|laut|gemäß|gem|durch|aller|alle|der|die|"
    r"das|"
    r"den|dem|des|ein\w{0,2}|von|vom|zum|zur|bis|pro|je|neu\w{0,2}|fachgerecht\w*|betriebsfertig\w*|notwendig\w*|"
    r"erforderlich\w*|zusätzlich\w*|weiter\w*|allgemein\w*|stück|stk|std|stunden?|tage?|meter|liter|euro|netto|brutto|"
    r"mwst|ust|steuer|aufwand|firma|alles|alt\w{0,2}|bestehend\w*|vorhanden\w*|erneuer\w*|durchgeführt|nicht|kein\w*|"
    r"optional|fertig|eingebaut|verlegt|geliefert|the|and|for|with|including|incl|old|new|all|per|piece\w?|hours?|"
    r"days?)",
    re.IGNORECASE,
)
# How the only row of an offer is called that stands for all of it: by who made it.
_FIRM = re.compile(
    r"\bfirma\b|\bfa\b\.?|\bg?mbh\b|\b(?:o?hg|kg|ag|gbr|ug|ltd|inc)\b|\be\. ?k\b|installateur|meisterbetrieb|"
    r"haustechnik|gebäudetechnik|\bSHK\b|angebot|\boffer\b|\bquot(?:e|ation)\b|kostenvoranschlag",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:innen|au(?:ß|ss)en)-?(?:einheit|gerät|teil|modul)|(?:in|out)door unit", re.IGNORECASE)
# One of the two units of a device, or what is bought for it later.
_UNIT_OR_CARE = re.compile(
    r"innen|au(?:ß|ss)en|indoor|outdoor|hydro|tower|wartung|garantie|gewährleist|vertrag|mainten|warranty",
    re.IGNORECASE,
)
_SOLD_WITH = re.compile(r"\b(?:inkl\w*|incl\w*|mit|samt|with|einschließlich|zzgl)\b", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]{3,}")
# Between, before and behind the parts of a compound: „Elektro|arbeit|en“, „Zu|leitung“.
_LINKING = re.compile(
    r"(?:ungen|ungs|ung|teur|tion|ing|ige|al|ab|an|auf|ein|vor|zu|en|er|es|te|[esn]){0,3}", re.IGNORECASE
)

_DEVICES, _PARTS, _MAKERS, _WORKS = (
    re.compile(pattern, re.IGNORECASE) for pattern in (_DEVICE, _PART, _MAKER, _WORK)
)  # fmt: skip


def is_explained(text: str) -> bool:
    """Whether the words of a row say what it has to do with a heating: „Montage“, „Pufferspeicher“, „Kleinmaterial“."""
    if _DEVICES.search(text):
        return True
    name = _SOLD_WITH.split(text, maxsplit=1)[0]
    if _PARTS.search(name) or (_MAKERS.search(name) and not _FOREIGN.search(text)):
        return True
    return _WORKS.search(text) is not None and all(map(_is_known, _things(_PLACES.sub(" ", text))))


def names_heating(text: str) -> bool:
    """Whether a row names a device that heats, by what it is or by its product."""
    return _DEVICES.search(text) is not None


def names_unit(text: str) -> bool:
    """Whether a row names one of the units of a heat pump by the place where it stands: „Außeneinheit“."""
    return _UNIT.search(text) is not None


def things_beside_device(text: str) -> frozenset[str]:
    """Return the words of a row for work, a part or one of the units of a device, without what it is sold with.

    „Inbetriebnahme Wärmepumpe“ and „Wärmepumpenregler“ have one; „Wärmepumpe Haus A, inkl. Montage“ has none.
    """
    name = _SOLD_WITH.split(text, maxsplit=1)[0].lower()
    return frozenset(word for word in _TOKEN.findall(name) if _UNIT_OR_CARE.search(word) or _is_of_work(word))


def _is_of_work(word: str) -> bool:
    return _MAKERS.fullmatch(word) is None and _is_explained_by_work(_DEVICES.sub("", word))


def names_maker(text: str) -> bool:
    """Whether a row names who makes heatings, as whoever calls a device by its maker alone."""
    return _MAKERS.search(text) is not None


def is_whole_offer(text: str) -> bool:
    """Whether the only row of an offer is called by its firm, and by nothing that no heating has: „Firma Müller“."""
    return _FIRM.search(text) is not None and _FOREIGN.search(text) is None


def _things(text: str) -> list[str]:
    """Return the words that may name a thing: those with a capital, in German; else all."""
    words = _TOKEN.findall(text)
    capital = [word for word in words if not word[0].islower()]
    is_german = len(capital) > 1 or (len(words) > 1 and capital != words[:1])
    return capital if capital and is_german else words


def _is_known(word: str) -> bool:
    return _EMPTY.fullmatch(word) is not None or _is_explained_by_work(word)


def _is_explained_by_work(word: str) -> bool:
    rest = _WORKS.sub("", _PARTS.sub("", _MAKERS.sub("", word)))
    return rest != word and _LINKING.fullmatch(rest) is not None

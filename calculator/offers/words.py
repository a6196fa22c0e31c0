"""How offers say that a row is an option, is done by the client, or does not count for the subsidy."""

import re

from django.utils.translation import gettext_lazy as _

from calculator.answer.offered_kinds import burns_fossil, is_beside, names_pump
from calculator.core.choices import CALLED_YES_OR_NO, NO, YES
from calculator.offers.rows import OUTSIDE, RowKind

_OPTIONAL = re.compile(
    r"\b(option(al|en)?|optional\w*|bedarfsposition|eventualposition|alternativ(e|position)?|wahlposition)\b", re.I
)
_ON_SITE = re.compile(
    r"\b(bauseits|bauseitig\w*|eigenleistung|durch (den )?(kunde|bauherr|auftraggeber)\w*|"
    r"by (the )?(client|customer|owner))\b",
    re.I,
)
_NEGATED = re.compile(r"\b(nicht|kein\w*|ohne)\s+(option|bauseit|eigenleist|alternativ)\w*", re.I)
_DISCOUNT = re.compile(r"\b\w*(rabatt|skonto|nachlass|nachlaß|gutschrift)\b", re.IGNORECASE)
_SERVICE = re.compile(
    r"(?:voll|jahres|folge)wartung|wartungs(?:vertrag|paket|vereinbarung)|\bwartung\b.{0,40}?\bjahre?|"
    r"(?:garantie|gewährleistungs)-?verlängerung|anschlussgarantie",
    re.IGNORECASE,
)
_TAX = r"(?:mwst|ust|mehrwertsteuer|umsatzsteuer)"
_RATE = re.compile(rf"(\d{{1,2}})\s*%\s*{_TAX}|{_TAX}\.?:?\s*(\d{{1,2}})\s*%", re.IGNORECASE)
_NO_TAX = re.compile(r"steuerfrei|steuerbefreit|§\s*12\s*abs\.?\s*3\s*ustg|nullsteuersatz", re.IGNORECASE)
_UNCOUNTED = re.compile(r"\bnicht\s+(förder|foerder)(fähig|faehig)\w*", re.I)
_NAMED_GRANT = (
    r"\b\w*zusch(?:uss|uß|üsse)\w*|\b\w*förder(?:ung|geld|mittel|betrag|summe|prämie|anteil)\w*|"
    r"(?:klima|geschwindigkeits|effizienz|einkommens|umwelt)\w*(?:bonus|prämie)|"
    r"(?:bonus|prämie)\W+(?:für\s+)?(?:klima|geschwindigkeit|effizienz|einkommen|umwelt)\w*"
)
_GIVER = r"\b(?:bafa|kfw|beg)\b"
_GRANT = re.compile(f"{_NAMED_GRANT}|{_GIVER}", re.IGNORECASE)
_BEGINS_AS_GRANT = re.compile(
    rf"(?:{_GIVER}[\s-]*|staatliche\w*\s+|einmalige\w*\s+)*(?:{_NAMED_GRANT})|{_GIVER}[\s\d%-]*$", re.IGNORECASE
)
_TAKEN_OFF = re.compile(r"\W*(abz(ü|ue)gl|abzgl|abzug|minus|-|./\.)", re.IGNORECASE)
_APPLICATION = re.compile(
    rf"förder(?:mittel)?-?(?:service|antrag|beantrag|berat|begleit|management|abwicklung|paket)"
    rf"|(?:be)?antrag\w*[^\d]*(?:{_NAMED_GRANT}|{_GIVER})|(?:{_NAMED_GRANT}|{_GIVER})[\s-]*(?:be)?antrag",
    re.IGNORECASE,
)
_WORK_ON_GRANT = re.compile(
    r"service|antrag|berat|begleit|hilfe|unterstütz|abwicklung|nachweis|bestätigung|dokument|betreu|"
    r"formular|management|paket|pauschale",
    re.IGNORECASE,
)
_AFTER_GRANT = re.compile(
    r"\W*(ihr\w*\s+)?eigenanteil|"
    r"\W*\w*(summe|betrag|preis|kosten|gesamt|rest|verbleib|investition)\w*(\s\w+)?\s+nach\s+(abzug\s+)?(\w+\s+)?"
    r"(zusch(uss|uß|üsse)|förder(ung|mittel|betrag)|kfw|bafa)",
    re.IGNORECASE,
)
_TAKEN_OFF_IN_WORDS = re.compile(r"\W*(?:abz(?:ü|ue)gl(?:ich)?|abzgl|abzug|minus|\./\.)(?!\w)", re.IGNORECASE)
_FREE = re.compile(
    r"(?<!\w)(?:kostenlos|kostenfrei|gratis|ohne berechnung|inklusive|inkl|inbegriffen|enthalten)\W*",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"(?<!\w)(?:jährlich\w*|monatlich\w*|(?:(?:pro|je|im)\s|/\s?)(?:jahr|monat)|p\.\s?a\.)(?!\w)", re.IGNORECASE
)
_PLACE = (
    r"(?:anlagen?|anhang|anhänge|beiblatt|beilage|seite|blatt|pos\.?|position|angebot|auftrag|datenblatt|lieferschein|"
    r"zeichnung|plan|skizze|leistungsverzeichnis|lv|vertrag|oben|unten)"
)
_NUMBERED = (
    r"(?:angebots?|auftrags?|kunden|kd|rechnungs?|artikel|art|bestell|vorgangs?|projekt|vertrags?|zähler|steuer|beleg|"
    r"lieferschein|telefon|tel|fax|serien|typ|ihre|unsere)"
)
_SEEN = r"\b(?:siehe|s\.|vgl\.?)\s+" + _PLACE
_REFERENCE = re.compile(
    rf"(?:.*{_SEEN}|\W*(?:laut|lt\.?|gemäß|gem\.?|wie)\s+{_PLACE}|"
    rf"\W*{_NUMBERED}[\s.-]*(?:nummer|nr\.?|no\.?|zeichen)|"
    r"\W*(?:telefon|tel|fax|mobil|plz|postleitzahl|hrb|seite|datum|referenz|nummer|nr)\.?)[\s\d.:/-]*",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:nicht|kein\w*)\b", re.IGNORECASE)
_CONTAINED = re.compile(
    r"\W*(?:(?:davon|hiervon|hierin|darin|darunter|enthaltene\w*|enthalten|enthält|beinhaltet|bestehend aus|of which)\b"
    r"(?:\s+(?:sind|ist|enthalten\w*)\b)*[\s:,–-]*|"
    r"(?=(?:lohn|arbeits|personal|material|geräte|maschinen|fahrt)\w*anteil)|(?=\S.*§\s?35\s?a))",
    re.IGNORECASE,
)  # the last: what a household may deduct, said of the whole
_COUNTED = re.compile(r"\b(förder|foerder)(fähig|faehig)\w*|\banteilig\b", re.I)
GRANT_ASKED = _(
    "Das sieht nach einem Zuschuss aus, nicht nach einem Rabatt der Firma: Der Kostenvergleich rechnet ihn selbst. "
    "Löschen Sie die Zeile; ist es doch ein Rabatt, nennen Sie sie bitte so."
)


def kind_of(text: str) -> RowKind:
    """Return how a row counts by its words; without any it counts for the subsidy."""
    text = _NEGATED.sub(" ", text)
    if _ON_SITE.search(text):
        return RowKind.ON_SITE
    if _OPTIONAL.search(text):
        return RowKind.OPTIONAL
    if is_beside(text):
        return RowKind.BESIDE
    return RowKind.UNCOUNTED if _UNCOUNTED.search(text) or is_never_granted(text) else RowKind.COUNTED


def kind_said(text: str) -> RowKind | None:
    """Return what a cell of its own says: „ja“, „nein“, „bauseits“ …; None if it says nothing about that."""
    word = text.strip().casefold()
    if word in CALLED_YES_OR_NO[YES]:
        return RowKind.COUNTED
    if word in CALLED_YES_OR_NO[NO]:
        return RowKind.UNCOUNTED
    found = kind_of(text)
    if found in OUTSIDE or _UNCOUNTED.search(text):
        return found
    return found if found is RowKind.COUNTED and _COUNTED.search(text) else None


def is_never_granted(text: str) -> bool:
    """Whether a row is by its name what no grant counts: „Förderservice“, „Wartungsvertrag“, „Gas-Brennwertgerät“.

    A row that names both heatings of a pair is not.
    """
    if _APPLICATION.search(text) or _SERVICE.search(text):
        return True
    return burns_fossil(text) and not names_pump(text)


def vat_in_words(text: str) -> str:
    """Return the rate of VAT that a text names, in percent: „Batterie (0 % MwSt)“; empty if it names none."""
    if found := _RATE.search(text):
        return found[1] or found[2]
    return "0" if _NO_TAX.search(text) else ""


def is_discount(text: str) -> bool:
    """Whether a row takes something off by its name."""
    return _DISCOUNT.search(text) is not None


def is_taken_off(text: str) -> bool:
    """Whether a row says in words that it is taken off."""
    return _TAKEN_OFF_IN_WORDS.match(text) is not None


def is_contained(text: str) -> bool:
    """Whether a row says in words that it is contained in another: „davon Außeneinheit“, „Lohnanteil“."""
    return _CONTAINED.match(text) is not None


def without_contained(text: str) -> str:
    """Return the words of such a row without saying so."""
    return _CONTAINED.sub("", text, count=1)


def is_running(text: str) -> bool:
    """Whether a row is paid again and again: „Wartung jährlich“."""
    return _RUNNING.search(text) is not None


def is_reference(text: str) -> bool:
    """Whether what follows a text is rather a number than a price: „siehe Anlage“, „Kundennummer“, „Tel.“."""
    return _REFERENCE.fullmatch(text.strip()) is not None


def is_free(text: str) -> bool:
    """Whether a text ends in a word for no price: „Entsorgung kostenlos“."""
    last = next((match for match in _FREE.finditer(text) if match.end() == len(text)), None)
    return last is not None and last.start() > 0 and not _NOT.search(text)


def is_grant(text: str, *, negative: bool) -> bool:
    """Whether a row is a grant of the state; what costs something and has to do with one is work on its application."""
    if _GRANT.search(text) is None:
        return False
    begins = _BEGINS_AS_GRANT.match(text.strip()) and not _WORK_ON_GRANT.search(text)
    return negative or bool(_TAKEN_OFF.match(text) or begins)


def is_after_grant(text: str) -> bool:
    """Whether a line says what is left after the grant: „Eigenanteil“, „Endbetrag nach Abzug der Förderung“."""
    return _AFTER_GRANT.match(text) is not None

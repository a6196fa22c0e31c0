"""Which lines of an offer are no positions: sums, carry-overs, VAT and payments.

A line is one of these only if each of its words belongs to such a line; a word of a sum beside others („Elektro
gesamt“) leaves open which it is, and the line is asked for.
"""

import re
from enum import Enum, auto


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD = re.compile(r"[^\W\d_]+")
_SPELLED = ((re.compile(r"\bm\.?\s?w\.\s?st\b\.?", re.I), "mwst "), (re.compile(r"\bu\.\s?st\b\.?", re.I), "ust "))
_PARTS = (
    r"zwischen|zw|seiten?|titel|los|gewerke?|abschnitts?|gruppen?|bereichs?|block|teil|sub|einzel|positions?|posten|"
    r"summen|bau|material|waren|lohn|leistungs"
)
_WHOLE = r"gesamt|end|netto|brutto|angebots?|auftrags?|rechnungs?|zahl|zahlungs|total|schluss|kauf|investitions|ges"
_SUM = re.compile(
    rf"summe|summa|gesamt|insgesamt|total|zusammen|zahlen|zahlender|"
    rf"(?:{_WHOLE})+(?:summe|betrag|preis|wert|kosten|volumen|netto|brutto|total|investition)"
)
_PARTIAL = re.compile(rf"(?:{_PARTS})(?:summe|total|übertrag|uebertrag|ergebnis)|(?:ü|ue)bertr(?:ag)?|zwischens")
_PART = frozenset(["los", "titel", "abschnitt", "gewerk", "seite", "gruppe", "bereich", "teil", "block", "lot"])
_VAT = re.compile(r"(?:mwst|ust|mehrwertsteuer|umsatzsteuer|steuer|vat)(?:betrag|anteil)?")
_BESIDE = _words(
    "netto brutto inkl inklusive incl zzgl zuzüglich exkl ohne mit der die das den des aller alle alles positionen "
    "posten angebot angebots betrag preis in eur euro plus gesetzliche gesetzlicher ges enthaltene darin enthalten auf "
    "aus von und steuer zu ihr ihre unser unsere macht somit"
)
_OPEN_ALONE = _words("betrag preis wert kosten investition angebot festpreis pauschalpreis komplettpreis paketpreis")
_PERHAPS = _words(
    "summe gesamt insgesamt total festpreis pauschalpreis komplettpreis paketpreis warenwert materialwert"
)
_GROSS = re.compile(
    r"inkl|inklusive|incl|mit|end(?:betrag|summe|preis)|(?:rechnungs|zahl|zahlungs)betrag|zahlen|zahlender|\w*brutto\w*"
)
_NET = re.compile(r"zzgl|zuzüglich|exkl|ohne|\w*netto\w*")
_PAYMENT = re.compile(
    r"anzahlung|vorauszahlung|vorkasse|vorschuss|akonto|abschl(?:a|ä)g\w*|teilzahlung|teilrechnung|ratenzahlung|rate|"
    r"rest(?:zahlung|betrag|summe|rate)|schlu(?:ss|ß)(?:zahlung|rechnung|rate)|zahlungsplan|zahlung|zahlbar|fällig\w*"
)
_WHEN = _words(
    "bei nach vor mit zum zur bis sofort innerhalb tagen tage erste zweite dritte vierte letzte abzüglich abzgl "
    "bereits geleistete geleisteter geleistet erhaltene erhalten offene offener verbleibende rest restliche "
    "auftragserteilung auftragsbestätigung auftrag bestellung vertragsabschluss lieferung anlieferung "
    "materiallieferung montage montagebeginn baubeginn beginn arbeitsbeginn fertigstellung inbetriebnahme abnahme "
    "übergabe rechnung rechnungsstellung rechnungserhalt erhalt"
)
_FALLS_DUE = re.compile(r"\W*(?:\d+(?:,\d+)?\s*%\W*)?(?:bei|nach)\s", re.IGNORECASE)


class SumRow(Enum):
    """What kind of sum a line is, or another thing that is no position."""

    VAT = auto()
    GROSS = auto()
    NET = auto()
    OPEN = auto()  # with or without VAT: the lines around it tell
    PARTIAL = auto()
    PAYMENT = auto()
    PERHAPS = auto()  # a sum, a payment or a position: asked for


def sum_row(label: str) -> SumRow | None:
    """Return which sum a line is; None for a position. „Summe Elektro“ is the sum of a part."""
    for pattern, word in _SPELLED:
        label = pattern.sub(word, label)
    found = [word.casefold() for word in _WORD.findall(label)]
    if not found:
        return None
    return _payment(label, found) or _sum(found)


def is_vat(label: str) -> bool:
    """Whether a line is VAT."""
    return sum_row(label) is SumRow.VAT


def _payment(label: str, found: list[str]) -> SumRow | None:
    named = [word for word in found if _PAYMENT.fullmatch(word)]
    others = {word for word in found if word not in named} - _WHEN - _BESIDE
    if not named:
        due = _FALLS_DUE.match(label) and not others and set(found) & _WHEN - _BESIDE
        return SumRow.PAYMENT if due else None
    return SumRow.PERHAPS if others else SumRow.PAYMENT


def _sum(found: list[str]) -> SumRow | None:
    words = set(found)
    sums, vat = {word for word in words if _SUM.fullmatch(word)}, {word for word in words if _VAT.fullmatch(word)}
    if found[0] == "zw" and sums and words <= sums | _BESIDE | {"zw"}:
        return SumRow.PARTIAL
    if _PARTIAL.fullmatch(found[0]) or (sums and words & _PART and words <= sums | _PART | _BESIDE):
        return SumRow.PARTIAL
    if not words <= sums | vat | _BESIDE | _OPEN_ALONE:
        return _beside_others(found, sums)
    if sums or "brutto" in words or (not vat and any(_NET.fullmatch(word) for word in words)):
        return _kind_of(words)
    if vat:
        return SumRow.VAT
    return SumRow.PERHAPS if words & _OPEN_ALONE else None


def _beside_others(found: list[str], sums: set[str]) -> SumRow | None:
    """Return what a line is that names something else beside a sum."""
    if found[0] in sums and found[0].endswith("summe"):
        return SumRow.PARTIAL
    perhaps = sums or any(word in _PERHAPS or _PARTIAL.fullmatch(word) for word in found)
    return SumRow.PERHAPS if perhaps else None


def _kind_of(words: set[str]) -> SumRow:
    if any(_NET.fullmatch(word) for word in words):
        return SumRow.NET
    return SumRow.GROSS if any(_GROSS.fullmatch(word) for word in words) else SumRow.OPEN

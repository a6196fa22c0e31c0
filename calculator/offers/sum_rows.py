"""Which lines of an offer are no positions: sums, carry-overs and VAT."""

import re
from enum import Enum, auto

_WORD = re.compile(r"[^\W\d_]+")
_SUM = frozenset(
    [
        "summe",
        "gesamt",
        "gesamtsumme",
        "gesamtbetrag",
        "gesamtpreis",
        "endbetrag",
        "endsumme",
        "endpreis",
        "nettosumme",
        "nettobetrag",
        "bruttosumme",
        "bruttobetrag",
        "angebotssumme",
        "angebotsbetrag",
        "angebotspreis",
        "rechnungsbetrag",
        "auftragssumme",
        "zahlbetrag",
    ]
)
_PARTIAL = frozenset(["zwischensumme", "übertrag", "titelsumme"])
_VAT = frozenset(["mwst", "ust", "mehrwertsteuer", "umsatzsteuer"])
_BESIDE = frozenset(
    [
        "netto",
        "brutto",
        "inkl",
        "inklusive",
        "incl",
        "zzgl",
        "zuzüglich",
        "exkl",
        "ohne",
        "mit",
        "der",
        "die",
        "das",
        "aller",
        "alle",
        "positionen",
        "posten",
        "angebot",
        "betrag",
        "preis",
        "in",
        "eur",
        "euro",
        "plus",
        "gesetzliche",
        "gesetzlicher",
        "ges",
        "enthaltene",
        "darin",
        "enthalten",
        "auf",
        "aus",
        "von",
        "und",
        "steuer",
    ]
)
_GROSS = frozenset(
    [
        "brutto",
        "inkl",
        "inklusive",
        "incl",
        "mit",
        "endbetrag",
        "endsumme",
        "endpreis",
        "bruttosumme",
        "bruttobetrag",
        "rechnungsbetrag",
        "zahlbetrag",
    ]
)
_NET = frozenset(["netto", "zzgl", "zuzüglich", "exkl", "ohne", "nettosumme", "nettobetrag"])


class SumRow(Enum):
    """What kind of sum a line is."""

    VAT = auto()
    GROSS = auto()
    NET = auto()
    OPEN = auto()  # with or without VAT: the lines around it tell
    PARTIAL = auto()


def sum_row(label: str) -> SumRow | None:
    """Return which sum a line is; None for a position. „Summe Elektro“ is the sum of a part."""
    found = [word.casefold() for word in _WORD.findall(label)]
    words = set(found)
    if found and found[0] in _PARTIAL:
        return SumRow.PARTIAL
    if not words <= _SUM | _VAT | _BESIDE:
        return SumRow.PARTIAL if found[0] == "summe" else None
    if words & _SUM or (words & _NET and not words & _VAT):
        return _kind_of(words)
    return SumRow.VAT if words & _VAT else None


def is_vat(label: str) -> bool:
    """Whether a line is VAT."""
    return sum_row(label) is SumRow.VAT


def _kind_of(words: set[str]) -> SumRow:
    if words & _NET:
        return SumRow.NET
    return SumRow.GROSS if words & _GROSS else SumRow.OPEN

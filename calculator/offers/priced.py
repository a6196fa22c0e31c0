"""What the cells of one pasted line make: a row with its price, or why there is none."""

import re
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core.notation import Magnitude, german, parse
from calculator.offers.cells import CENTS_OR_SIGN, OfferColumn
from calculator.offers.money import is_amount, money_doubt, money_of, percent_of
from calculator.offers.rows import OUTSIDE, RowKind, TypedRow
from calculator.offers.words import (
    GRANT_ASKED,
    is_discount,
    is_free,
    is_grant,
    is_reference,
    is_running,
    is_taken_off,
    vat_in_words,
)

_ONE_PIECE = re.compile(r"1(?:,0+|\.0{1,2})?\s*(?:x|stk|st|stück|psch|pausch|set)?\.?", re.IGNORECASE)
_NO_VAT = re.compile(r"(?:steuer|mwst\.?|ust\.?)?-?(?:frei|befreit)|keine?|ohne|entfällt|-|–", re.IGNORECASE)
VAT_RATES = (Decimal(19), Decimal(7), Decimal(0))  # percent; what a column of VAT in euros is compared with
_CENT = Decimal("0.01")


def row_of(said: dict[OfferColumn, str], kind: RowKind) -> tuple[TypedRow | None, str]:
    """Return the row of a line and a note on it; without a row the note says why there is none."""
    label = said.get(OfferColumn.LABEL, "")
    amount, note = _amount(said)
    if not is_amount(amount) and is_free(f"{label} {amount}"):
        amount, note = "0,00", ""
    if why := _why_none(label, amount, said.get(OfferColumn.VAT, ""), kind):
        return None, why
    number = money_of(amount)
    if kind in OUTSIDE and number is not None and number < 0:
        amount = german(-number, 2)
    quantity = said.get(OfferColumn.QUANTITY, "")
    if not number and _first_number(quantity) == 0 and kind not in OUTSIDE:
        kind, note = RowKind.OPTIONAL, _("Die Menge ist 0: Der Posten steht als Option.")
    if quantity and not _ONE_PIECE.fullmatch(quantity):
        pieces = f"{quantity} {said.get(OfferColumn.UNIT, '')}".strip()
        label = f"{label} ({pieces})" if label else pieces
    rate = said.get(OfferColumn.VAT, "") or vat_in_words(f"{said.get(OfferColumn.AMOUNT, '')} {label}")
    return TypedRow(label, amount, _vat(rate, number), kind), note


def _why_none(label: str, amount: str, vat: str, kind: RowKind) -> str:
    """Return why a line is no row; empty if it is one."""
    if percent_of(amount) is not None or (not amount and percent_of(vat) is not None and is_discount(label)):
        return _("ein Prozentsatz statt eines Betrags. Bitte schreiben Sie, wie viel Euro es sind.")
    if amount and not label:
        return _("keine Bezeichnung. Ist es eine Summe, löschen Sie die Zeile; sonst schreiben Sie, wofür sie ist.")
    if not amount:
        return "" if kind in OUTSIDE else _("kein Betrag gefunden. Bitte ergänzen Sie ihn, oder löschen Sie die Zeile.")
    return _why_no_price(label, amount, kind) or _why_doubted(label, amount, kind)


def _why_no_price(label: str, amount: str, kind: RowKind) -> str:
    """Return why an amount is no price of a row; empty if it is one."""
    number = money_of(amount)
    if number is None:
        return money_doubt(amount) or _("der Betrag lässt sich nicht lesen. Bitte schreiben Sie ihn etwa als 1.250,00.")
    if kind not in OUTSIDE and is_grant(label, negative=number < 0):
        return str(GRANT_ASKED)
    if number > 0 and is_taken_off(label):
        return _("ein Abzug ohne Minus. Bitte schreiben Sie ihn etwa als -650,00.")
    return ""


def _why_doubted(label: str, amount: str, kind: RowKind) -> str:
    """Return why a price is asked for that can be read, but is perhaps none of the purchase; empty if it surely is."""
    if kind in OUTSIDE:
        return ""
    if is_running(label):
        return _(
            "laufende Kosten, kein Teil des Kaufs. Löschen Sie die Zeile; gehört sie doch dazu, nennen Sie sie ohne "
            "Jahr und Monat."
        )
    if is_reference(label) and not CENTS_OR_SIGN.search(amount):
        return _(
            "vielleicht eine Nummer, auf die verwiesen wird, und kein Betrag. Ist es ein Preis, schreiben Sie ihn mit "
            "€; sonst löschen Sie die Zeile."
        )
    if amount.startswith("(") and not (is_discount(label) or is_taken_off(label)):
        return _(
            "der Betrag steht in Klammern. Ist es ein Abzug, schreiben Sie ihn mit Minus; ist es eine Option, nennen "
            "Sie sie so."
        )
    return ""


def _vat(text: str, amount: Decimal | None) -> str:
    """Return the rate in percent: of a percentage, of a word such as „steuerfrei“, or of VAT in euros.

    An amount of VAT that no rate explains is left as it is: it is asked for at its field.
    """
    if _NO_VAT.fullmatch(text.strip()):
        return "0"
    if "%" in text:
        percent = percent_of(text)
        return text if percent is None else german(percent)
    euros = money_of(text) if text else None
    if euros is None or not amount or ("€" not in text and parse(text) in VAT_RATES):
        return text
    meant = (rate for rate in VAT_RATES if any(abs(euros - vat) <= _CENT for vat in _vat_in(amount, rate)))
    return next((german(rate) for rate in meant), text)


def _vat_in(amount: Decimal, rate: Decimal) -> tuple[Decimal, Decimal]:
    """Return the VAT of an amount before it, and the VAT in an amount with it."""
    return amount * rate / 100, amount * rate / (100 + rate)


def _amount(said: dict[OfferColumn, str]) -> tuple[str, str]:
    """Return the price of a row, else number times unit price, and a note if they differ."""
    amount, quantity, each = (
        said.get(column, "") for column in (OfferColumn.AMOUNT, OfferColumn.QUANTITY, OfferColumn.UNIT_PRICE)
    )
    number, price = _first_number(quantity), money_of(each) if each else None
    if number is None or price is None:
        return amount or each, "" if amount or not each else _one_piece()
    computed = (number * price).quantize(_CENT)
    if not amount:
        return german(computed, 2), ""
    stated = money_of(amount)
    if stated is None or abs(abs(stated) - abs(computed)) <= _CENT:
        return amount, ""
    return amount, _(
        "Menge mal Einzelpreis ergibt %(computed)s €, daneben steht %(stated)s €. Gerechnet wird mit dem, was daneben "
        "steht."
    ) % {"computed": german(computed, 2), "stated": german(stated, 2)}


def _one_piece() -> str:
    return _("weder ein Gesamtpreis noch eine lesbare Menge. Gerechnet wird mit einem Stück; bitte prüfen Sie das.")


def _first_number(text: str) -> Decimal | None:
    match = re.match(r"\d[\d.,]*", text)
    return money_of(match[0].rstrip(".,"), Magnitude.EITHER) if match else None

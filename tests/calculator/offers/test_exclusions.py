"""What an offer excludes in words is not in it: it is asked about."""

from decimal import Decimal

import pytest

from calculator.offers.contents import PARTS, OfferPart, Said, missing_parts, said_of_parts
from calculator.offers.form import OfferForm
from calculator.offers.pasted import with_pasted
from calculator.offers.typed import TypedOffer
from tests.calculator.offers.test_check import check_of

B, F, E, M, R, T, H = OfferPart


@pytest.mark.parametrize(
    ("paste", "contained", "excluded"),
    [
        (
            "Wärmepumpe, ohne Abgleich, ohne Fundament, Zählerschrank nicht enthalten, Demontage nicht im Preis;3",
            set(),
            {B, F, M, R},
        ),
        ("hydraulischer Abgleich nicht enthalten;0\nohne Warmwasser;0", set(), {B, H}),
        ("Wärmepumpe ohne hydr. Abgleich, mit Fundament;30000", {F}, {B}),
        ("Wärmepumpe (ohne Fundament) und Elektroarbeiten;30000", {E}, {F}),
        ("Elektroanschluss ohne Zählerschrank;900", {E}, {M}),
        ("Elektroarbeiten ohne Wanddurchbruch;900", {E}, set()),
        ("Wärmepumpe;20000\nNicht enthalten: Fundament, Elektroarbeiten, Zählerschrank", set(), {F, E, M}),
        ("Nicht im Angebot enthalten sind: Öltank und Abgleich;0", set(), {T, B}),
        ("Fundament, Elektroarbeiten und Zählerschrank sind nicht enthalten;0", set(), {F, E, M}),
        ("Wärmepumpe mit Fundament, Elektroarbeiten und Abgleich nicht enthalten;9000", {F}, {E, B}),
        ("Gerät ohne Fundament, Elektroarbeiten und Zählerschrank;9000", set(), {F, E, M}),
        ("Zählerschrank – nicht im Lieferumfang;0\nFundament (entfällt);0", set(), {M, F}),
        ("Gerät exkl. Demontage;9000\nkeine Entsorgung;0", set(), {R}),
        ("Fundament ist kein Bestandteil des Angebots;0", set(), {F}),
        ("Zählerschrank wird gesondert berechnet;0", set(), {M}),
        ("Gerät ohne Fundament;9000\nFundament;900", {F}, set()),
        ("Fundament, nicht förderfähig;900", {F}, set()),
    ],
)
def test_exclusions_are_told_apart(paste: str, contained: set[OfferPart], excluded: set[OfferPart]) -> None:
    said = dict(said_of_parts(OfferForm.of(with_pasted(TypedOffer(paste=paste)), Decimal(19))))
    assert {part for part in said if said[part] is Said.CONTAINED} == contained
    assert {part for part in said if said[part] is Said.EXCLUDED} == excluded


def test_what_is_excluded_is_said_asked_and_listed() -> None:
    paste = "Wärmepumpe ohne Fundament\t20.000,00"
    found = check_of(paste)
    foundation = str(PARTS[F].label)
    assert {part.label: part.said for part in found.open_parts}[foundation] == "ist ausdrücklich nicht enthalten."
    assert foundation in found.questions[0]
    assert foundation not in found.contained
    assert foundation in missing_parts(OfferForm.of(with_pasted(TypedOffer(paste=paste)), Decimal(19)))

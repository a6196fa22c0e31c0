"""What the rows of an offer add up to, exact to the cent.

VAT is computed as firms do it: once on the sum of each rate, rounded half up to the cent. A discount lowers the row
that it is tied to, otherwise all rows of the sum in proportion, and so what is eligible, too. Cents that the shares
leave over go to the rows with the largest remainders, so that the parts always add up to the whole.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from calculator.core.notation import cents
from calculator.offers.rows import Position, RowKind

_CENTS = 100


class DiscountTooLarge(ValueError):
    """A discount takes more than there is; ``number``: its row."""

    def __init__(self, number: int) -> None:
        super().__init__(f"row {number}")
        self.number = number


@dataclass(frozen=True, slots=True)
class Rate:
    """What is in the sum at one rate of VAT, euros."""

    percent: Decimal
    net: Decimal
    vat: Decimal


@dataclass(frozen=True, slots=True)
class RowShare:
    """A row of the sum with VAT and without its share of the discounts, euros."""

    position: Position
    gross: Decimal

    @property
    def eligible(self) -> bool:
        """Whether it counts for the subsidy."""
        return self.position.kind is RowKind.COUNTED


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums of an offer, euros. ``gross`` is what it costs, ``outside`` the rows that are not in it, with VAT."""

    rates: tuple[Rate, ...]
    shares: tuple[RowShare, ...]
    discounts: Decimal
    outside: tuple[tuple[Position, Decimal], ...]

    @property
    def net(self) -> Decimal:
        """The sum before VAT."""
        return sum((rate.net for rate in self.rates), Decimal(0))

    @property
    def vat(self) -> Decimal:
        """The VAT of all rates."""
        return sum((rate.vat for rate in self.rates), Decimal(0))

    @property
    def gross(self) -> Decimal:
        """The sum with VAT."""
        return self.net + self.vat

    @property
    def eligible(self) -> Decimal:
        """The part of the sum that counts for the subsidy, with VAT, after discounts."""
        return sum((share.gross for share in self.shares if share.eligible), Decimal(0))

    @property
    def beside(self) -> Decimal:
        """The part of the sum that is for something else than the heating, with VAT, after discounts."""
        of_others = (share.gross for share in self.shares if share.position.kind is RowKind.BESIDE)
        return sum(of_others, Decimal(0))

    @property
    def heating(self) -> Decimal:
        """The part of the sum that is for the heating, with VAT, after discounts."""
        return self.gross - self.beside


def sums_of(positions: Sequence[Position], *, net: bool) -> Sums:
    """Add up an offer whose amounts are ``net`` or gross; raises ``DiscountTooLarge``."""
    inside = [each for each in positions if each.in_sum]
    rates = tuple(_rates(inside, net=net))
    whole = sum((rate.net + rate.vat for rate in rates), Decimal(0))
    left = _after_discounts(inside, net=net)
    bought = [each for each in inside if each.amount >= 0]
    in_cents = _apportioned([left[each.number] for each in bought], int(whole * _CENTS))
    shares = tuple(RowShare(each, Decimal(amount) / _CENTS) for each, amount in zip(bought, in_cents, strict=True))
    discounts = sum((_with_vat(each, net=net) for each in inside if each.amount < 0), Fraction(0))
    outside = tuple((each, _cents(_with_vat(each, net=net))) for each in positions if not each.in_sum)
    return Sums(rates, shares, _cents(discounts), outside)


def _rates(inside: Iterable[Position], *, net: bool) -> Iterable[Rate]:
    sums: dict[Decimal, Decimal] = defaultdict(Decimal)
    for each in inside:
        sums[each.vat_percent] += each.amount
    for percent, amount in sorted(sums.items(), reverse=True):
        if net:
            yield Rate(percent, amount, cents(amount * percent / 100))
        else:
            vat = _cents(Fraction(amount) * Fraction(percent) / (100 + Fraction(percent)))
            yield Rate(percent, amount - vat, vat)


def _with_vat(position: Position, *, net: bool) -> Fraction:
    amount = Fraction(position.amount)
    return amount * (100 + Fraction(position.vat_percent)) / 100 if net else amount


def _after_discounts(inside: Sequence[Position], *, net: bool) -> Mapping[int, Fraction]:
    """Return what each bought row costs with VAT after its share of the discounts, by number."""
    left = {each.number: _with_vat(each, net=net) for each in inside if each.amount >= 0}
    discounts = [each for each in inside if each.amount < 0]
    for each in (one for one in discounts if one.tied is not None):
        rest = left.get(each.tied or 0, Fraction(0)) + _with_vat(each, net=net)
        if rest < 0:
            raise DiscountTooLarge(each.number)
        left[each.tied or 0] = rest
    for each in (one for one in discounts if one.tied is None):
        whole, taken = sum(left.values(), Fraction(0)), -_with_vat(each, net=net)
        if taken > whole:
            raise DiscountTooLarge(each.number)
        left = {number: amount - taken * amount / whole for number, amount in left.items()}
    return left


def _apportioned(amounts: Sequence[Fraction], whole: int) -> list[int]:
    """Return whole cents near the amounts in euros, together ``whole``."""
    exact = [amount * _CENTS for amount in amounts]
    found = [int(amount) for amount in exact]
    order = sorted(range(len(exact)), key=lambda place: (exact[place] - found[place], exact[place]), reverse=True)
    step = 1 if whole >= sum(found) else -1
    for place in order[: abs(whole - sum(found))]:
        found[place] += step
    return found


def _cents(amount: Fraction) -> Decimal:
    """Round half away from zero to the cent."""
    doubled = abs(amount) * _CENTS * 2 + 1
    whole = Decimal(int(doubled) // 2) / _CENTS
    return -whole if amount < 0 else whole

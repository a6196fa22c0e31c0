"""A row of an offer: as it was typed, and what it means."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

MOST_ROWS = 60
LONGEST_LABEL = 500


class RowKind(StrEnum):
    """How a row counts; the word of forms and of what is stored."""

    COUNTED = "foerderfaehig"
    UNCOUNTED = "nicht"
    BESIDE = "anderes"
    OPTIONAL = "option"
    ON_SITE = "bauseits"


KINDS = {
    RowKind.COUNTED: _("förderfähig"),
    RowKind.UNCOUNTED: _("nicht förderfähig"),
    RowKind.BESIDE: _("gehört nicht zur Heizung (Photovoltaik, Batterie, Wallbox …)"),
    RowKind.OPTIONAL: _("Option, nicht in der Summe"),
    RowKind.ON_SITE: _("bauseits, nicht in der Summe"),
}
OUTSIDE = frozenset({RowKind.OPTIONAL, RowKind.ON_SITE})  # not in the sum; such a row may have no amount


@dataclass(frozen=True, slots=True)
class TypedRow:
    """A row as somebody typed or pasted it. ``tied``: number of the row that a discount belongs to, or empty."""

    label: str = ""
    amount: str = ""
    vat: str = ""
    kind: str = RowKind.COUNTED
    tied: str = ""

    @property
    def counted_as(self) -> RowKind:
        """How the row counts; a word that is none counts as usual."""
        return RowKind(self.kind) if self.kind in set(RowKind) else RowKind.COUNTED

    @property
    def is_blank(self) -> bool:
        """Whether nothing is said: what has a default does not count."""
        return not (self.label.strip() or self.amount.strip())


@dataclass(frozen=True, slots=True)
class Position:
    """A row that was understood. A negative ``amount`` (euros, net or gross as the offer says) is a discount.

    ``tied``: number of the row that the discount belongs to; None: it belongs to all.
    """

    number: int
    label: str
    amount: Decimal
    vat_percent: Decimal
    kind: RowKind
    tied: int | None = None

    @property
    def in_sum(self) -> bool:
        """Whether the row belongs to what the offer costs."""
        return self.kind not in OUTSIDE

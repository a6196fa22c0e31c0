"""What the page of an offer shows: its fields with what is wrong at each, and its sums."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Self

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.core.notation import euro
from calculator.offers.foreign import with_own_notation
from calculator.offers.pasted import read_left, with_pasted
from calculator.offers.reading import OfferReading, understood
from calculator.offers.rows import KINDS, MOST_ROWS, RowKind
from calculator.offers.told import OfferFigure, comparisons, differences, figures, perhaps_beside, unusual_vat
from calculator.offers.typed import GROSS, LONGEST_NAME, LONGEST_PASTE, NET, SPARE, TypedOffer, row_field

ADD, COUNT, SAVE, CHECK = "zeilen", "rechnen", "speichern", "pruefen"
_MORE = 1


@dataclass(frozen=True, slots=True)
class OfferField:
    """A field: its name, what stands in it, what is wrong with it, and whether one goes on writing there."""

    name: str
    text: str
    error: str
    focused: bool = False


@dataclass(frozen=True, slots=True)
class RowLine:
    """The fields of one row."""

    number: int
    label: OfferField
    amount: OfferField
    vat: OfferField
    kind: OfferField
    tied: OfferField


@dataclass(frozen=True, slots=True)
class OfferForm:
    """An offer on its way through a page. ``usual_vat``: percent; ``errors`` by field, of the whole page.

    ``focus``: the field in which one goes on writing; empty if the page begins at its top. ``is_granted``: the heating
    gets a grant, so that it matters which rows it counts; ``with_roof``: it is compared with photovoltaics.
    """

    offer: TypedOffer
    found: OfferReading
    usual_vat: Decimal
    errors: dict[str, str] = field(default_factory=dict)
    focus: str = ""
    is_granted: bool = True
    with_roof: bool = False

    @classmethod
    def of(cls, offer: TypedOffer, usual_vat: Decimal) -> Self:
        """Return the form of an offer that is known, with empty rows at its end."""
        found = understood(offer, usual_vat)
        return cls(offer.with_spare(), found, usual_vat, dict(found.errors))

    @classmethod
    def posted(cls, data: Mapping[str, str], usual_vat: Decimal) -> Self:
        """Return the form of what was sent: pasted lines are read, and rows added if that was asked for."""
        sent = TypedOffer.of_post(data)
        if len(sent.paste) > LONGEST_PASTE:
            why = _("Das sind mehr als 100.000 Zeichen. Bitte kopieren Sie nur die Posten des Angebots.")
            return cls(sent.with_spare(), OfferReading(), usual_vat, {"paste": why})
        offer = with_pasted(with_own_notation(sent))
        found = understood(offer, usual_vat)
        errors = dict(found.errors)
        if len(offer.name) > LONGEST_NAME:
            errors["name"] = _("Bitte kürzen Sie den Namen auf 200 Zeichen.")
        blank = len(sent.rows) - len(sent.filled)
        if data.get("do") != ADD:
            return cls(offer.with_spare(), found, usual_vat, errors)
        first_empty = row_field(len(offer.filled) + 1, "label")
        return cls(offer.with_spare(max(blank + _MORE, SPARE)), found, usual_vat, errors, first_empty)

    def refused(self, errors: Mapping[str, str]) -> Self:
        """Return the form with more that is wrong."""
        return replace(self, errors={**self.errors, **errors})

    def with_rows(self) -> Self:
        """Return the form, refused if no row says anything."""
        if self.offer.filled or self.errors:
            return self
        why = _("Bitte fügen Sie die Posten des Angebots ein, oder tippen Sie sie unten ab.")
        return self.refused({"paste": why})

    @property
    def unread(self) -> list[str]:
        """Why the lines that are left in the field of pasted text are no rows."""
        if "paste" in self.errors:
            return []
        return read_left(self.offer).unread_why

    @property
    def _lines_left(self) -> int:
        return 0 if "paste" in self.errors else len(read_left(self.offer).unread)

    @property
    def unread_told(self) -> str:
        """That the sums lack lines which could not be read, and how many; empty if there are none."""
        count = self._lines_left
        words = ngettext(
            "%(count)s Zeile ließ sich nicht lesen und fehlt in der Summe.",
            "%(count)s Zeilen ließen sich nicht lesen und fehlen in der Summe.",
            count,
        )
        return words % {"count": count} if count else ""

    @property
    def doubts(self) -> list[str]:
        """What somebody must know who sees only what the offer comes to: what is unread, and sums that do not meet."""
        return [*filter(None, [self.unread_told]), *differences(self.found), *self.asked]

    @property
    def asked(self) -> list[str]:
        """Which rows have an unusual rate of VAT, or may be for something else than the heating, as questions."""
        beside = perhaps_beside(self.found, is_granted=self.is_granted)
        return [*unusual_vat(self.found, self.usual_vat), *beside]

    @property
    def can_grow(self) -> bool:
        """Whether a row can be added."""
        return len(self.offer.filled) < MOST_ROWS

    def lines(self) -> Iterator[RowLine]:
        """Yield the fields of each row."""
        for number, row in enumerate(self.offer.rows, start=1):
            cells = {name: self._row_cell(number, name, getattr(row, name)) for name in RowLine.__slots__[1:]}
            yield RowLine(number, **cells)

    def _row_cell(self, number: int, name: str, text: str) -> OfferField:
        return self._cell(row_field(number, name), text)

    def _cell(self, name: str, text: str) -> OfferField:
        return OfferField(name, text, self.errors.get(name, ""), focused=name == self.focus)

    def cells(self) -> dict[str, OfferField]:
        """Return the fields beside the rows by name."""
        names = (
            "name",
            "paste",
            "vat_said",
            "total_said",
            "power_kw",
            "heat_load_kw",
            "refrigerant",
            "noise_db",
            "day",
        )
        return {name: self._cell(name, getattr(self.offer, name)) for name in names}

    @property
    def kinds(self) -> list[tuple[str, str]]:
        """What a row can be; without a grant all that is heating counts alike."""
        if self.is_granted:
            return [(kind.value, str(label)) for kind, label in KINDS.items()]
        others = KINDS.keys() - {RowKind.COUNTED, RowKind.UNCOUNTED}
        return [
            (RowKind.COUNTED.value, _("Heizung")),
            *((kind.value, str(label)) for kind, label in KINDS.items() if kind in others),
        ]

    @property
    def amounts(self) -> list[tuple[str, str, bool]]:
        """The switch between amounts with and without VAT."""
        labels = {GROSS: _("mit Mehrwertsteuer (brutto)"), NET: _("ohne Mehrwertsteuer (netto)")}
        return [(word, label, (word == NET) == self.offer.is_net) for word, label in labels.items()]

    @property
    def figures(self) -> list[OfferFigure]:
        """The sums; empty while a row is wrong or there is none."""
        sums = self.found.sums
        return list(figures(sums, is_granted=self.is_granted, with_roof=self.with_roof)) if sums else []

    @property
    def total(self) -> str:
        """What the offer costs with VAT; empty while that is not known."""
        return euro(self.found.sums.gross) if self.found.sums else ""

    @property
    def comparisons(self) -> list[str]:
        """How the sums compare with what the offer states."""
        return list(comparisons(self.found))

    @property
    def problems(self) -> list[tuple[str, str]]:
        """The fields that are wrong, with what to do."""
        return list(self.errors.items())

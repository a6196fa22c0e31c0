"""Offers of a variant: kept as typed, and counted in the query of the variant with VAT and after discounts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from django.contrib.auth.models import User
from django.db import transaction
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _

from calculator.consultations import cases
from calculator.consultations.house_of_case import whole_query
from calculator.consultations.offer_rows import Row, said_rows, sum_rows, words_row
from calculator.consultations.pasted_links import reading_of
from calculator.core import QuoteItem, Technology, law_of
from calculator.core.notation import german
from calculator.core.rules.kinds import FOSSIL, FOSSIL_WITH_SOLAR, HEAT_PUMPS, HYBRIDS, WITH_PHOTOVOLTAICS
from calculator.models import MOST_OFFERS, FirmOffer, QuoteFile, Variant
from calculator.offers.contents import missing_parts
from calculator.offers.form import OfferForm
from calculator.offers.link_items import link_items
from calculator.offers.rows import KINDS, RowKind, TypedRow
from calculator.offers.typed import TypedOffer
from calculator.questions import Asked, Reading
from calculator.questions.repeated import QUOTE, quote_pairs

_WITHOUT_GRANT = FOSSIL - FOSSIL_WITH_SOLAR - HYBRIDS  # of these no grant counts a part


@dataclass(frozen=True)
class KeptOffer:
    """An offer for one heating of a variant. ``differs``: the variant counts with other amounts than it states."""

    system: Technology
    number: int
    offer: TypedOffer
    counts: bool
    file: QuoteFile | None = None
    differs: bool = False

    @cached_property
    def form(self) -> OfferForm:
        """The offer with its sums."""
        return shown_for(self.system, OfferForm.of(self.offer, usual_vat()))

    @property
    def told(self) -> list[str]:
        """What is stored, in lines: firm, whether VAT is in the amounts, and each row with how it counts."""
        amounts = {True: _("Beträge ohne Mehrwertsteuer"), False: _("Beträge mit Mehrwertsteuer")}
        rows = (f"{row.label}: {row.amount or '–'} ({KINDS[row.counted_as]})" for row in self.offer.filled)
        return [*filter(None, [self.offer.name]), amounts[self.offer.is_net], *rows]

    @property
    def doubts(self) -> list[str]:
        """Why the figures of a variant that counts with this offer may not be those of the offer; without its name."""
        return [*self.form.doubts, *([_counts_otherwise()] if self.differs else [])]


@dataclass(frozen=True)
class OffersOfHeating:
    """The offers for one heating, and the number of the next one; None if there are as many as there may be."""

    system: Technology
    offers: tuple[KeptOffer, ...]
    free: int | None

    @property
    def rows(self) -> list[Row]:
        """What can be compared, with a text for each offer."""
        forms = [each.form for each in self.offers]
        said = [_said(each) for each in self.offers]
        return [
            words_row(_("Firma"), forms, lambda form: form.offer.name),
            *sum_rows(forms),
            *said_rows(forms),
            words_row(_("Posten"), forms, lambda form: str(len(form.found.positions))),
            *([words_row(_("Steht nicht darin"), forms, missing_parts)] if self.system in HEAT_PUMPS else []),
            (_("Rechnung"), said),
        ]


def _said(kept: KeptOffer) -> str:
    if kept.differs:
        return f"{_counts_otherwise()} {_('Öffnen Sie das Angebot, und speichern Sie es.')}"
    return _("Die Variante rechnet mit diesem Angebot.") if kept.counts else _("Zum Vergleich, zählt nicht mit.")


def _counts_otherwise() -> str:
    return _("Die Variante rechnet mit anderen Beträgen, als im Angebot stehen.")


def shown_for(system: Technology, form: OfferForm) -> OfferForm:
    """Return a form as it is shown for a heating: without a grant nobody is asked what one counts."""
    return replace(form, is_granted=system not in _WITHOUT_GRANT, with_roof=system in WITH_PHOTOVOLTAICS)


def usual_vat() -> Decimal:
    """Return the rate of VAT on heatings and work today, percent."""
    today = timezone.localdate()
    return law_of(today).on("vat_percent", today).value


def offers_of(variant: Variant, asked: Asked | None) -> Iterator[OffersOfHeating]:
    """Yield the heatings of a variant with their offers; those whose heating is not compared any more, too."""
    stored = {(each.system, each.number): each for each in variant.offers.select_related("file").defer("file__content")}
    compared = set(asked.systems) if asked else set()
    for system in Technology:
        found = tuple(_kept(variant, system, stored, asked))
        if found or system in compared:
            taken = {each.number for each in found}
            free = next((number for number in range(1, MOST_OFFERS + 1) if number not in taken), None)
            yield OffersOfHeating(system, found, free)


def _kept(
    variant: Variant, system: Technology, stored: dict[tuple[str, int], FirmOffer], asked: Asked | None
) -> Iterator[KeptOffer]:
    items = asked.quotes.get(system, ()) if asked else ()
    for number in range(1, MOST_OFFERS + 1):
        if found := stored.get((system.value, number)):
            offer = TypedOffer.of_json(found.content)
            kept = KeptOffer(system, number, offer, found.counts, found.file)
            sums = kept.form.found.sums
            differs = found.counts and asked is not None and (link_items(sums, system) if sums else ()) != items
            yield KeptOffer(system, number, offer, found.counts, found.file, differs)
    if items and not any(place[0] == system.value for place in stored):
        yield KeptOffer(system, 1, _of_link(items), counts=True)


def _of_link(items: Sequence[QuoteItem]) -> TypedOffer:
    """Return the offer behind the items of a link, which are with VAT."""
    kinds = {True: RowKind.COUNTED, False: RowKind.UNCOUNTED}
    return TypedOffer(
        rows=tuple(TypedRow(each.label, german(each.amount_eur, 2), kind=kinds[each.eligible]) for each in items)
    )


def reading_with(variant: Variant, system: Technology, items: Sequence[QuoteItem] | None, today: date) -> Reading:
    """Return the question of a variant with these items for a heating in the place of those it has; None: as it is."""
    query = QueryDict(whole_query(variant), mutable=True)
    if items is not None:
        for key in [key for key in query if (match := QUOTE.fullmatch(key)) and match[1] == system.value]:
            del query[key]
        for key, text in quote_pairs({system: tuple(items)} if items else {}):
            query[key] = text
    return reading_of(query.urlencode(), today)


@transaction.atomic
def save(variant: Variant, version: int, kept: KeptOffer, asked: Asked, who: User) -> None:
    """Keep an offer and what the variant counts with now; raises ``Conflict`` and ``CalculatorError``."""
    cases.change_variant(variant, version, variant.title, asked, who)
    same = FirmOffer.objects.filter(variant=variant, system=kept.system.value)
    if kept.counts:
        same.exclude(number=kept.number).update(counts=False)
    if not kept.offer.filled:
        same.filter(number=kept.number).delete()
        return
    values = {"content": kept.offer.as_json(), "counts": kept.counts, "file": kept.file}
    same.update_or_create(variant=variant, system=kept.system.value, number=kept.number, defaults=values)

"""An entered price, or the items of a quote, in the place of computed prices.

The sum is what people enter, and it covers everything that is bought for the heating. What it buys is the usual: of
each euro the same part is the device, the borehole or the work in the house, each with its own life and grant. So an
entered price that equals the computed one changes nothing.

Of a plant on the roof that a quote names, the heating pays the part that makes its own power, as without a quote. A
quote of nothing but such a plant says nothing of the heating, which keeps its usual price.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from operator import truediv

from calculator.core import arithmetic
from calculator.core.cost_lines import LineFormula, LineLabel, LineWords
from calculator.core.derivations import Derivation
from calculator.core.goods import Goods
from calculator.core.heatings import Technology
from calculator.core.inputs import QuoteItem
from calculator.core.message import Filled, Message, say
from calculator.core.message import Name as _
from calculator.core.site import Site
from calculator.core.stated_keys import quote_key
from calculator.core.systems.parts import one_price, price_key
from calculator.core.systems.photovoltaics import PART
from calculator.core.systems.plan import Plan, Purchase
from calculator.core.systems.usual import usual_plan

_SOURCE = _("Summe der Posten: Gerät mit Montage und alles, was dazu gekauft wird")

Divide = Callable[[Decimal, Decimal], Decimal]


def is_asked(site: Site, technology: Technology) -> bool:
    """Whether a quote or a price was entered for the heating, or the set states one price for everything."""
    quote = site.inputs.quotes.get(technology, ())
    return site.states(price_key(technology)) or (technology in site.inputs.quotes and not _is_roof_only(quote))


def at_asked_price(site: Site, usual: Plan) -> Plan:
    """Return the usual plan at the price that was entered for it, or as it is."""
    quote = site.inputs.quotes.get(usual.technology, ())
    if not quote and one_price(site, usual.technology):
        return usual
    factor = _factor(site, usual)
    if factor is None:
        return usual
    purchases = _quoted(site, usual, quote) if quote else _shared(usual, factor)
    of_price = (
        each._replace(amount_eur_a=each.amount_eur_a * factor) if each.of_price else each for each in usual.yearly
    )
    rest = () if _is_roof_only(quote) else usual.purchases[1:]
    covered = tuple(each for each in rest if each.in_year == 1)
    return replace(usual, purchases=tuple(purchases), yearly=tuple(of_price), covered=covered)


def price_factor(site: Site, technology: Technology) -> Decimal | None:
    """Return how many times the usual price was entered for a heating; None if none was."""
    if one_price(site, technology) or not is_asked(site, technology):
        return None
    return _factor(site, usual_plan(site, technology))


def _factor(site: Site, usual: Plan) -> Decimal | None:
    amounts = [each.amount_eur for each in usual.purchases]
    whole, quote = arithmetic.total(amounts), site.inputs.quotes.get(usual.technology, ())
    if quote:
        offered = [_amount(site, usual.technology, *each) for each in enumerate(quote, start=1)]
        unasked = [each.amount_eur for each in _unasked(usual, quote)]
        return arithmetic.times(arithmetic.total([*offered, *unasked]), whole)
    key = price_key(usual.technology)

    def told() -> Message:
        device, rest = arithmetic.for_words(amounts[0]), arithmetic.for_words(whole - amounts[0])
        return say(Derivation.WHOLE_PRICE, device=device, rest=rest)

    label = Filled(_("Anschaffung mit Montage ({name})"), name=usual.technology.record.of)
    asked = site.derive(key, label, "€", lambda: whole, _SOURCE, told=told)
    return arithmetic.times(asked, whole) if site.inputs.has(key) else None


def _amount(site: Site, technology: Technology, number: int, item: QuoteItem) -> Decimal:
    amount = site.fact(quote_key(technology, number), item.amount_eur)
    return amount * site.value(PART) / 100 if item.of_roof else amount


def _shared(usual: Plan, factor: Decimal) -> Iterator[Purchase]:
    key = price_key(usual.technology)
    for each in usual.purchases:
        formula = say(LineFormula.SHARED, usual=each.words.formula)
        words, uses = each.words._replace(formula=formula), (key, *each.uses)
        yield each._replace(words=words, uses=uses, amount_eur=each.amount_eur * factor, offered=True)


def _quoted(site: Site, usual: Plan, quote: tuple[QuoteItem, ...]) -> Iterator[Purchase]:
    """Yield each item in as many parts as there are lives of what is usually bought by such items."""
    yield from _unasked(usual, quote)
    roof, rest = _bought_by(usual, quote)
    shares = {False: tuple(_by_life(rest)), True: tuple(_by_life(roof, arithmetic.times))}
    for number, item in enumerate(quote, start=1):
        amount, parts = _amount(site, usual.technology, number, item), shares[item.of_roof]
        goods = Goods.QUOTED if item.eligible else Goods.QUOTED_UNCOUNTED
        formula = _formula(site, item, one=len(parts) == 1)
        for place, (share, thing) in enumerate(parts):
            key = f"quote_{number}_{place}" if place else f"quote_{number}"
            words = LineWords(key, _label(item, thing, one=len(parts) == 1), formula)
            uses = (PART,) if item.of_roof else ()
            yield thing._replace(words=words, goods=goods, uses=uses, amount_eur=amount * share)


def _is_roof_only(quote: Sequence[QuoteItem]) -> bool:
    return bool(quote) and all(item.of_roof for item in quote)


def _unasked(usual: Plan, quote: tuple[QuoteItem, ...]) -> Sequence[Purchase]:
    """Return what is bought at its usual price although there is a quote: the heating, where only the roof is in it."""
    return _bought_by(usual, quote)[1] if _is_roof_only(quote) else ()


def _bought_by(usual: Plan, quote: tuple[QuoteItem, ...]) -> tuple[Sequence[Purchase], Sequence[Purchase]]:
    """Return what is usually bought by items of the roof and by all others, which buy everything if there are none."""
    if not any(item.of_roof for item in quote):
        return (), usual.purchases
    roof = [each for each in usual.purchases if each.goods is Goods.PHOTOVOLTAICS]
    return roof, [each for each in usual.purchases if each.goods is not Goods.PHOTOVOLTAICS]


def _formula(site: Site, item: QuoteItem, *, one: bool) -> Message:
    if item.of_roof:
        return say(LineFormula.QUOTED_ROOF, percent=arithmetic.for_words(site.value(PART)))
    return say(LineFormula.QUOTED if one else LineFormula.QUOTED_PART)


def _label(item: QuoteItem, thing: Purchase, *, one: bool) -> Message:
    if one or thing.life_years is None:  # each has one: the type does not say so
        return say(LineLabel.NAMED, name=item.label)
    return say(LineLabel.NAMED_PART, name=item.label, years=thing.life_years)


def _by_life(bought: Sequence[Purchase], divide: Divide = truediv) -> Iterator[tuple[Decimal, Purchase]]:
    """Yield what part of the usual price is for things of one life; work without a life stands with the first.

    ``divide``: a plant of which the heat pump uses nothing costs it nothing.
    """
    whole = arithmetic.total([each.amount_eur for each in bought])
    kinds = dict.fromkeys((each.life_years, each.renewed) for each in bought if each.life_years)
    work = [each.amount_eur for each in bought if not each.life_years]
    for place, (life, renewed) in enumerate(kinds):
        alike = [each for each in bought if (each.life_years, each.renewed) == (life, renewed)]
        things = arithmetic.total([each.amount_eur for each in alike])
        with_work = arithmetic.total([things, *(() if place else work)])
        worn = things / with_work if work and not place else None
        yield divide(with_work, whole), alike[0]._replace(offered=True, worn=worn)

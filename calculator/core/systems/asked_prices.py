"""An entered price, or the items of a quote, in the place of computed prices.

The sum is what people enter, and it covers everything that is bought for the heating. What it buys is the usual: of
each euro the same part is the device, the borehole or the work in the house, each with its own life and grant. So an
entered price that equals the computed one changes nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

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
from calculator.core.systems.plan import Plan, Purchase
from calculator.core.systems.usual import usual_plan

_SOURCE = _("Summe der Posten: Gerät mit Montage und alles, was dazu gekauft wird")


def is_asked(site: Site, technology: Technology) -> bool:
    """Whether a quote or a price was entered, or the set states one price for everything."""
    return site.states(price_key(technology)) or technology in site.inputs.quotes


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
    covered = tuple(each for each in usual.purchases[1:] if each.in_year == 1)
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
        asked = arithmetic.total([_amount(site, usual.technology, *each) for each in enumerate(quote, start=1)])
        return arithmetic.times(asked, whole)
    key = price_key(usual.technology)

    def told() -> Message:
        device, rest = arithmetic.for_words(amounts[0]), arithmetic.for_words(whole - amounts[0])
        return say(Derivation.WHOLE_PRICE, device=device, rest=rest)

    label = Filled(_("Anschaffung mit Montage ({name})"), name=usual.technology.record.of)
    asked = site.derive(key, label, "€", lambda: whole, _SOURCE, told=told)
    return arithmetic.times(asked, whole) if site.inputs.has(key) else None


def _amount(site: Site, technology: Technology, number: int, item: QuoteItem) -> Decimal:
    return site.fact(quote_key(technology, number), item.amount_eur)


def _shared(usual: Plan, factor: Decimal) -> Iterator[Purchase]:
    key = price_key(usual.technology)
    for each in usual.purchases:
        formula = say(LineFormula.SHARED, usual=each.words.formula)
        words, uses = each.words._replace(formula=formula), (key, *each.uses)
        yield each._replace(words=words, uses=uses, amount_eur=each.amount_eur * factor, offered=True)


def _quoted(site: Site, usual: Plan, quote: tuple[QuoteItem, ...]) -> Iterator[Purchase]:
    """Yield each item in as many parts as there are lives of what is usually bought."""
    shares = tuple(_by_life(usual))
    for number, item in enumerate(quote, start=1):
        amount = _amount(site, usual.technology, number, item)
        goods = Goods.QUOTED if item.eligible else Goods.QUOTED_UNCOUNTED
        for place, (share, thing) in enumerate(shares):
            key = f"quote_{number}_{place}" if place else f"quote_{number}"
            yield thing._replace(words=_words(key, item, thing, one=len(shares) == 1), goods=goods, uses=(),
                amount_eur=amount * share)  # fmt: skip


def _words(key: str, item: QuoteItem, thing: Purchase, *, one: bool) -> LineWords:
    if one or thing.life_years is None:  # each has one: the type does not say so
        return LineWords(key, say(LineLabel.NAMED, name=item.label), say(LineFormula.QUOTED))
    label = say(LineLabel.NAMED_PART, name=item.label, years=thing.life_years)
    return LineWords(key, label, say(LineFormula.QUOTED_PART))


def _by_life(usual: Plan) -> Iterator[tuple[Decimal, Purchase]]:
    """Yield what part of the usual price is for things of one life; work without a life stands with the first."""
    whole = arithmetic.total([each.amount_eur for each in usual.purchases])
    kinds = dict.fromkeys((each.life_years, each.renewed) for each in usual.purchases if each.life_years)
    work = [each.amount_eur for each in usual.purchases if not each.life_years]
    for place, (life, renewed) in enumerate(kinds):
        alike = [each for each in usual.purchases if (each.life_years, each.renewed) == (life, renewed)]
        things = arithmetic.total([each.amount_eur for each in alike])
        with_work = arithmetic.total([things, *(() if place else work)])
        worn = things / with_work if work and not place else None
        yield with_work / whole, alike[0]._replace(offered=True, worn=worn)

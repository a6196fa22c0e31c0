"""What brings the heat of the ground to a heat pump: borehole, collector or wells, which outlive the device."""

from decimal import Decimal
from typing import assert_never

from calculator.core import arithmetic, demand
from calculator.core.cost_lines import LineFormula, LineLabel, LineWords
from calculator.core.goods import Goods
from calculator.core.heatings import HeatPump, HeatSource
from calculator.core.message import Value, say
from calculator.core.site import Site
from calculator.core.systems.plan import Purchase


def source_of(site: Site, design: HeatPump) -> Purchase | None:
    """Return the work in the ground that a heat pump needs; None where its heat comes from air or a network."""
    if design.network:
        return None
    match design.source:
        case HeatSource.AIR | HeatSource.ROOM_AIR | HeatSource.HYBRID:
            return None
        case HeatSource.GROUND:
            return _borehole(site)
        case HeatSource.COLLECTOR:
            return _collector(site)
        case HeatSource.WATER:
            return _wells(site)
        case _:
            assert_never(design.source)


def _borehole(site: Site) -> Purchase:
    step, metres = site.value("borehole_cost_step_eur"), demand.heat_load_kw(site) * site.value("borehole_m_per_kw")
    least = site.value("borehole_cost_lowest_eur")
    words = _words("borehole", LineLabel.BOREHOLE, LineFormula.BOREHOLE, metres=metres, step=step, least=least)
    uses = ("borehole_cost_step_eur", "borehole_m_per_kw", "borehole_cost_lowest_eur")
    return _purchase(site, words, uses, arithmetic.larger(metres * step, least))


def _collector(site: Site) -> Purchase:
    step, load = site.value("ground_collector_cost_step_eur"), demand.heat_load_kw(site)
    words = _words("ground_collector", LineLabel.COLLECTOR, LineFormula.COLLECTOR, power=load, step=step)
    return _purchase(site, words, ("ground_collector_cost_step_eur",), load * step)


def _wells(site: Site) -> Purchase:
    base, end = site.value("wells_cost_base_eur"), site.value("wells_cost_line_end")
    words = _words("wells", LineLabel.WELLS, LineFormula.WELLS, base=base, end=end)
    price = base * arithmetic.larger(demand.heat_load_kw(site), end) / end
    return _purchase(site, words, ("wells_cost_base_eur", "wells_cost_line_end"), price)


def _words(key: str, label: LineLabel, formula: LineFormula, **values: Decimal) -> LineWords:
    told: dict[str, Value] = {name: arithmetic.for_words(value) for name, value in values.items()}
    return LineWords(key, say(label), say(formula, **told))


def _purchase(site: Site, words: LineWords, uses: tuple[str, ...], price_eur: Decimal) -> Purchase:
    return Purchase(
        words, Goods.HEAT_SOURCE, (*uses, "heat_load_kw"), price_eur, int(site.value(f"{words.key}_life_years"))
    )

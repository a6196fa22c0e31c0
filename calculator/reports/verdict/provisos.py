"""What the figure of a heating rests on or leaves out, where that could turn the answer."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import chain, islice

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.heatings import ElectricHeaters, HeatPump, HeatSource, RoomUnits
from calculator.core.law_answers import Fit
from calculator.core.notation import around_euro, german
from calculator.core.rules.siting_house import InHouse
from calculator.core.systems.photovoltaics import PART
from calculator.reports.wording import named
from calculator.sentences import sentence as told

Systems = tuple[SystemCosts, ...]


def radiators(answer: Answer, systems: Systems) -> Iterator[str]:
    """Yield that a heat pump needs larger radiators that may not suffice; it is alike for all, so it is said once."""
    values, jaz_told = _values(answer), answer.asked.facts.work.jaz is not None
    found = (_radiators(Technology(each.key), each, values, jaz_told=jaz_told) for each in _bought(systems))
    return islice(chain.from_iterable(found), 1)


def hot_water(_answer: Answer, systems: Systems) -> Iterator[str]:
    """Yield which heatings make no hot water."""
    for each in _bought(systems):
        if isinstance(Technology(each.key).record.design, RoomUnits | ElectricHeaters):
            yield _hot_water(each)


def roof(answer: Answer, systems: Systems) -> Iterator[str]:
    """Yield what a plant on the roof earns beside the comparison."""
    values = _values(answer)
    return chain.from_iterable(_roof(each, values) for each in _bought(systems))


def listed(_answer: Answer, systems: Systems) -> Iterator[str]:
    """Yield that the house may be listed, or is."""
    return chain.from_iterable(map(_listed, _bought(systems)))


def _values(answer: Answer) -> dict[str, Decimal]:
    return {each.key: each.value for each in answer.comparison.assumptions}


def _bought(systems: Systems) -> Systems:
    return tuple(each for each in systems if Technology(each.key) is not Technology.KEEP)


def _radiators(
    technology: Technology, system: SystemCosts, values: dict[str, Decimal], *, jaz_told: bool
) -> Iterator[str]:
    design, price = technology.record.design, _bought_eur(system, "radiators")
    if isinstance(design, HeatPump) and price:
        jaz_told = jaz_told and design.source is HeatSource.AIR  # of others it does not count
        jaz = values[design.jaz or f"{technology}_jaz"]
        words = _(
            "%(label)s: Die Jahresarbeitszahl von %(jaz)s hängt daran, dass am kältesten Tag 55 °C genügen. Dafür sind "
            "größere Heizkörper gerechnet (%(price)s); ob sie reichen, zeigt ein kalter Tag mit auf 55 °C begrenzter "
            "Heizung oder die Heizlastberechnung."
        )
        if jaz_told:
            words = _(
                "%(label)s: Gerechnet ist, dass am kältesten Tag 55 °C genügen, mit größeren Heizkörpern "
                "(%(price)s); ob die Jahresarbeitszahl des Angebots dafür gilt, sagt die Firma."
            )
        yield words % {"label": _(system.label), "jaz": german(jaz, 1), "price": around_euro(price)}


def _roof(system: SystemCosts, values: dict[str, Decimal]) -> Iterator[str]:
    if system.beside:
        words = _(
            "%(label)s: Gerechnet ist der Teil der Anlage, der ihren Strom macht (%(percent)s %%). Was der Rest dem "
            "Haushalt spart und einspeist (im ersten Jahr rund %(income)s), steht in keiner Summe: Das bringt dasselbe "
            "Dach mit jeder anderen Heizung auch."
        )
        income = -sum((line.amounts_eur[0] for line in system.beside), Decimal(0))
        part = german(values[PART], 0)
        yield words % {"label": _(system.label), "percent": part, "income": around_euro(income)}


def _hot_water(system: SystemCosts) -> str:
    if price := _bought_eur(system, "hot_water_devices"):
        words = _(
            "Warmwasser macht %(name)s nicht: Dafür sind elektrische Geräte in jeder Wohnung gerechnet (%(price)s) und "
            "ihr Strom zum Haushaltstarif."
        )
        return words % {"name": named(system), "price": around_euro(price)}
    words = _("Warmwasser macht %(name)s nicht: Es kommt aus eigenen Geräten, deren Anschaffung nicht enthalten ist.")
    return words % {"name": named(system)}


def _bought_eur(system: SystemCosts, key: str) -> Decimal:
    return sum((line.amounts_eur[0] for line in system.one_off if line.key == key), Decimal(0))


def _listed(system: SystemCosts) -> Iterator[str]:
    for each in system.site_conditions:
        if each.key == InHouse.LISTED.value and each.fit is Fit.CHECK:
            yield f"{_(system.label)}: {told(each.sentence)}"

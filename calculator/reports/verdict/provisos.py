"""What the figure of a heating rests on or leaves out, where that could turn the answer."""

from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import SystemCosts, Technology
from calculator.core.heatings import ElectricHeaters, HeatPump, RoomUnits
from calculator.core.law_answers import Fit
from calculator.core.notation import around_euro, german
from calculator.core.rules.siting_house import InHouse
from calculator.core.systems.photovoltaics import PART
from calculator.reports.wording import named
from calculator.sentences import sentence as told


def provisos(answer: Answer, *systems: SystemCosts) -> Iterator[str]:
    """Yield what has to be said of some systems that the verdict names; nothing where none of it applies."""
    values = {each.key: each.value for each in answer.comparison.assumptions}
    bought = {key: system for system in systems if (key := Technology(system.key)) is not Technology.KEEP}
    for technology, system in bought.items():
        lines = {line.key: line.amounts_eur[0] for line in system.one_off}
        match technology.record.design:
            case HeatPump() as design:
                yield from _radiators(system, lines, values.get(design.jaz or f"{technology}_jaz"))
                yield from _roof(system, values)
            case RoomUnits() | ElectricHeaters():
                yield _hot_water(system, lines)
            case _:
                pass
        yield from _listed(system)


def _radiators(system: SystemCosts, lines: dict[str, Decimal], jaz: Decimal | None) -> Iterator[str]:
    if "radiators" in lines and jaz is not None:
        words = _(
            "%(label)s: Die Jahresarbeitszahl von %(jaz)s hängt daran, dass am kältesten Tag 55 °C genügen. Dafür sind "
            "größere Heizkörper gerechnet (%(price)s); ob sie reichen, zeigt ein kalter Tag mit auf 55 °C begrenzter "
            "Heizung oder die Heizlastberechnung."
        )
        yield words % {"label": _(system.label), "jaz": german(jaz, 1), "price": around_euro(lines["radiators"])}


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


def _hot_water(system: SystemCosts, lines: dict[str, Decimal]) -> str:
    if price := lines.get("hot_water_devices"):
        words = _(
            "Warmwasser macht %(name)s nicht: Dafür sind elektrische Geräte in jeder Wohnung gerechnet (%(price)s) und "
            "ihr Strom zum Haushaltstarif."
        )
        return words % {"name": named(system), "price": around_euro(price)}
    words = _("Warmwasser macht %(name)s nicht: Es kommt aus eigenen Geräten, deren Anschaffung nicht enthalten ist.")
    return words % {"name": named(system)}


def _listed(system: SystemCosts) -> Iterator[str]:
    for each in system.site_conditions:
        if each.key == InHouse.LISTED.value and each.fit is Fit.CHECK:
            yield f"{_(system.label)}: {told(each.sentence)}"

"""Where an offer lies among 160 real ones, of which mean, median and limits are published."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from calculator.core import ParameterSet
from calculator.core.notation import german, whole_euro
from calculator.core.records import Record

COUNT, BY_POWER = "offers_count", "offers_by_power_eur"


@dataclass(frozen=True, slots=True)
class CheckSentence:
    """A sentence with the record that its figures come from."""

    text: str
    record: Record | None = None


def position(parameters: ParameterSet, key: str, amount: Decimal, name: str, unit: str) -> CheckSentence:
    """Return where an amount lies between the limits, by median and mean of ``offers_<key>_..._eur``."""
    median, mean = (parameters.on(f"offers_{key}_{which}_eur", parameters.as_of) for which in ("median", "mean"))
    words = {
        "name": name, "amount": f"{whole_euro(amount)}{unit}", "where": _where(amount, median, mean),
        "median": f"{whole_euro(median.value)}{unit}", "mean": f"{whole_euro(mean.value)}{unit}",
        "low": f"{whole_euro(median.low or Decimal(0))}{unit}",
        "high": f"{whole_euro(median.high or Decimal(0))}{unit}",
        "count": german(parameters.on(COUNT, parameters.as_of).value),
    }  # fmt: skip
    text = _(
        "%(name)s: %(amount)s %(where)s. Von %(count)s Angeboten kostet das mittlere %(median)s (Median), der "
        "Durchschnitt ist %(mean)s, alle liegen zwischen %(low)s und %(high)s."
    )
    return CheckSentence(text % words, median)


def _where(amount: Decimal, median: Record, mean: Record) -> str:
    low, high = sorted((median.value, mean.value))
    if median.low is not None and amount < median.low:
        return _("ist weniger als das billigste Angebot; bitte prüfen Sie, was fehlt")
    if median.high is not None and amount > median.high:
        return _("ist mehr als das teuerste Angebot; bitte lassen Sie sich die großen Posten erklären")
    if amount < low:
        return _("liegt in der billigeren Hälfte")
    return _("liegt in der Mitte") if amount <= high else _("liegt in der teureren Hälfte")


def by_power(parameters: ParameterSet, power_kw: Decimal) -> Iterator[CheckSentence]:
    """Yield what offers of about this power cost; nothing beyond the powers that were offered."""
    record = parameters.on(BY_POWER, parameters.as_of)
    if record.scale and record.scale[0].reached(power_kw):
        text = _("Angebote mit ähnlicher Leistung (%(power)s kW) kosten im Median rund %(amount)s.")
        yield CheckSentence(text % {"power": german(power_kw), "amount": whole_euro(record.at(power_kw))}, record)


def usual_price(parameters: ParameterSet, key: str) -> CheckSentence:
    """Return what a part usually costs in the offers."""
    median, mean = (parameters.on(f"offers_{key}_{which}_eur", parameters.as_of) for which in ("median", "mean"))
    text = _("In den Angeboten kostet das im Median %(median)s, im Durchschnitt %(mean)s.")
    return CheckSentence(text % {"median": whole_euro(median.value), "mean": whole_euro(mean.value)}, median)

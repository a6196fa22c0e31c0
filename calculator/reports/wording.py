"""The sentence that sums up a comparison of two heatings, and words that sentences about heatings share."""

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from calculator.core import Comparison, SystemCosts, Technology
from calculator.core.notation import cents, euro
from calculator.sentences.translated import translated


def verdict(comparison: Comparison) -> str:
    """Return one sentence: which heating is cheaper, from when on, and by how much in the end."""
    values = _values(comparison)
    if not comparison.crossings:
        return _no_change(comparison) % values
    if len(comparison.crossings) == 1:
        template = _(
            "Unter diesen Annahmen ist die %(cheaper)s ab dem %(year)s. Betriebsjahr (%(calendar_year)s) insgesamt "
            "günstiger als die %(dearer)s; %(horizon)s beträgt der Unterschied %(difference)s."
        )
    else:
        template = _(
            "Unter diesen Annahmen wechselt mehrmals, welche Heizung insgesamt günstiger ist: zuletzt ist es ab dem "
            "%(year)s. Betriebsjahr (%(calendar_year)s) die %(cheaper)s; %(horizon)s beträgt der Unterschied "
            "%(difference)s."
        )
    return template % values


def horizon(years: int) -> str:
    """Return „nach 20 Jahren“."""
    return ngettext("nach %(years)s Jahr", "nach %(years)s Jahren", years) % {"years": years}


def called(system: SystemCosts) -> str:
    """Return the name of a heating as it stands in the middle of a heading."""
    kept = system.key == Technology.KEEP and system.label == Technology.KEEP.label
    return _("alte Heizung") if kept else translated(system.label)


def named(system: SystemCosts) -> str:
    """Return „die Wärmepumpe“: first and fourth case of a sentence are alike for all."""
    return translated(system.named)


def begun(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


def _no_change(comparison: Comparison) -> str:
    if cents(comparison.difference_eur) == 0:
        return _("Unter diesen Annahmen kosten beide Heizungen %(horizon)s insgesamt gleich viel.")
    return _(
        "Unter diesen Annahmen ist die %(cheaper)s %(horizon)s insgesamt günstiger als die %(dearer)s, und im ganzen "
        "Zeitraum nie teurer; der Unterschied beträgt am Ende %(difference)s."
    )


def _values(comparison: Comparison) -> dict[str, str]:
    labels = {system.key: _(system.label) for system in comparison.systems}
    crossing = comparison.crossings[-1] if comparison.crossings else None
    leader = "heat_pump" if comparison.difference_eur > Decimal(0) else "gas"
    cheaper = crossing.cheaper if crossing else leader
    return {
        "cheaper": labels.pop(cheaper),
        "dearer": labels.popitem()[1],
        "year": str(crossing.year) if crossing else "",
        "calendar_year": str(crossing.calendar_year) if crossing else "",
        "horizon": horizon(len(comparison.calendar_years)),
        "difference": euro(abs(comparison.difference_eur)),
    }

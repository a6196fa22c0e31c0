"""What a tenant reads of the flat: its month today and in the mean, and how sure the house's cheapest heating is."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.core import Technology
from calculator.core.notation import around, around_euro
from calculator.reports.rows import MonthFigure, ends_eur
from calculator.reports.verdict.changes import means
from calculator.reports.verdict.missing import why_alone
from calculator.reports.wording import called


def first_year(figure: MonthFigure) -> str:
    """Return a month of the first year, „60 €“; empty where the mean is the same or nobody knows the price.

    Whoever compares with today's bill finds the mean of years with rising prices too dear.
    """
    first = figure.first_eur
    if first is None or figure.price or around(first) == around(figure.month_eur):
        return ""
    return around_euro(first)


def begins_later(answer: Answer) -> int | None:
    """Return the first year of the figures; None where that is as good as now."""
    year: int = answer.comparison.calendar_years[0]
    return year if year > answer.asked.stand.year + 1 else None


def now_and_mean(answer: Answer, flat: str, now: MonthFigure) -> str:
    """Return what going on as now costs a flat, today and in the mean; empty where one amount says it."""
    values = {"flat": flat, "first": first_year(now), "month": around_euro(now.month_eur)}
    if not values["first"]:
        return ""
    values |= {"years": str(len(answer.comparison.calendar_years)), "year": str(begins_later(answer))}
    if begins_later(answer):
        words = _("%(flat)s: im Jahr %(year)s rund %(first)s im Monat, im Mittel von %(years)s Jahren rund %(month)s")
    else:
        words = _("%(flat)s: jetzt rund %(first)s im Monat, im Mittel der nächsten %(years)s Jahre rund %(month)s")
    return words % values


def of_tenants_best(answer: Answer, now: MonthFigure, best: MonthFigure) -> str:
    """Return how sure the cheapest heating of the house is, and what the flat pays with it."""
    if best is now:
        return _("%(house)s Bleibt es dabei, steigt die Miete nicht.") % {"house": _of_the_house(answer, best.key)}
    return " ".join((_of_the_house(answer, best.key), _pays(now, best), *_today(answer, now)))


def _of_the_house(answer: Answer, key: str) -> str:
    """Return with the same reserve as to owners and landlords that a heating costs the house least."""
    values = {
        "best": called(answer.beside.system(key)),
        "percent": answer.likelihoods[key].cheapest_percent or 0,
    }
    match kind_of(answer):
        case VerdictKind.CLEAR:
            words = _("Fürs Haus am günstigsten: %(best)s, in %(percent)s von 100 gerechneten Preisverläufen.")
        case VerdictKind.CLOSE:
            words = _("Fürs Haus knapp vorn: %(best)s, aber nur in %(percent)s von 100 gerechneten Preisverläufen.")
        case _ if key == Technology.KEEP:
            return why_alone(answer)
        case _:
            words = _("Zur Wahl steht nur: %(best)s.")
    return words % values


def _pays(now: MonthFigure, best: MonthFigure) -> str:
    """Return what the flat pays; by how much the rent may rise stands below the bars."""
    values = {"now": means(now), "then": means(best)}
    same = not any(ends_eur(now, best))
    if same and best.rent_eur:
        words = _("Damit zahlen Sie im Mittel so viel wie mit der jetzigen Heizung, rund %(now)s, mit höherer Miete.")
    elif same:
        words = _(
            "Damit zahlen Sie im Mittel so viel wie mit der jetzigen Heizung, rund %(now)s. Die Miete darf dafür nicht "
            "steigen."
        )
    elif best.rent_eur:
        words = _("Damit zahlen Sie rund %(then)s statt rund %(now)s, im Mittel, mit höherer Miete.")
    else:
        words = _(
            "Damit zahlen Sie rund %(then)s statt rund %(now)s, im Mittel der Jahre. Die Miete darf dafür nicht "
            "steigen."
        )
    return words % values


def _today(answer: Answer, now: MonthFigure) -> Iterator[str]:
    if (first := first_year(now)) and not begins_later(answer):
        yield _("Jetzt zahlen Sie rechnerisch rund %(first)s.") % {"first": first}

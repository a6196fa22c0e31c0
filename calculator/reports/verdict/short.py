"""The verdict in a heading and a short sentence, for whoever asks; the long one says the same with its terms."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of, rival_of, runner_up
from calculator.answer.measures import Interest
from calculator.core.notation import around_euro, square_metres, whole_euro
from calculator.core.systems import keep
from calculator.reports.price_words import price_not_known
from calculator.reports.rows import LETTING, MonthFigure, MonthFigures, Whose
from calculator.reports.rows.renovation import renovation_apart
from calculator.reports.verdict.changes import (
    between,
    change,
    most_at_first_eur,
    tenants_others,
)
from calculator.reports.verdict.first_words import first_words
from calculator.reports.verdict.landlord_words import of_landlord
from calculator.reports.verdict.lead import lead_sentence
from calculator.reports.verdict.missing import of_the_flat, why_alone
from calculator.reports.verdict.network_terms import hangs_on_network, without_network
from calculator.reports.verdict.own_prices import headed
from calculator.reports.verdict.sides_words import turns, words_of_sides
from calculator.reports.verdict.tenant_words import now_and_mean, of_tenants_best
from calculator.reports.verdict.tipping import carrier_of
from calculator.reports.verdict.with_interest import OF_LOAN, of_loan, with_interest
from calculator.reports.wording import begun, named
from calculator.sentences.translated import inside

_MOST_ON_A_PHONE = 270  # letters, beside four bars


@dataclass(frozen=True, slots=True)
class Short:
    """The answer in a few words, and what stands directly below it; ``also``: the end of it, no answer itself."""

    heading: str
    sentence: str
    also: str = ""

    @property
    def answer(self) -> str:
        """The sentence without its end."""
        return self.sentence.removesuffix(self.also).rstrip()

    @property
    def is_full(self) -> bool:
        """Whether it is so long that it would push what to do next off the screen of a telephone."""
        return len(self.sentence) > _MOST_ON_A_PHONE


# Filled with the values of ``_values``; what needs no words of its own is a sentence that stands elsewhere already.
_WORDS: Mapping[VerdictKind, tuple[str, str]] = {
    VerdictKind.CLEAR: (
        gettext_noop("Am günstigsten: %(best_label)s"),
        gettext_noop(
            "%(Best)s kostet am wenigsten: rund %(month)s im Monat. So ist es in %(percent)s von 100 gerechneten "
            "Preisverläufen."
        ),
    ),
    VerdictKind.CLOSE: (
        gettext_noop("Knapp vorn: %(best_label)s"),
        gettext_noop(
            "%(Best)s kostet am wenigsten: rund %(month)s im Monat. So ist es aber nur in %(percent)s von 100 "
            "gerechneten Preisverläufen, in %(rival_percent)s ist es %(rival)s."
        ),
    ),
    VerdictKind.OPEN: (
        gettext_noop("Offen: %(best_label)s oder %(rival_label)s"),
        gettext_noop(
            "Gerechnet kostet %(best)s rund %(month)s im Monat, am wenigsten aber nur in %(percent)s von 100 "
            "Preisverläufen."
        ),
    ),
    VerdictKind.MEASURES_DIFFER: (
        gettext_noop("Offen: %(best_label)s oder %(rival_label)s"),
        "%(measures)s",
    ),
    VerdictKind.EVEN: (
        gettext_noop("Offen: %(best_label)s oder %(rival_label)s"),
        gettext_noop("Beide kosten gerechnet gleich viel: rund %(month)s im Monat."),
    ),
    VerdictKind.PRICE_UNKNOWN: (gettext_noop("Offen: Der Preis für %(carrier)s entscheidet"), "%(turns)s"),
    VerdictKind.ALONE: (
        gettext_noop("%(Best_label)s: rund %(month)s im Monat"),
        gettext_noop("Kauf und Betrieb zusammen. %(why)s"),
    ),
    VerdictKind.NONE_STANDS: (gettext_noop("Offen: Keine dieser Heizungen ist sicher möglich"), "%(lead)s"),
}
_NETWORK_OPEN = (gettext_noop("Offen: Kommt hier ein Wärmenetz, und zu welchem Preis?"), "%(without)s %(turns)s")

_ALONE_WHOLE = gettext_noop("%(Best_label)s: rund %(month)s im Monat für das ganze Haus")
OF_ONE_PARTY = LETTING | {Whose.FLAT_OF_TENANT, Whose.FLAT_OF_COMMUNITY}


def short(answer: Answer, figures: MonthFigures) -> Short:
    """Return the short verdict; it names no system as the cheapest that the law does not allow.

    A price that nobody knows is said to every reader alike: as the heading where it decides, else beside an amount that
    hangs on it.
    """
    if answer.deciding:
        found, said = _of_open_price(answer, figures), list[str]()
    else:
        found = _BY_READER[figures.whose](answer, figures)
        said = [price_not_known(answer, price) for price in open_prices_of(figures)]
    more = " ".join((*said, *of_loan(answer, figures), *renovation_apart(answer), *first_words(answer)))
    return Short(found.heading, f"{found.sentence} {more}".rstrip(), more)


def _of_open_price(answer: Answer, figures: MonthFigures) -> Short:
    """Return that a price decides, and to tenants and landlords, who pay their part only, what their month does."""
    found, said = _of_house(answer, figures), words_of_sides(answer, figures, _flat(figures))
    return Short(found.heading, " ".join(filter(None, (found.sentence, said))))


def open_prices_of(figures: MonthFigures) -> tuple[str, ...]:
    """Return the keys of the prices that nobody knows and on which an amount hangs that the words name."""
    of_change = figures.whose in LETTING | {Whose.FLAT_OF_TENANT}
    named = (figures.best, figures.now if of_change else None)
    return tuple(dict.fromkeys(each.price for each in named if each and each.price))


def _amount(figure: MonthFigure) -> str:
    """Return euros a month, „60 € bis 220 €“ where nobody knows the price."""
    low, high = around_euro(figure.low_eur), around_euro(figure.high_eur)
    if not figure.price or low == high:
        return around_euro(figure.month_eur)
    return _("%(low)s bis %(high)s") % {"low": low, "high": high}


def _of_house(answer: Answer, figures: MonthFigures) -> Short:
    values, (heading, sentence) = _values(answer, figures), _words_of(answer)
    if figures.best and not figures.best_is_least:
        heading = _of_whom(kind_of(answer), of_one_party=figures.whose in OF_ONE_PARTY) or heading
    if kind_of(answer) is VerdictKind.ALONE and _is_of_several(figures):
        heading = _ALONE_WHOLE
    said = (_(sentence) % values, of_the_flat(answer))
    return Short(_(heading) % values, " ".join(filter(None, said)))


def _is_of_several(figures: MonthFigures) -> bool:
    return figures.whose in {Whose.HOUSE, Whose.LANDLORD} and figures.dwellings > 1


def _words_of(answer: Answer) -> tuple[str, str]:
    return _NETWORK_OPEN if hangs_on_network(answer) else _WORDS[kind_of(answer)]


def _of_whom(kind: VerdictKind, *, of_one_party: bool) -> str:
    """Return the heading where another bar is shorter than that of the verdict; empty where nothing is the cheapest."""
    match kind, of_one_party:
        case VerdictKind.CLEAR, True:
            return gettext_noop("Fürs Haus am günstigsten: %(best_label)s")
        case VerdictKind.CLOSE, True:
            return gettext_noop("Fürs Haus knapp vorn: %(best_label)s")
        case VerdictKind.CLEAR, False:
            return gettext_noop("Von Ihrer Auswahl am günstigsten: %(best_label)s")
        case VerdictKind.CLOSE, False:
            return gettext_noop("Von Ihrer Auswahl knapp vorn: %(best_label)s")
        case ((VerdictKind.OPEN | VerdictKind.MEASURES_DIFFER | VerdictKind.EVEN), True):
            return gettext_noop("Fürs Haus offen: %(best_label)s oder %(rival_label)s")
        case _:
            return ""


def _values(answer: Answer, figures: MonthFigures) -> dict[str, str]:
    values = {"lead": lead_sentence(answer), "why": why_alone(answer)}
    if answer.deciding:
        point = answer.deciding[0]
        without = without_network(answer) if hangs_on_network(answer) else ""
        return {**values, "turns": turns(answer, figures), "carrier": carrier_of(point), "without": without}
    best = answer.ranking.best
    if best is None:
        return values
    rival = runner_up(answer) or rival_of(answer)
    of_best = {
        "best": named(best), "Best": begun(named(best)),
        "best_label": headed(answer, best), "Best_label": begun(headed(answer, best)),
        "month": _amount(_of(figures, best.key)),
        "percent": str(answer.likelihoods[best.key].cheapest_percent or 0),
    }  # fmt: skip
    if rival is None:
        return {**values, **of_best}
    percent = str(answer.likelihoods[rival.key].cheapest_percent or 0)
    of_rival = {"rival": named(rival), "rival_label": inside(headed(answer, rival)), "rival_percent": percent}
    return {**values, **of_best, **of_rival, "measures": _measures(answer, figures, of_best | of_rival)}


def _measures(answer: Answer, figures: MonthFigures, values: dict[str, str]) -> str:
    """Return what both measures say; amounts that hold the interest of a loan are those of the second."""
    other = answer.other_measure
    if other is None:
        return ""
    if other.interest is Interest.LOAN and figures.whose in OF_LOAN:
        month = _amount(_of(figures, other.system.key))
        words = _(
            "Ohne die Zinsen Ihres Kredits kostet %(best)s am wenigsten, mit ihnen %(rival)s: rund %(rival_month)s "
            "statt %(month)s im Monat."
        )
        if month == values["month"]:
            words = _(
                "Ohne die Zinsen Ihres Kredits kostet %(best)s am wenigsten, mit ihnen %(rival)s; beide rund %(month)s "
                "im Monat."
            )
        return words % {**values, "rival_month": month}
    words = _("Ohne Zinsen kostet %(best)s am wenigsten, rund %(month)s im Monat, %(with_interest)s %(rival)s.")
    if other.interest is Interest.NORM:
        words = _("Ohne Zinsen kostet %(best)s am wenigsten, rund %(month)s im Monat, mit Zinsen %(rival)s.")
    return words % {**values, "with_interest": with_interest(other)}


def _of(figures: MonthFigures, key: str) -> MonthFigure:
    return next(each for each in figures.figures if each.key == key)


def _of_community(answer: Answer, figures: MonthFigures) -> Short:
    """Return the verdict on the house with the euros of one flat, and the levy that the cheapest heating asks."""
    found, best = _of_house(answer, figures), figures.best
    flat = _("Das gilt für eine Wohnung.")
    if best and (levy_eur := best.levy_eur):
        words = _("Das gilt für eine Wohnung, mit rund %(levy)s Sonderumlage am Anfang.")
        flat = words % {"levy": around_euro(levy_eur)}
    return Short(found.heading, " ".join((found.sentence, flat, *_of_oneself(answer, best))))


def _of_oneself(answer: Answer, best: MonthFigure | None) -> Iterator[str]:
    """Yield what whoever lives in the flat may get besides, by an application of his own."""
    granted = answer.comparison.system(best.key).subsidy if best else None
    if granted and granted.of_oneself_eur:
        words = _("Wer darin wohnt, kann eigene Boni von rund %(bonus)s beantragen.")
        yield words % {"bonus": around_euro(granted.of_oneself_eur)}


def _of_tenant(answer: Answer, figures: MonthFigures) -> Short:
    flat, now, best = _flat(figures), figures.now, figures.best
    if now is None or not tenants_others(figures):
        staying = now or figures.figures[0]
        return Short(_of_now(answer, flat, staying), _staying(answer, staying))
    if best is None or kind_of(answer).is_open:
        house = _("Welche Heizung das Haus am wenigsten kostet, ist offen; das entscheidet, wem es gehört.")
        return Short(f"{flat}: {between(figures)}", " ".join((house, *_at_first(figures))))
    heading = _of_now(answer, flat, now) if best is now else f"{flat}: {change(now, best)}"
    return Short(heading, of_tenants_best(answer, now, best))


def _flat(figures: MonthFigures) -> str:
    if figures.dwellings == 1:
        return _("Ihr Haus, %(area)s m²") % {"area": square_metres(figures.area_m2)}
    flat = _("Ihre Wohnung, %(area)s m²") if figures.own_flat else _("Eine Wohnung von %(area)s m²")
    return flat % {"area": square_metres(figures.area_m2)}


def _of_now(answer: Answer, flat: str, now: MonthFigure) -> str:
    one = _("%(flat)s: rund %(month)s im Monat") % {"flat": flat, "month": _amount(now)}
    return now_and_mean(answer, flat, now) or one


def _staying(answer: Answer, now: MonthFigure) -> str:
    costs = _("So viel kosten Heizung und Warmwasser mit der jetzigen Heizung.")
    if now.price:
        costs = _("So viel kosten Heizung und Warmwasser mit der jetzigen Heizung, je nach Jahr und Preis.")
    if keep.connected(answer.asked.facts):
        costs = _("Ihr Haus hat schon Fernwärme; zu tun ist für Sie nichts.")
    return f"{costs} {why_alone(answer)}"


def _at_first(figures: MonthFigures) -> Iterator[str]:
    if most := most_at_first_eur(figures):
        yield _("Am Anfang kann es bis zu rund %(amount)s mehr sein.") % {"amount": whole_euro(most)}


def _of_landlord(answer: Answer, figures: MonthFigures) -> Short:
    return Short(_of_house(answer, figures).heading, of_landlord(answer, figures))


_BY_READER: Mapping[Whose, Callable[[Answer, MonthFigures], Short]] = {
    Whose.HOUSE: _of_house,
    Whose.FLAT_OF_COMMUNITY: _of_community,
    Whose.FLAT_OF_OWNER: _of_house,
    Whose.FLAT_OF_TENANT: _of_tenant,
    Whose.LANDLORD: _of_landlord,
    Whose.LANDLORD_OF_FLAT: _of_landlord,
}
if missing := (set(Whose) - _BY_READER.keys()) | (set(VerdictKind) - _WORDS.keys()):
    raise LookupError(f"No short verdict for {missing}")

"""What stands on the first screen of a result: the answer, its bars, what would turn it, and what to do next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import compress

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.core.choices import Viewpoint
from calculator.core.notation import around_euro, square_metres
from calculator.core.systems import keep
from calculator.reports.charts.first_bars import FirstBar, first_bars
from calculator.reports.co2_share import has_co2_share
from calculator.reports.rows import LETTING, MonthFigure, MonthFigures, Whose, first_figures
from calculator.reports.spans import Span, is_steady, span_of
from calculator.reports.steps import asks_price, first_step
from calculator.reports.verdict.by_law import must_connect
from calculator.reports.verdict.changes import BARE, change
from calculator.reports.verdict.network_terms import in_few_words, term_of
from calculator.reports.verdict.short import OF_ONE_PARTY, Short, short
from calculator.reports.verdict.tipping import turning_sentence

_WINNING = {VerdictKind.CLEAR, VerdictKind.CLOSE}
# With one heating there is nothing to turn, and a price that decides is said at once.
_TURNED_BY_NOTHING = {VerdictKind.ALONE, VerdictKind.NONE_STANDS, VerdictKind.PRICE_UNKNOWN}
_OF_FUTURES, _OF_YEARS = gettext_noop("fast immer gleich viel"), gettext_noop("jedes Jahr fast gleich viel")
# What stands small below the bars, and what stands in the place of a span that is none.
_SPANS: Mapping[Span, tuple[str, str]] = {
    Span.NONE: ("", ""),
    Span.FUTURES: (gettext_noop("Klein: acht von zehn Preisverläufen."), _OF_FUTURES),
    Span.YEARS: (gettext_noop("Klein: günstigstes und teuerstes Jahr."), _OF_YEARS),
    Span.YEARS_AND_PRICES: (
        gettext_noop("Klein: alle Jahre, alle möglichen Preise."),
        _OF_YEARS,
    ),
}
_CAPTIONS: Mapping[Whose, str] = {
    Whose.HOUSE: gettext_noop("Im Monat fürs ganze Haus, mit Kauf, in %(years)s Jahren."),
    Whose.FLAT_OF_COMMUNITY: gettext_noop("Im Monat für eine Wohnung, mit Kauf, in %(years)s Jahren."),
    Whose.FLAT_OF_OWNER: gettext_noop("Im Monat für Ihre Wohnung, %(area)s m², mit Kauf, in %(years)s Jahren."),
    Whose.FLAT_OF_TENANT: gettext_noop("Im Monat für %(area)s m², Heizung und Warmwasser."),
    Whose.LANDLORD: gettext_noop("Im Monat für Sie, das ganze Haus."),
    Whose.LANDLORD_OF_FLAT: gettext_noop("Im Monat für Sie, Ihre vermietete Wohnung, %(area)s m²."),
}
if missing := (set(Span) - _SPANS.keys()) | (set(Whose) - _CAPTIONS.keys()):
    raise LookupError(f"No words for {missing}")


@dataclass(frozen=True, slots=True)
class FirstLine:
    """One bar with its words: name, „rund 410 €“, the span, and how it stands to going on as now.

    ``steady``: that there is no span, where other bars have one. ``each``: the amount for one of several dwellings of
    the house, where it is that of all. ``best``: it is the heating of the verdict; ``mark``
    says for whom, empty for all others. ``said``: the change stands in the sentence above already.
    """

    label: str
    role: str
    amount: str
    span: str
    steady: str
    change: str
    said: bool
    each: str
    best: bool
    mark: str
    bar: FirstBar


@dataclass(frozen=True, slots=True)
class Turns:
    """One sentence with its title."""

    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class FirstScreen:
    """The answer in one screen. ``caption`` says what the bars count, ``spans`` what is below them.

    ``open``: nobody can tell which is cheaper; ``of_tenant``: who asks decides nothing about the house; ``asks_price``:
    the step is to enter a price.
    """

    answer: Short
    open: bool
    caption: str
    spans: str
    lines: tuple[FirstLine, ...]
    turns: Turns | None
    of_tenant: bool
    step: str
    asks_price: bool

    @property
    def tells_more(self) -> bool:
        """Whether a bar says more than its amount and span."""
        return any(line.each or (line.change and not line.said) for line in self.lines)


def first_screen(answer: Answer) -> FirstScreen:
    """Return what stands first for whoever asks."""
    figures = first_figures(answer)
    pairs = zip(figures.figures, first_bars(figures), strict=True)
    return FirstScreen(
        answer=short(answer, figures),
        open=kind_of(answer).is_open,
        caption=" ".join((_caption(answer, figures), *_not_of_reader(answer, figures))),
        spans=_spans(figures)[0],
        lines=tuple(_line(answer, figures, each, bar) for each, bar in pairs),
        turns=_turns(answer, figures),
        of_tenant=answer.asked.viewpoint is Viewpoint.TENANT,
        step=first_step(answer),
        asks_price=asks_price(answer),
    )


def _spans(figures: MonthFigures) -> tuple[str, str]:
    """Return what stands small below the bars, and what where a bar has no span; nothing where none has one."""
    below, steady = _SPANS[span_of(figures)]
    return (_(below), _(steady)) if below else ("", "")


def _turns(answer: Answer, figures: MonthFigures) -> Turns | None:
    """Return what would turn the answer; a tenant, who decides nothing, hears what may come onto the rent."""
    if figures.whose is Whose.FLAT_OF_TENANT:
        rents = sorted(each.rent_eur for each in figures.figures if each.rent_eur is not None)
        shared = has_co2_share(answer, (each.key for each in figures.figures))
        return Turns(_("Was auf die Miete darf:"), _rent(rents, shared=shared)) if rents else None
    if kind_of(answer) in _TURNED_BY_NOTHING:
        return None
    return Turns(_("Was das dreht:"), turning_sentence(answer))


def _rent(rents_eur: list[Decimal], *, shared: bool) -> str:
    """Return what may come onto the rent and what may not; ``shared``: whether there is CO₂ cost to share."""
    kept = _("Reparaturen zahlt der Vermieter selbst.")
    if shared:
        kept = _("Reparaturen und seinen CO₂-Anteil zahlt der Vermieter selbst.")
    return f"{_rise([each for each in rents_eur if each], among=len(rents_eur))} {kept}"


def _rise(rents_eur: list[Decimal], among: int) -> str:
    """Return by how much the rent may rise with the heatings that raise it; ``among``: how many there are in all."""
    upkeep = _("Für eine neue Heizung gleicher Art darf die Miete nicht steigen.")
    if not rents_eur:
        return upkeep
    low, high = around_euro(rents_eur[0]), around_euro(rents_eur[-1])
    has_upkeep = len(rents_eur) < among
    most = _("Je nach Heizung höchstens rund %(low)s bis %(high)s im Monat.")
    if has_upkeep:
        most = _("Je nach Heizung höchstens rund %(low)s bis %(high)s im Monat, für eine neue gleicher Art nichts.")
    if low == high:
        most = _("Höchstens rund %(high)s im Monat.")
    if low == high and has_upkeep:
        most = _("Höchstens rund %(high)s im Monat, für eine neue Heizung gleicher Art nichts.")
    return most % {"low": low, "high": high}


def _line(answer: Answer, figures: MonthFigures, figure: MonthFigure, bar: FirstBar) -> FirstLine:
    ends = {"low": around_euro(figure.low_eur), "high": around_euro(figure.high_eur)}
    of_party = figures.whose in LETTING | {Whose.FLAT_OF_TENANT}
    now = figures.now if of_party and figures.now is not figure else None
    return FirstLine(
        label=figure.label,
        role=", ".join(filter(None, (_role(answer, figure), _term(answer, figures, figure)))),
        amount=_("rund %(amount)s") % {"amount": around_euro(figure.month_eur)},
        span="" if is_steady(figure) else _("%(low)s bis %(high)s") % ends,
        steady=_spans(figures)[1] if is_steady(figure) else "",
        change=change(now, figure, BARE) if now else "",
        said=figure.best and kind_of(answer) in _WINNING and figures.whose in LETTING,
        each=_each(figures, figure),
        best=figure.best and kind_of(answer) in _WINNING,
        mark=_mark(answer, figures, figure),
        bar=bar,
    )


def _each(figures: MonthFigures, figure: MonthFigure) -> str:
    if figures.dwellings == 1 or figures.whose not in {Whose.HOUSE, Whose.LANDLORD}:
        return ""
    if figures.whose is Whose.LANDLORD and not figure.best:  # whose bars say already how they stand to now
        return ""
    return _("je Wohnung rund %(amount)s") % {"amount": around_euro(figure.month_eur / figures.dwellings)}


def _mark(answer: Answer, figures: MonthFigures, figure: MonthFigure) -> str:
    """Return of the heating of the verdict for whom it is that; of another one that it costs the reader least."""
    if figure.best and kind_of(answer) in _WINNING:
        if figures.best_is_least:
            return _("am günstigsten")
        return _("am günstigsten fürs Haus") if figures.whose in OF_ONE_PARTY else _("am günstigsten Ihrer Auswahl")
    least = figures.least if figures.whose in LETTING | {Whose.FLAT_OF_TENANT} else None
    return _("am günstigsten für Sie") if figure is least else ""


def _role(answer: Answer, figure: MonthFigure) -> str:
    """Return what stands beside the name: that it is a new one of the present kind, that its price is open."""
    is_new = figure.key == answer.present_kind and not keep.connected(answer.asked.facts)
    return ", ".join(compress((_("neu"), _("Preis offen")), (is_new, bool(figure.price))))


def _term(answer: Answer, figures: MonthFigures, figure: MonthFigure) -> str:
    """Return on what a heating hangs; a tenant, whose bars have the most words, reads of a duty once, above them."""
    is_said = figures.whose is Whose.FLAT_OF_TENANT and must_connect(answer)
    return "" if is_said else in_few_words(term_of(answer, figure.key))


def _not_of_reader(answer: Answer, figures: MonthFigures) -> Iterator[str]:
    """Yield what the bars count besides: for who lets, bills of own flats, and of a whole house those of tenants."""
    own, viewpoint = answer.asked.facts.house.self_used_dwellings, answer.asked.viewpoint
    if figures.whose is Whose.LANDLORD and own:
        yield ngettext(
            "Mit den Heizkosten Ihrer eigenen, für die keine Miete steigt.",
            "Mit den Heizkosten Ihrer %(own)s eigenen, für die keine Miete steigt.",
            own,
        ) % {"own": own}
    if figures.whose is Whose.HOUSE and viewpoint in {Viewpoint.LANDLORD, Viewpoint.TENANT}:
        yield _("Das sind die Kosten des ganzen Hauses, nicht Ihr Anteil: Die Energie zahlen die Mieter.")


def _caption(answer: Answer, figures: MonthFigures) -> str:
    """Return what the bars count: a higher rent only where one of them has it."""
    words = _(_CAPTIONS[figures.whose])
    if figures.whose is Whose.FLAT_OF_TENANT and figures.raises_rent:
        words = _("Im Monat für %(area)s m², mit höherer Miete.")
    if figures.whose is Whose.LANDLORD and figures.dwellings > 1:
        words = _("Im Monat für Sie, alle %(dwellings)s Wohnungen.")
    years, area = len(answer.comparison.calendar_years), square_metres(figures.area_m2)
    return words % {"years": years, "area": area, "dwellings": figures.dwellings}

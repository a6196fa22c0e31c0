"""The first sentence of the verdict, by its kind."""

from decimal import Decimal
from typing import assert_never

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.answer.kinds import VerdictKind, kind_of
from calculator.answer.ranking import total_eur
from calculator.core import SystemCosts
from calculator.core.notation import around_euro, cents, german
from calculator.core.rules.kinds import HEAT_PUMPS, HYBRIDS
from calculator.reports.verdict.alone import alone_sentences
from calculator.reports.verdict.tipping import tipping_sentences
from calculator.reports.verdict.with_interest import with_interest
from calculator.reports.wording import begun, horizon, named


def lead_sentence(answer: Answer) -> str:
    """Return the first sentence; it never names a system as the cheapest that the law does not allow."""
    match kind := kind_of(answer):
        case VerdictKind.NONE_STANDS:
            return _nothing_stands()
        case VerdictKind.ALONE:
            return _alone(answer, answer.ranking.standing[0])
        case VerdictKind.PRICE_UNKNOWN:
            return " ".join(tipping_sentences(answer))
        case VerdictKind.EVEN:
            return _even() % _of_two(answer)
        case VerdictKind.MEASURES_DIFFER | VerdictKind.OPEN | VerdictKind.CLOSE | VerdictKind.CLEAR:
            return _by_share(answer, kind)
        case _:
            assert_never(kind)


def futures_count(answer: Answer) -> int:
    """Return how many futures were computed."""
    return len(next(iter(answer.futures.totals_eur.values()))[0])


def share_explained() -> str:
    """Return in one sentence what a share of the futures is, and what a span is."""
    return _(
        "Ein Preisverlauf ist eine mögliche Zukunft, in der Preise, Wärmebedarf, Anschaffung und Jahresarbeitszahl "
        "zufällig höher oder niedriger ausfallen als angenommen; eine Spanne umfasst acht von zehn davon."
    )


def _certain() -> str:
    return _(
        "Unter diesen Annahmen kostet %(best)s %(horizon)s insgesamt am wenigsten: rund %(total)s, zwischen %(low)s "
        "und %(high)s. Das sind rund %(lead)s weniger als %(second)s. In %(percent)s %% von %(futures)s gerechneten "
        "Preisverläufen kostet %(best)s am wenigsten von allen erlaubten Heizungen dieses Vergleichs."
    )


def _close() -> str:
    return _("Das ist knapp: In %(rival_percent)s %% kostet %(rival)s am wenigsten.")


def _doubtful() -> str:
    return _(
        "Welche Heizung %(horizon)s insgesamt am wenigsten kostet, ist unter diesen Annahmen offen: Die "
        "Rechnung nennt %(best)s mit rund %(total)s, zwischen %(low)s und %(high)s; das sind rund %(rival_more)s "
        "weniger als %(rival)s. Am wenigsten kostet %(best)s aber nur in %(percent)s %% von %(futures)s gerechneten "
        "Preisverläufen, %(rival)s in %(rival_percent)s %%."
    )


def _by_share(answer: Answer, kind: VerdictKind) -> str:
    if kind is VerdictKind.MEASURES_DIFFER:
        return _two_measures(answer)
    words = {VerdictKind.OPEN: _doubtful(), VerdictKind.CLOSE: f"{_certain()} {_close()}"}.get(kind, _certain())
    return words % {**_of_two(answer), **_chances(answer)}


def _two_measures(answer: Answer) -> str:
    """Return what both measures say, where each names another system as the cheapest."""
    best, other = answer.ranking.standing[0], answer.other_measure
    if other is None:
        raise ValueError("Both measures agree.")
    least = other.system
    pumps = {best.key, least.key} <= HEAT_PUMPS - HYBRIDS
    return (_two_pumps() if pumps else _two_answers()) % {
        **_values(answer, best),
        "least": named(least),
        "lead": around_euro(cents(total_eur(least) - total_eur(best))),
        "yearly": around_euro(other.yearly_eur),
        "with_interest": begun(with_interest(other)),
        **_chances(answer),
    }


def _two_answers() -> str:
    return _(
        "Zwei Maßstäbe, zwei Antworten: Ohne Zinsen kostet %(best)s %(horizon)s insgesamt am wenigsten, rund %(total)s "
        "(zwischen %(low)s und %(high)s) und damit rund %(lead)s weniger als %(least)s. %(with_interest)s kostet "
        "dagegen %(least)s am wenigsten, rund %(yearly)s im Jahr weniger als %(best)s. Ein klarer Gewinner ist das "
        "nicht: Von %(futures)s gerechneten Preisverläufen liegt %(best)s in %(percent)s %% vorn, %(rival)s in "
        "%(rival_percent)s %%."
    )


def _two_pumps() -> str:
    return _(
        "Unter diesen Annahmen kostet eine Wärmepumpe %(horizon)s insgesamt am wenigsten; welche, ist offen. Zwei "
        "Maßstäbe, zwei Antworten: Ohne Zinsen ist es %(best)s mit rund %(total)s (zwischen %(low)s und %(high)s) und "
        "damit rund %(lead)s weniger als %(least)s. %(with_interest)s ist es dagegen %(least)s, rund %(yearly)s im "
        "Jahr weniger als %(best)s. Holen Sie Angebote für beide ein. Von %(futures)s gerechneten Preisverläufen "
        "liegt %(best)s in %(percent)s %% vorn, %(rival)s in %(rival_percent)s %%."
    )


def _even() -> str:
    return _("Unter diesen Annahmen kosten %(best)s und %(second)s %(horizon)s insgesamt gleich viel: rund %(total)s.")


def _nothing_stands() -> str:
    return _(
        "Von diesen Heizungen lässt sich keine als die günstigste nennen: Nach dem Recht am Tag des Einbaus sind sie "
        "nicht erlaubt, das ist offen, oder sie passen nicht hierher. Bitte wählen Sie weitere Heizungen zum Vergleich."
    )


def _alone(answer: Answer, best: SystemCosts) -> str:
    sentence = _(
        "Unter diesen Annahmen kostet %(best)s %(horizon)s insgesamt rund %(total)s; in acht von zehn der "
        "%(futures)s gerechneten Preisverläufe liegt der Betrag zwischen %(low)s und %(high)s."
    )
    return " ".join((sentence % _values(answer, best), *alone_sentences(answer, best)))


def _of_two(answer: Answer) -> dict[str, object]:
    best, second, *_others = answer.ranking.standing
    lead = cents(total_eur(second) - total_eur(best))
    return {**_values(answer, best), "second": named(second), "lead": around_euro(lead)}


def _chances(answer: Answer) -> dict[str, object]:
    best, chances = answer.ranking.standing[0], answer.likelihoods
    rival = max(answer.ranking.standing[1:], key=lambda system: chances[system.key].cheapest_percent or 0)
    return {
        "percent": chances[best.key].cheapest_percent or 0,
        "rival": named(rival),
        "rival_more": around_euro(cents(total_eur(rival) - total_eur(best))),
        "rival_percent": chances[rival.key].cheapest_percent,
    }


def _values(answer: Answer, best: SystemCosts) -> dict[str, object]:
    found = answer.likelihoods[best.key]
    return {
        "best": named(best),
        "low": around_euro(found.low_eur),
        "high": around_euro(found.high_eur),
        "horizon": horizon(len(answer.comparison.calendar_years)),
        "total": around_euro(total_eur(best)),
        "futures": german(Decimal(futures_count(answer))),
    }

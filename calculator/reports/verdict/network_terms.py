"""What a network means where its price is not the question: a duty to join, none in the street, or none promised."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import WAERMENETZ, Answer
from calculator.core import Technology
from calculator.core.carriers import BY_PRICE
from calculator.core.rules.kinds import CITY_NETWORKS, NETWORKS
from calculator.reports.price_tellers import Teller, teller
from calculator.reports.verdict.by_law import must_connect
from calculator.reports.wording import named

# Networks of a quarter: nobody has promised one anywhere.
_NOT_BUILT = NETWORKS - CITY_NETWORKS


class Term(StrEnum):
    """On what a heating hangs besides its price; templates of Leichte Sprache know the values."""

    NONE = ""
    ABSENT = "absent"  # no network in the street, as people say
    IF_BUILT = "if_built"  # nobody promised the network
    EXEMPTION = "exemption"  # others have to be connected


_TERMS: Mapping[Term, str] = {
    Term.NONE: "",
    Term.ABSENT: gettext_noop("kein Netz in der Straße"),
    Term.IF_BUILT: gettext_noop("nur wenn ein Netz kommt"),
    Term.EXEMPTION: gettext_noop("nur mit Befreiung"),
}
if missing := set(Term) - _TERMS.keys():
    raise LookupError(f"No words for {missing}")


def is_absent(answer: Answer) -> bool:
    """Whether Fernwärme is shown though people say that none is in the street."""
    return answer.asked.facts.house.network_available is False and _shows_network(answer)


def is_unpromised(answer: Answer) -> bool:
    """Whether Fernwärme is shown in an area for which the plan has no network, and nobody says that one is there.

    Whoever says that the plot has to be connected says so too: the duty holds where a line lies.
    """
    if answer.zone is None or str(answer.zone.category) == WAERMENETZ or must_connect(answer):
        return False
    return answer.asked.facts.house.network_available is None and _shows_network(answer)


def hangs_on_network(answer: Answer) -> bool:
    """Whether the price that decides is that of a network of which nobody knows whether it comes."""
    if not answer.deciding or not is_unpromised(answer):
        return False
    return teller(answer, BY_PRICE[answer.deciding[0].driver.key]) is Teller.NETWORK


def _shows_network(answer: Answer) -> bool:
    there = answer.asked.facts.heating.kind.record
    networks = (Technology(each.key) for each in answer.comparison.systems if Technology(each.key) in CITY_NETWORKS)
    return any(not there.is_attached_to(each) for each in networks)


def term_of(answer: Answer, key: str) -> Term:
    """Return on what a heating hangs."""
    technology = Technology(key)
    if technology in CITY_NETWORKS:
        if is_absent(answer):
            return Term.ABSENT
        return Term.IF_BUILT if is_unpromised(answer) else Term.NONE
    if technology in _NOT_BUILT:
        is_there = answer.asked.facts.heating.kind.record.is_attached_to(technology)
        return Term.NONE if is_there else Term.IF_BUILT
    is_own = technology not in NETWORKS | {Technology.KEEP}
    return Term.EXEMPTION if is_own and must_connect(answer) else Term.NONE


def in_few_words(term: Term) -> str:
    """Return a term as it stands beside the name of a heating; empty where there is none."""
    return _(_TERMS[term]) if term else ""


def network_terms(answer: Answer) -> Iterator[str]:
    """Yield in a sentence each what holds of the networks of an answer."""
    if is_absent(answer):
        yield no_network(answer)
    if is_unpromised(answer):
        yield _("In diesem Gebiet ist kein Wärmenetz zugesagt: Fernwärme kommt nur in Frage, wenn eines gebaut wird.")


def no_network(answer: Answer) -> str:
    """Return that people say that there is none, and what follows."""
    none = _(
        "In Ihrer Straße liegt nach Ihrer Angabe kein Wärmenetz: Fernwärme ist hier nicht möglich, solange keines "
        "gebaut wird."
    )
    return f"{none} {_('Ihre Beträge zeigen nur, was sie dann kosten würde.')}" if is_absent(answer) else none


def in_short(answer: Answer) -> Iterator[str]:
    """Yield the same for the first screen, where the bars say the rest."""
    if must_connect(answer):
        yield _("Hier ist der Anschluss an die Fernwärme Pflicht; anderes geht nur mit Befreiung.")


def without_network(answer: Answer) -> str:
    """Return what costs least while there is no network, where the price of one would decide."""
    words = _("Hier ist kein Wärmenetz zugesagt; ohne Netz kostet gerechnet %(other)s am wenigsten. Kommt eines:")
    other = next((each for each in answer.ranking.standing if Technology(each.key) not in NETWORKS), None)
    if other is None:
        return _("Hier ist kein Wärmenetz zugesagt, und Sie vergleichen nur Wärmenetze. Kommt eines:")
    return words % {"other": named(other)}


def step_to_network(answer: Answer) -> str:
    """Return whom to ask whether a network comes."""
    if answer.zone and answer.zone.ask:
        return answer.zone.ask[0]
    return _("Fragen Sie die Stadt, ob in Ihrer Straße ein Wärmenetz geplant ist.")

"""What a house on Fernwärme has to know with its verdict: whether it may leave, and who decides."""

from collections.abc import Iterator
from typing import assert_never

from django.utils.translation import gettext as _

from calculator.answer.answering import Answer
from calculator.core import own_flat
from calculator.core.choices import Viewpoint
from calculator.core.rules.heat_plan import connection_duty


def staying(answer: Answer) -> Iterator[str]:
    """Yield whether the by-law lets the house leave, and for a house of several flats who decides."""
    yield from _by_law(answer)
    if answer.asked.facts.house.dwellings > 1:
        yield from _who_decides(answer)


def _by_law(answer: Answer) -> Iterator[str]:
    city = answer.parameters.city
    if city.by_law is None:
        return
    duty = connection_duty(answer.asked.facts, city)
    if duty is None:
        yield _(
            "Ob es dabei bleiben muss, ist nicht bekannt: Die Satzung der Stadt schreibt in Teilen der Stadt Anschluss "
            "und Benutzung der Fernwärme vor. Fragen Sie die Stadt, ob das für Ihr Grundstück gilt, bevor Sie über "
            "einen Wechsel nachdenken."
        )
    elif duty:
        yield _(
            "Auf dem Grundstück gilt Anschluss- und Benutzungszwang: Ohne Befreiung durch die Stadt muss das Haus "
            "dabei bleiben."
        )


def _who_decides(answer: Answer) -> Iterator[str]:
    match viewpoint := answer.asked.viewpoint:
        case Viewpoint.TENANT:
            yield _(
                "Über die Heizung entscheidet, wem das Haus gehört. Den Preis nennt Ihre Heizkostenabrechnung; nach "
                "Plänen fragen Sie Ihre Vermieterin, Ihren Vermieter oder die Hausverwaltung."
            )
        case _ if viewpoint is Viewpoint.COMMUNITY or answer.asked.facts.of_community:
            yield _(
                "Über die Heizung entscheidet die Gemeinschaft der Eigentümer; Preis und Pläne nennt die "
                "Hausverwaltung."
            )
        case Viewpoint.OWNER if own_flat.share(answer.asked.facts) is not None:
            yield _(
                "Gehört Ihnen nur die Wohnung, entscheidet die Gemeinschaft der Eigentümer über die Heizung; Preis und "
                "Pläne nennt dann die Hausverwaltung."
            )
        case Viewpoint.LANDLORD:
            yield _("Über die Heizung entscheiden Sie; den Preis nennt die Rechnung Ihres Netzbetreibers.")
        case Viewpoint.OWNER:
            return
        case _:
            assert_never(viewpoint)

"""Why a comparison that people expect is not there: each reason is the one of this very answer."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from calculator.answer.answering import Answer
from calculator.answer.ranking import may_stand
from calculator.core import Technology
from calculator.core.choices import Viewpoint
from calculator.core.demand.plausible import Demand
from calculator.sentences.translated import translated


class Alone(StrEnum):
    """Why one heating stands alone; templates know the values."""

    TOO_LARGE = "too_large"
    NOT_ALLOWED = "not_allowed"
    NOT_CHOSEN = "not_chosen"


_ALONE: Mapping[Alone, str] = {
    Alone.TOO_LARGE: gettext_noop(
        "Eine andere Heizung ist nicht zum Vergleich gerechnet: Für ein so großes Haus sagt nur ein Angebot, was "
        "sie kostet."
    ),
    Alone.NOT_ALLOWED: gettext_noop("Zum Vergleich steht keine andere Heizung, die erlaubt ist."),
    Alone.NOT_CHOSEN: gettext_noop("Zum Vergleich ist keine andere Heizung gewählt."),
}
if missing := set(Alone) - _ALONE.keys():
    raise LookupError(f"No words for {missing}")


def alone(answer: Answer) -> Alone:
    """Return why one heating stands alone; meant for an answer with one heating that may stand."""
    if any(note.code is Demand.NEEDS_OFFER for note in answer.beside.notes):
        return Alone.TOO_LARGE
    barred = any(not may_stand(system) for system in answer.comparison.systems)
    return Alone.NOT_ALLOWED if barred else Alone.NOT_CHOSEN


def why_alone(answer: Answer) -> str:
    """Return the same in words."""
    return _(_ALONE[alone(answer)])


def without_present(answer: Answer) -> str:
    """Return why nobody can say what changes against the present heating; empty where it is computed."""
    heating = answer.asked.facts.heating
    if any(system.key == Technology.KEEP for system in answer.beside.systems):
        return ""
    if not heating.working:
        return _("Nach Ihren Angaben geht die jetzige Heizung nicht mehr.")
    return _("Was „%(kind)s“ verbraucht, kennt das Modell nicht.") % {"kind": translated(heating.kind.label)}


def of_the_flat(answer: Answer) -> str:
    """Return why a tenant or a landlord reads figures of the whole house only; empty for others."""
    why = without_present(answer)
    match answer.asked.viewpoint:
        case Viewpoint.TENANT if why:
            return _("Was das für Sie heißt, lässt sich nicht rechnen: %(why)s") % {"why": why}
        case Viewpoint.LANDLORD if why:
            return _("Was davon auf Ihre Mieter entfällt, lässt sich nicht rechnen: %(why)s") % {"why": why}
        case _:
            return ""


def why_no_parties(answer: Answer) -> str:
    """Return why nothing is said of what changes for tenants and landlord; empty where it is, or nobody rents."""
    if not answer.asked.facts.house.rented or answer.tenancy:
        return ""
    if why := without_present(answer):
        words = _(
            "Was sich für Mieter und Vermieter ändert, lässt sich nur gegenüber der jetzigen Heizung sagen. %(why)s"
        )
        return words % {"why": why}
    return _("Was sich für Mieter und Vermieter ändert, ist hier nicht gerechnet: %(why)s") % {"why": why_alone(answer)}

"""What a search for an address or a place may come to, in words for staff and in three groups.

The keys are those of the page parts (`zones.pages.views`) and stand in the counts of former days: they do not change.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class EndGroup(TextChoices):
    """Whether somebody got an answer."""

    ANSWERED = "answered", _("Auskünfte")
    ASKED_BACK = "asked_back", _("Rückfragen")
    WITHOUT_RESULT = "without_result", _("Suchen ohne Ergebnis")


@dataclass(frozen=True, slots=True)
class SearchEnd:
    """One end of a search."""

    label: Promise
    group: EndGroup


SEARCH_ENDS: Mapping[str, SearchEnd] = {
    "in_zone": SearchEnd(_("in einem Gebiet"), EndGroup.ANSWERED),
    "named_zone": SearchEnd(_("Kennung oder Name eines Gebiets"), EndGroup.ANSWERED),
    "on_boundary": SearchEnd(_("an einer Gebietsgrenze"), EndGroup.ANSWERED),
    "outside_zones": SearchEnd(_("in keinem Gebiet"), EndGroup.ANSWERED),
    "in_range": SearchEnd(_("mehrere Hausnummern"), EndGroup.ANSWERED),
    "quarter": SearchEnd(_("Ortsteil ohne Straße"), EndGroup.ANSWERED),
    "ambiguous": SearchEnd(_("mehrere Adressen passen"), EndGroup.ASKED_BACK),
    "several_streets": SearchEnd(_("mehrere Straßen genannt"), EndGroup.ASKED_BACK),
    "did_you_mean": SearchEnd(_("Meinten Sie …?"), EndGroup.ASKED_BACK),
    "unknown_street": SearchEnd(_("Straße unbekannt"), EndGroup.WITHOUT_RESULT),
    "unknown_number": SearchEnd(_("Hausnummer unbekannt"), EndGroup.WITHOUT_RESULT),
    "outside_city": SearchEnd(_("außerhalb der Stadt"), EndGroup.WITHOUT_RESULT),
    "not_understood": SearchEnd(_("Eingabe ohne Straße"), EndGroup.WITHOUT_RESULT),
    "other_script": SearchEnd(_("andere Schrift"), EndGroup.WITHOUT_RESULT),
    "unknown_point": SearchEnd(_("Ort nicht lesbar"), EndGroup.WITHOUT_RESULT),
    "search_over": SearchEnd(_("Suche abgelaufen"), EndGroup.WITHOUT_RESULT),
    "no_published_edition": SearchEnd(_("nichts veröffentlicht"), EndGroup.WITHOUT_RESULT),
}


def require_every_end(keys: Iterable[str]) -> None:
    """Refuse an end that has no words, when the pages are imported.

    Raises:
        LookupError: The table has forgotten it.

    """
    if missing := set(keys) - SEARCH_ENDS.keys():
        raise LookupError(", ".join(sorted(missing)))

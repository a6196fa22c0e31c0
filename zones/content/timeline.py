"""What happened and what comes for a zone, by year: the decision, the review of the plan, the year it aims at."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from zones.city import CITY
from zones.models import Zone


@dataclass(frozen=True)
class TimelineStep:
    """One step: `when` in words, `text` in a sentence; `is_now` marks the present."""

    when: str
    text: str
    is_now: bool = False


def timeline(zone: Zone, target_year: int | None) -> list[TimelineStep]:
    """Return the steps in order of time; what neither the edition nor the city's file states is left out.

    ``target_year``: of the zone's Steckbrief.
    """
    today = timezone.localdate()
    steps = [
        (
            today.year,
            TimelineStep(_("heute"), _("Der Plan gibt Orientierung. Er verpflichtet Sie zu nichts."), is_now=True),
        )
    ]
    if decided := _decision(zone):
        steps.append(decided)
    if year := CITY.plan.first_review:
        text = _("Die Stadt überprüft den Plan. Die Einteilung der Gebiete kann sich dabei ändern.")
        steps.append((year, TimelineStep(_("bis %(year)s") % {"year": year}, text)))
    if target_year:
        text = _("Zieljahr des Plans: So soll die Versorgung hier dann aussehen. Das ist kein Bautermin für Ihr Haus.")
        steps.append((target_year, TimelineStep(str(target_year), text)))
    return [step for _year, step in sorted(steps, key=lambda each: (each[0], each[1].is_now))]


def _decision(zone: Zone) -> tuple[int, TimelineStep] | None:
    """Return when the plan was adopted: the zone's edition, else, for a demonstration, the city's own plan."""
    day: date | None = zone.edition.adopted_on or (CITY.plan.adopted_on if zone.edition.is_demonstration else None)
    if day is None:
        return None
    is_past, by = day <= timezone.localdate(), CITY.plan.adopted_by
    if not by:
        text = _("Der Wärmeplan ist beschlossen.") if is_past else _("Der Wärmeplan wird beschlossen.")
    elif is_past:
        text = _("Der %(council)s hat den Wärmeplan beschlossen.") % {"council": _(by)}
    else:
        text = _("Der %(council)s beschließt den Wärmeplan.") % {"council": _(by)}
    return day.year, TimelineStep(date_format(day, "DATE_FORMAT"), text)

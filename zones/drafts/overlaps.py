"""Two zones of a draft that share ground: one press gives it to one of them."""

import shapely
from django.db import transaction
from django.utils.translation import gettext as _

from zones.ingest.repair import areas_of
from zones.map.polygons import display_copy
from zones.models import Edition, ZoneGeometry, explain
from zones.storage import reviewed
from zones.storage.geometry import geos_of, shape_of


class NotGiven(Exception):
    """The overlap cannot be given to this zone; the message says why, in German."""


@transaction.atomic
def give_overlap(draft: Edition, to: str, of: str, *, seen: str) -> None:
    """Take what the zone `of` shares with the zone `to` out of `of`; both are codes of the draft.

    The border of `to` stays as it is and becomes the border of both, so that neither gap nor strip is left.

    Args:
        draft: The edition.
        to: Code of the zone that gets the overlap.
        of: Code of the zone that loses it.
        seen: The mark of the state that was looked at (`zones.storage.reviewed.mark_of_state`).

    Raises:
        NotGiven: The edition is no draft or was changed since, a code is not in it, nothing is shared, or nothing of
            `of` would be left.

    """
    if not reviewed.locked(draft).is_draft:
        raise NotGiven(_("Die Ausgabe ist kein Entwurf. Kopieren Sie sie als Entwurf und ändern Sie die Kopie."))
    if seen != reviewed.mark_of_state(draft):
        raise NotGiven(_("Der Entwurf wurde geändert, seit Sie ihn angesehen haben. Hier steht er, wie er jetzt ist."))
    both = ZoneGeometry.objects.filter(zone__edition=draft, zone__code__in=(to, of)).select_related("zone")
    found = {geometry.zone.code: geometry for geometry in both}
    if to == of or len(found) != len({to, of}):
        raise NotGiven(_("Eines der beiden Gebiete gibt es in diesem Entwurf nicht mehr. Laden Sie die Seite neu."))
    receiver, giver = (shape_of(found[code].polygon) for code in (to, of))
    left = areas_of(giver.difference(receiver))
    if not areas_of(giver.intersection(receiver)):
        raise NotGiven(_("Diese beiden Gebiete überlappen sich nicht mehr."))
    if not left:
        raise NotGiven(
            _("Von %(of)s bliebe nichts übrig. Löschen Sie das Gebiet oder zeichnen Sie die Grenze neu.") % {"of": of}
        )
    _save(found[of], shapely.MultiPolygon(left), _("Überlappung mit %(of)s dem Gebiet %(to)s zugeschlagen"), to)


def _save(geometry: ZoneGeometry, polygon: shapely.MultiPolygon, reason: str, to: str) -> None:
    geometry.polygon = geos_of(polygon)
    geometry.display_polygon = display_copy(geometry.polygon)
    explain(geometry, reason % {"of": geometry.zone.code, "to": to})
    geometry.save()

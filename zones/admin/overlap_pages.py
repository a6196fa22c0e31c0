"""Overlaps of a draft: a press beside the finding gives the shared ground to one of the two zones."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _

from zones.admin.history_pages import mark_edited
from zones.admin.own_pages import OwnPages
from zones.drafts import overlaps
from zones.models import Edition


class OverlapPages(OwnPages[Edition]):
    """One step of the edition's admin."""

    def overlap_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Give what two zones share to one of them, and say how it went on the page of the review."""
        edition = self.visible(request, pk)
        if not may_give(request, edition):
            raise PermissionDenied
        to, of = request.POST.get("to", ""), request.POST.get("of", "")
        try:
            overlaps.give_overlap(edition, to, of, seen=request.POST.get("reviewed", ""))
        except overlaps.NotGiven as refusal:
            self.message_user(request, str(refusal), messages.ERROR)
        else:
            mark_edited(edition, request)
            told = _("Die Überlappung von %(of)s und %(to)s gehört jetzt zu %(to)s.") % {"of": of, "to": to}
            self.message_user(request, told, messages.SUCCESS)
        return HttpResponseRedirect(reverse("admin:zones_edition_review", args=[pk]))


def may_give(request: HttpRequest, edition: Edition) -> bool:
    """Whether this person may change the zones of this edition."""
    return edition.is_draft and request.user.has_perm("zones.change_zonegeometry")

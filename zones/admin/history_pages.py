"""The history page of an object, and putting an earlier state back into a draft."""

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from together.explaining import keep_reason
from together.marks import mark_of, state_of
from together.versions import HTTP_CONFLICT, VersionedAdmin
from zones.admin.own_pages import M, OwnPages
from zones.editions import history
from zones.models import BY_ZONE, Edition, Steckbrief, Zone
from zones.storage.reviewed import locked, mark_of_state

ENTRIES_PER_PAGE = 50


class HistoryPages(VersionedAdmin[M], OwnPages[M]):
    """An admin that asks for a reason, keeps it with the change, shows the history."""

    def lock(self, obj: Any) -> None:
        """Lock the whole edition: what is published is what was reviewed, and that is all of it."""
        locked(edition_of(obj))

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Keep the reason with the record, and who edited the draft."""
        keep_reason(obj, form)
        if not (isinstance(obj, Edition) or locked(edition_of(obj)).is_draft):
            raise PermissionDenied  # it was published while somebody filled in the form of a new part
        super().save_model(request, obj, form, change)
        mark_edited(edition_of(obj), request)

    def deletion_mark(self, request: HttpRequest, obj: Any) -> str:
        """Return the mark of an edition with all its zones, of a zone with all its parts."""
        if isinstance(obj, Edition):
            return mark_of_state(obj)
        if isinstance(obj, Zone):
            return mark_of(*(state_of(part.objects.filter(**{name: obj.pk})) for part, name in BY_ZONE.items()))  # type: ignore[attr-defined]
        return super().deletion_mark(request, obj)

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Note who took something out of a draft."""
        edition = edition_of(obj)
        super().delete_model(request, obj)
        if not isinstance(obj, Edition):
            mark_edited(edition, request)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Keep the same reason with every part."""
        for part in formset.forms:
            keep_reason(part.instance, form)
        super().save_formset(request, form, formset, change)

    def render_change_form(
        self, request: HttpRequest, context: dict[str, Any], *args: Any, **kwargs: Any
    ) -> HttpResponse:
        """Show what colleagues wrote about a zone of a draft."""
        obj: Any = context.get("original")
        zone = obj.zone if isinstance(obj, Steckbrief) else obj
        open_draft = isinstance(zone, Zone) and zone.edition.is_draft
        context["comments_url"] = _comments_url(zone) if open_draft else ""
        context["comments"] = zone.comments.filter(done_at=None).select_related("by") if open_draft else ()
        return super().render_change_form(request, context, *args, **kwargs)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """List every saved state with what it changed."""
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not self.has_view_or_change_permission(request, obj):
            raise PermissionDenied
        return self.history_page(request, obj, **(extra_context or {}))

    def history_page(
        self, request: HttpRequest, obj: Any, conflict: history.HistoryEntry | None = None, **context: Any
    ) -> HttpResponse:
        """Return the page; ``conflict`` is a state that was not put back, because something has changed since."""
        edition = edition_of(obj)
        entries = history.of_edition(edition) if isinstance(obj, Edition) else history.of_zone(obj.pk)
        page = Paginator(entries, ENTRIES_PER_PAGE).get_page(request.GET.get("seite"))
        may_restore = edition.is_draft and request.user.has_perm("zones.change_edition")
        return self.page(
            request,
            "admin/zones/history.html",
            _("Historie: %s") % obj,
            status=HTTP_CONFLICT if conflict else 200,
            object=obj,
            edition=edition,
            page=page,
            entries=history.marked(page) if may_restore else page.object_list,
            may_restore=may_restore,
            conflict=conflict,
            **context,
        )


def _comments_url(zone: Zone) -> str:
    query = urlencode({"gebiet": zone.code})
    return f"{reverse('admin:zones_edition_review', args=[zone.edition_id])}?{query}#comments"


def edition_of(obj: models.Model) -> Edition:
    """Return the edition that an object belongs to."""
    if isinstance(obj, Edition):
        return obj
    if isinstance(obj, Steckbrief):
        return obj.zone.edition
    if isinstance(obj, Zone):
        return obj.edition
    raise TypeError(obj)


def mark_edited(edition: Edition, request: HttpRequest) -> None:
    """Note who worked on a draft: a second person publishes it, if the settings say so."""
    Edition.objects.filter(pk=edition.pk).update(edited_by=request.user)
    edition.editors.add(request.user)  # type: ignore[arg-type] # whoever works here has an account

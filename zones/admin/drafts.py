"""Who may change what depends on the edition: drafts are open, everything else is closed."""

from django.http import HttpRequest

from zones.models import Steckbrief, Zone


def is_open(obj: Zone | Steckbrief | None) -> bool:
    """Whether this part of an edition may be changed: before it is saved, or while the edition is a draft."""
    zone = obj.zone if isinstance(obj, Steckbrief) else obj
    return zone is None or zone.edition.is_draft


class DraftOnly:
    """Mixin: whatever belongs to an edition that is no draft can be read but not changed."""

    def has_change_permission(self, request: HttpRequest, obj: Zone | Steckbrief | None = None) -> bool:
        """Refuse changes to a closed edition."""
        return super().has_change_permission(request, obj) and is_open(obj)  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: Zone | Steckbrief | None = None) -> bool:
        """Refuse deletions from a closed edition."""
        return super().has_delete_permission(request, obj) and is_open(obj)  # type: ignore[misc]


class DraftOnlyInline(DraftOnly):
    """The same for an inline, whose right to add depends on the object too.

    ``row_key`` names the fields by which a row is found again when others have added or deleted some.
    """

    row_key: tuple[str, ...] = ()

    def has_add_permission(self, request: HttpRequest, obj: Zone | Steckbrief | None = None) -> bool:
        """Refuse new parts of a closed edition."""
        return super().has_add_permission(request, obj) and is_open(obj)  # type: ignore[misc]

"""Addresses: to look at. They are loaded as an edition, never typed one by one."""

from django.contrib import admin
from django.http import HttpRequest

from zones.models import Address


@admin.register(Address)
class AddressAdmin(admin.ModelAdmin[Address]):
    """Search and inspect."""

    list_display = ["__str__", "ortsteil", "is_approximate", "edition"]
    list_filter = ["edition", "postcode"]
    list_select_related = ["edition"]
    search_fields = ["street", "=number"]
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Addresses come from a file."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Address | None = None) -> bool:
        """An edition is never edited row by row."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Address | None = None) -> bool:
        """An edition is deleted as a whole, and only while it is a draft: that is asked of it, not of its rows."""
        return obj is not None and obj.edition.is_draft and request.user.has_perm("zones.delete_edition")

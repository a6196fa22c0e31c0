"""Lists that show drafts and what is published apart."""

from collections.abc import Iterator
from typing import Any

from django.contrib.admin import SimpleListFilter
from django.contrib.admin.views.main import ChangeList
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from zones.models import EditionStatus

ALL = "alle"


class StateFilter(SimpleListFilter):
    """The state of the edition that something belongs to.

    Without a choice: drafts if there are any, else what is published; but everything of an edition that was chosen.
    ``edition`` is the way to it.
    """

    title = _("Stand der Ausgabe")
    parameter_name = "stand"
    edition = "edition"

    def __init__(self, request: HttpRequest, params: dict[str, Any], model: Any, model_admin: Any) -> None:
        """Find out what is shown without a choice."""
        super().__init__(request, params, model, model_admin)
        chosen = any(name.startswith(f"{self.edition}__") for name in request.GET)
        drafts = model._default_manager.filter(**{f"{self.edition}__status": EditionStatus.DRAFT})  # noqa: SLF001 - public though underscored
        self.usual = ALL if chosen else EditionStatus.DRAFT if drafts.exists() else EditionStatus.PUBLISHED

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        """Offer every state, and all of them."""
        return [*EditionStatus.choices, (ALL, _("Alle"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        """Leave the chosen state."""
        wanted = self.value() or self.usual
        return queryset if wanted == ALL else queryset.filter(**{f"{self.edition}__status": wanted})

    def choices(self, changelist: ChangeList) -> Iterator[Any]:
        """Mark what is shown, chosen or not."""
        wanted = self.value() or self.usual
        for value, label in self.lookup_choices:
            yield {
                "selected": str(value) == wanted,
                "query_string": changelist.get_query_string({self.parameter_name: value}),
                "display": label,
            }


class StateOfZoneFilter(StateFilter):
    """The same for what belongs to a zone."""

    edition = "zone__edition"

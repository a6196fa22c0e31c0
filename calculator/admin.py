"""What staff see and edit of the cost comparison: prices with their source. Law is not editable."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import DecimalField, Field, URLField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.answer.price_preview import PricePreview, preview
from calculator.core.notation import german
from calculator.core.parameters import general
from calculator.core.records import PRICES
from calculator.models import PriceRecord
from together.previewing import PreviewedForm, PreviewingAdmin
from together.proposing import ProposingAdmin


def price_choices() -> list[tuple[str, str]]:
    """Return every price of the parameter files with name and unit."""
    prices = [each for each in general().values() if each.topic == PRICES and any(one.usable for one in each.records)]
    return sorted(((each.key, f"{each.name} ({each.records[0].unit})") for each in prices), key=lambda pair: pair[1])


class PriceForm(PreviewedForm):
    """A price is saved only after somebody has seen what it changes."""

    def what_it_does(self) -> PricePreview:
        """Return what the price does to the Musterhäuser."""
        return preview(self.instance, timezone.localdate())


@admin.register(PriceRecord)
class PriceRecordAdmin(PreviewingAdmin[PriceRecord], ProposingAdmin[PriceRecord]):
    """Prices in force and to come; Django's history keeps who changed what."""

    form = PriceForm
    second_person_setting = "PRICES_NEED_SECOND_PERSON"
    decide_permission = "calculator.release_pricerecord"
    change_form_template = "admin/calculator/pricerecord/change_form.html"
    list_display = ("name", "shown_value", "valid_from", "valid_to", "source", "review_by")
    list_filter = ("certainty", "valid_from")
    search_fields = ("parameter", "source")

    def formfield_for_dbfield(
        self,
        db_field: Field[Any, Any],
        request: HttpRequest,
        **kwargs: Any,  # noqa: ANN401 (Django's signature)
    ) -> forms.Field | None:
        """Offer the prices by name instead of their key, and read numbers in German notation."""
        if db_field.name == "parameter":
            return forms.ChoiceField(label=db_field.verbose_name, choices=price_choices)
        if isinstance(db_field, URLField):
            kwargs["assume_scheme"] = "https"
        if isinstance(db_field, DecimalField):
            kwargs["localize"] = True
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def get_readonly_fields(self, request: HttpRequest, obj: PriceRecord | None = None) -> tuple[str, ...]:
        """Show what an entry replaces once there is one."""
        return ("replaced",) if obj else ()

    def effect_of(self, form: Any) -> PricePreview:  # noqa: ANN401 (a form class made by Django)
        """Return what the price does to the Musterhäuser."""
        return preview(form.instance, timezone.localdate())

    @admin.display(description=gettext_lazy("Preis"), ordering="parameter")
    def name(self, price: PriceRecord) -> str:
        """German name of the price."""
        return str(price)

    @admin.display(description=gettext_lazy("Wert"), ordering="value")
    def shown_value(self, price: PriceRecord) -> str:
        """Value with its unit in German notation."""
        known = general().get(price.parameter)
        return f"{german(price.value.normalize())} {known.records[0].unit if known else ''}".strip()

    @admin.display(description=gettext_lazy("Ohne diesen Eintrag gilt"))
    def replaced(self, price: PriceRecord) -> str:
        """What the parameter files say on the first day of the record."""
        known = general().get(price.parameter)
        found = [one for one in known.records if one.usable and one.covers(price.valid_from)] if known else []
        if not found:
            return _("kein Wert")
        return format_html("{} {} – {}", german(found[0].value), found[0].unit, found[0].source)

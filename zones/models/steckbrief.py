"""The fact sheet (Steckbrief) of a zone."""

from typing import TYPE_CHECKING

from django.contrib.gis.db import models
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from zones.catalogue.steckbrief_fields import FIELDS, FieldKind, fields_of
from zones.models.indicators import PERCENTAGES, SPECS, WITH_CATEGORY, Indicator
from zones.models.zone import Zone

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


# What the catalogue allows; a change of it needs a migration, because the database holds both ranges too.
_YEARS, _PAGES = FIELDS["target_year"].allowed, FIELDS["plan_page"].allowed


class Eignungsstufe(models.IntegerChoices):
    """`WP_Eignungsstufe` of XWärmeplan 0.9.6 for the steps of WPG § 19 (2)."""

    SEHR_WAHRSCHEINLICH_GEEIGNET = 1000, _("sehr wahrscheinlich geeignet")
    WAHRSCHEINLICH_GEEIGNET = 2000, _("wahrscheinlich geeignet")
    WAHRSCHEINLICH_UNGEEIGNET = 3000, _("wahrscheinlich ungeeignet")
    SEHR_WAHRSCHEINLICH_UNGEEIGNET = 4000, _("sehr wahrscheinlich ungeeignet")
    TRIFFT_NICHT_ZU = 5000, _("trifft nicht zu")


class ConnectionDuty(models.IntegerChoices):
    """How far the by-law on connection to the heat network reaches a zone; clerks know it, no plan states it."""

    INSIDE = 1000, _("im Geltungsbereich")
    PARTLY = 2000, _("teilweise im Geltungsbereich")
    OUTSIDE = 3000, _("nicht im Geltungsbereich")
    UNKNOWN = 9999, _("unbekannt")


def _label(key: str) -> "StrPromise":
    return _(FIELDS[key].label)


def _coded(key: str, choices: type[models.IntegerChoices]) -> "models.IntegerField[int | None, int | None]":
    return models.IntegerField(_label(key), choices=choices, null=True, blank=True)


def _text(key: str) -> "models.TextField[str, str]":
    return models.TextField(_label(key), blank=True)


class Steckbrief(models.Model):
    """Texts, Eignungsstufen and origin of a zone's fact sheet; empty fields mean "nicht angegeben"."""

    zone = models.OneToOneField(
        Zone, on_delete=models.CASCADE, primary_key=True, related_name="steckbrief", verbose_name=_("Gebiet")
    )
    eignung_dezentral = _coded("eignung_dezentral", Eignungsstufe)
    eignung_waermenetz = _coded("eignung_waermenetz", Eignungsstufe)
    eignung_wasserstoffnetz = _coded("eignung_wasserstoffnetz", Eignungsstufe)
    eignung_gruenes_methan = _coded("eignung_gruenes_methan", Eignungsstufe)
    connection_duty = _coded("connection_duty", ConnectionDuty)
    recommendation = _text("recommendation")
    target_picture = _text("target_picture")
    measures = _text("measures")
    target_year = models.PositiveSmallIntegerField(
        _label("target_year"), null=True, blank=True,
        validators=[MinValueValidator(_YEARS[0]), MaxValueValidator(_YEARS[-1])],
    )  # fmt: skip
    plan_page = models.PositiveSmallIntegerField(_label("plan_page"), null=True, blank=True)
    source = models.CharField(_("Quelle"), max_length=300)
    as_of = models.DateField(_("Stand"))

    class Meta:
        """Ranges hold in the database too."""

        verbose_name = _("Steckbrief")
        verbose_name_plural = _("Steckbriefe")
        constraints = [
            *(
                models.CheckConstraint(
                    condition=models.Q(**{f"{field}__isnull": True})
                    | models.Q(**{f"{field}__in": Eignungsstufe.values}),
                    name=f"steckbrief_{field}_known",
                    violation_error_message=_("Diese Eignungsstufe ist nicht bekannt."),
                )
                for field in fields_of(FieldKind.EIGNUNG)
            ),
            models.CheckConstraint(
                condition=models.Q(connection_duty__isnull=True) | models.Q(connection_duty__in=ConnectionDuty.values),
                name="steckbrief_connection_duty_known",
                violation_error_message=_("Diese Angabe zum Anschlusszwang ist nicht bekannt."),
            ),
            models.CheckConstraint(
                condition=models.Q(target_year__isnull=True) | models.Q(target_year__range=(_YEARS[0], _YEARS[-1])),
                name="steckbrief_target_year_plausible",
                violation_error_message=format_lazy(
                    _("Das Zieljahr muss zwischen {first} und {last} liegen."), first=_YEARS[0], last=_YEARS[-1]
                ),
            ),
            models.CheckConstraint(
                condition=models.Q(plan_page__isnull=True) | models.Q(plan_page__gte=_PAGES[0]),
                name="steckbrief_page_positive",
                violation_error_message=format_lazy(_("Die Seite muss mindestens {first} sein."), first=_PAGES[0]),
            ),
            models.CheckConstraint(
                condition=~models.Q(source=""),
                name="steckbrief_has_source",
                violation_error_message=_("Geben Sie eine Quelle an."),
            ),
        ]

    def __str__(self) -> str:
        """Named after its zone."""
        return f"Steckbrief {self.zone}"


class SteckbriefValue(models.Model):
    """One figure of a Steckbrief with its own source and date; unit and range come from the indicator."""

    steckbrief = models.ForeignKey(
        Steckbrief, on_delete=models.CASCADE, related_name="values", verbose_name=_("Steckbrief")
    )
    indicator = models.CharField(_("Kennwert"), max_length=40, choices=Indicator)
    # Code of Energietraeger, Gebaeudetyp or Baualtersklasse; 0 where the indicator has no categories.
    category = models.IntegerField(_("Gliederung (Code)"), default=0, blank=True)
    value = models.DecimalField(_("Wert"), max_digits=12, decimal_places=2)
    source = models.CharField(_("Quelle"), max_length=300)
    as_of = models.DateField(_("Stand"))

    class Meta:
        """One value per indicator and category, within its range."""

        verbose_name = _("Kennwert")
        verbose_name_plural = _("Kennwerte")
        ordering = ["indicator", "category"]
        constraints = [
            models.UniqueConstraint(
                fields=["steckbrief", "indicator", "category"],
                name="one_value_per_indicator",
                violation_error_message=_("Diesen Kennwert gibt es in dem Steckbrief schon."),
            ),
            models.CheckConstraint(
                condition=models.Q(indicator__in=Indicator.values),
                name="value_indicator_known",
                violation_error_message=_("Dieser Kennwert ist nicht bekannt."),
            ),
            models.CheckConstraint(
                condition=models.Q(value__gte=0),
                name="value_not_negative",
                violation_error_message=_("Der Wert darf nicht negativ sein."),
            ),
            models.CheckConstraint(
                condition=~models.Q(indicator__in=PERCENTAGES) | models.Q(value__lte=100),
                name="value_percent_at_most_100",
                violation_error_message=_("Ein Anteil kann höchstens 100 Prozent sein."),
            ),
            models.CheckConstraint(
                condition=models.Q(indicator__in=WITH_CATEGORY, category__gt=0)
                | (~models.Q(indicator__in=WITH_CATEGORY) & models.Q(category=0)),
                name="value_category_fits_indicator",
                violation_error_message=_("Die Gliederung passt nicht zum Kennwert."),
            ),
            models.CheckConstraint(
                condition=~models.Q(source=""),
                name="value_has_source",
                violation_error_message=_("Geben Sie eine Quelle an."),
            ),
        ]

    def __str__(self) -> str:
        """Label, value and unit."""
        return f"{self.label}: {self.value} {self.unit}"

    def clean(self) -> None:
        """Refuse a category code that the indicator's list does not know."""
        if self.indicator not in Indicator.values or self.category is None:
            return  # the field itself says so
        categories = SPECS[Indicator(self.indicator)].categories
        if categories and self.category not in categories.values:
            known = ", ".join(f"{choice.value} = {choice.label}" for choice in categories)
            raise ValidationError({"category": _("Dieser Code ist nicht bekannt. Möglich sind: %s.") % known})

    @property
    def unit(self) -> str:
        """Unit as printed beside the value."""
        return str(SPECS[Indicator(self.indicator)].unit)

    @property
    def label(self) -> str:
        """Name of the category if there is one, else of the indicator."""
        categories = SPECS[Indicator(self.indicator)].categories
        return str(categories(self.category).label if categories else Indicator(self.indicator).label)

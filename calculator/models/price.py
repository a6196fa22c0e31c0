"""Prices that staff enter: dated records with source, laid over the prices of the parameter files. Never law."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Func
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from calculator.core import MODEL_VALUES, CalculatorError, InvalidInput
from calculator.core.parameters import general
from calculator.core.records import Certainty, Parameter, Record, overlaid
from calculator.sentences import sentence, told

STATUS_FINAL = "final"


class DateRange(Func):
    """The days of a record as a range of the database."""

    function = "DATERANGE"
    output_field = DateRangeField()


class PriceCertainty(models.TextChoices):
    """Where the figure was read."""

    PRIMARY = Certainty.PRIMARY.value, _("im Original gelesen, etwa im Preisblatt")
    TWO_SECONDARY = Certainty.TWO_SECONDARY.value, _("in zwei anderen Quellen gelesen")
    ONE_SECONDARY = Certainty.ONE_SECONDARY.value, _("in einer anderen Quelle gelesen")


class PriceRecord(models.Model):
    """One price or tariff with the days on which it holds. It takes the place of the file's price on these days.

    The records of one price never overlap; the database enforces it.
    """

    parameter = models.CharField(_("Preis"), max_length=80)
    valid_from = models.DateField(_("gilt ab"))
    valid_to = models.DateField(_("gilt bis"), null=True, blank=True, help_text=_("Leer: kein Ende bekannt."))
    value = models.DecimalField(_("Wert"), max_digits=14, decimal_places=5)
    certainty = models.CharField(_("Sicherheit"), max_length=20, choices=PriceCertainty, default=PriceCertainty.PRIMARY)
    source = models.CharField(_("Quelle"), max_length=300, help_text=_("Wer nennt diesen Preis, und von wann ist er?"))
    source_url = models.URLField(_("Adresse der Quelle"), blank=True)
    checked_on = models.DateField(_("geprüft am"))
    review_by = models.DateField(_("wieder prüfen bis"), null=True, blank=True)

    class Meta:
        verbose_name = _("Preis")
        verbose_name_plural = _("Preise")
        ordering = ("parameter", "valid_from")
        permissions = (("release_pricerecord", _("Darf Preise freigeben")),)
        constraints = (
            models.CheckConstraint(condition=models.Q(value__gte=0), name="price_is_not_negative"),
            models.CheckConstraint(
                condition=models.Q(valid_to=None) | models.Q(valid_to__gte=models.F("valid_from")),
                name="price_ends_after_it_begins",
                violation_error_message=_("„gilt bis“ darf nicht vor „gilt ab“ liegen."),
            ),
            ExclusionConstraint(
                name="price_records_do_not_overlap",
                expressions=[
                    ("parameter", RangeOperators.EQUAL),
                    (
                        DateRange("valid_from", "valid_to", RangeBoundary(inclusive_lower=True, inclusive_upper=True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                violation_error_message=_(
                    "Für diesen Preis gibt es schon einen Eintrag in diesem Zeitraum. Beenden Sie ihn am Tag davor."
                ),
            ),
        )

    def __str__(self) -> str:
        known = general().get(self.parameter)
        return f"{known.name if known else self.parameter} ({date_format(self.valid_from, 'd.m.Y')})"

    def clean(self) -> None:
        """Refuse what is no price, lies outside the covered days, or is an impossible value; in German."""
        if not all((self.valid_from, self.value is not None, self.checked_on, self.source)):
            return  # the form names what is missing
        if self.valid_to is not None and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("„gilt bis“ darf nicht vor „gilt ab“ liegen.")})
        known = general().get(self.parameter)
        if known is None:
            raise ValidationError({"parameter": _("Diesen Preis kennt der Kostenvergleich nicht.")})
        try:
            overlaid(known, [self.record(known)])
            if self.parameter in MODEL_VALUES:
                MODEL_VALUES[self.parameter].clean(self.value.normalize())
        except InvalidInput as problem:
            raise ValidationError({"value": sentence(problem.problem)}) from problem
        except CalculatorError as problem:
            raise ValidationError(told(problem)) from problem

    def record(self, known: Parameter) -> Record:
        """Return the record as the cost model reads it, in the unit of the price that it replaces."""
        return Record(
            valid_from=self.valid_from,
            valid_to=self.valid_to,
            value=self.value.normalize(),
            unit=known.records[0].unit,
            source=self.source,
            certainty=self.certainty,
            checked_on=self.checked_on,
            review_by=self.review_by,
            status=STATUS_FINAL,
            url=self.source_url,
        )

"""An edition is one state of data as it was adopted or loaded; nothing in it is ever overwritten.

Data enter as a draft. Publishing turns a pointer (`status`) in one transaction, going back is publishing
the earlier edition. At most one edition of each kind is published; the database enforces it.
"""

from typing import Any

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from zones.catalogue.plan_statements import BASE_YEARS, STATEMENT_LABELS, TARGET_YEARS, PlanStatements

DEMONSTRATION_MARK = _("Demonstration – nicht die beschlossenen Gebiete")


class EditionKind(models.TextChoices):
    """What an edition holds."""

    HEAT_PLAN = "heat_plan", _("Wärmeplan (Gebiete und Steckbriefe)")
    ADDRESSES = "addresses", _("Adressen")


class EditionStatus(models.TextChoices):
    """Where an edition stands; only `zones.services` changes it."""

    DRAFT = "draft", _("Entwurf")
    PUBLISHED = "published", _("veröffentlicht")
    WITHDRAWN = "withdrawn", _("zurückgezogen")


class EditionQuerySet(models.QuerySet["Edition"]):
    """The questions that are asked of editions everywhere."""

    def published_plan(self) -> "Edition | None":
        """Return the heat plan that citizens see, or None."""
        return self._one_published(EditionKind.HEAT_PLAN)

    def ever_published_plans(self) -> "EditionQuerySet":
        """Return the heat plans that citizens see or have seen, the last published first, and no drafts."""
        return self.filter(kind=EditionKind.HEAT_PLAN, published_at__isnull=False).order_by("-published_at", "-pk")

    def published_addresses(self) -> "Edition | None":
        """Return the address edition that the search uses, or None."""
        return self._one_published(EditionKind.ADDRESSES)

    def _one_published(self, kind: EditionKind) -> "Edition | None":
        """Return the one of its kind; there is no other to be put in order, and every page asks."""
        return next(iter(self.filter(kind=kind, status=EditionStatus.PUBLISHED).order_by()[:1]), None)


class Procedure(models.IntegerChoices):
    """`WP_VerfahrenArt` of XWärmeplan 0.9.6."""

    REGULAR = 1000, _("Regelverfahren")
    SMALL = 2000, _("Kleine Wärmeplanung")
    SIMPLIFIED = 3000, _("Vereinfachtes Verfahren")
    SHORTENED = 4000, _("Verkürzte Wärmeplanung")


def _year(name: str, allowed: range) -> "models.PositiveSmallIntegerField[int | None, int | None]":
    limits = [MinValueValidator(allowed[0]), MaxValueValidator(allowed[-1])]
    return models.PositiveSmallIntegerField(_(STATEMENT_LABELS[name]), null=True, blank=True, validators=limits)


# Who did something; noted by the program, and gone with the account.
_BY: dict[str, Any] = {"on_delete": models.SET_NULL, "blank": True, "editable": False, "related_name": "+"}


class Edition(models.Model):
    """One adopted or loaded state of the heat plan or of the addresses."""

    kind = models.CharField(_("Art"), max_length=20, choices=EditionKind)
    title = models.CharField(_("Titel"), max_length=200)
    adopted_on = models.DateField(_(STATEMENT_LABELS["adopted_on"]), null=True, blank=True)
    procedure = models.PositiveSmallIntegerField(
        _(STATEMENT_LABELS["procedure"]), choices=Procedure, null=True, blank=True,
        help_text=_("Welches Verfahren des Wärmeplanungsgesetzes; der Datenstandard XWärmeplan verlangt sie."),
    )  # fmt: skip
    target_year = _year("target_year", TARGET_YEARS)
    base_year = _year("base_year", BASE_YEARS)
    valid_from = models.DateField(_("gilt ab"))
    source = models.CharField(_("Quelle"), max_length=300)
    source_url = models.URLField(_("Adresse der Quelle"), blank=True)
    licence = models.CharField(_("Lizenz"), max_length=200)
    file_sha256 = models.CharField(_("Prüfsumme der Datei (SHA-256)"), max_length=64, blank=True)
    is_demonstration = models.BooleanField(_("Demonstration"), default=False)
    status = models.CharField(
        _("Status"), max_length=20, choices=EditionStatus, default=EditionStatus.DRAFT, editable=False
    )
    published_in_error = models.BooleanField(
        _("irrtümlich veröffentlicht"),
        default=False,
        editable=False,
        help_text=_("Kein Vergleich nennt diese Ausgabe. Gesetzt wird es bei einer zurückgezogenen Ausgabe."),
    )
    expected_zones = models.PositiveSmallIntegerField(
        _("erwartete Zahl der Gebiete"),
        null=True,
        blank=True,
        help_text=_("Weicht die Zahl der Gebiete davon ab, lässt sich die Ausgabe nicht veröffentlichen."),
    )
    check_report = models.JSONField(_("Prüfbericht"), default=dict, blank=True, editable=False)
    created_at = models.DateTimeField(_("angelegt"), auto_now_add=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, verbose_name=_("angelegt von"), **_BY)
    edited_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, verbose_name=_("zuletzt bearbeitet von"), **_BY)
    # Everybody who changed anything in it; `mark_edited` is the one place that adds to them.
    editors = models.ManyToManyField(
        settings.AUTH_USER_MODEL, blank=True, editable=False, related_name="+", verbose_name=_("bearbeitet von")
    )
    published_at = models.DateTimeField(_("veröffentlicht"), null=True, blank=True, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        """Names, order and the rule of one published edition."""

        verbose_name = _("Ausgabe")
        verbose_name_plural = _("Ausgaben")
        ordering = ["-valid_from", "-pk"]
        permissions = [("publish_edition", _("Darf Ausgaben veröffentlichen"))]
        constraints = [
            models.UniqueConstraint(
                fields=["kind"], condition=models.Q(status="published"), name="one_published_edition_per_kind"
            ),
            models.CheckConstraint(condition=models.Q(kind__in=EditionKind.values), name="edition_kind_known"),
            models.CheckConstraint(condition=models.Q(status__in=EditionStatus.values), name="edition_status_known"),
            models.CheckConstraint(
                condition=models.Q(file_sha256="") | models.Q(file_sha256__regex=r"^[0-9a-f]{64}$"),
                name="edition_sha256_is_hex",
            ),
            models.CheckConstraint(
                condition=models.Q(status="draft") | models.Q(published_at__isnull=False),
                name="edition_published_has_time",
            ),
            models.CheckConstraint(
                condition=models.Q(published_in_error=False) | models.Q(status="withdrawn"),
                name="edition_in_error_is_withdrawn",
            ),
            models.CheckConstraint(
                condition=models.Q(procedure__isnull=True) | models.Q(procedure__in=Procedure.values),
                name="edition_procedure_known",
                violation_error_message=_("Diese Verfahrensart ist nicht bekannt."),
            ),
            *(
                models.CheckConstraint(
                    condition=models.Q(**{f"{field}__isnull": True})
                    | models.Q(**{f"{field}__range": (years[0], years[-1])}),
                    name=f"edition_{field}_plausible",
                    violation_error_message=format_lazy(
                        _("Das Jahr muss zwischen {first} und {last} liegen."), first=years[0], last=years[-1]
                    ),
                )
                for field, years in (("target_year", TARGET_YEARS), ("base_year", BASE_YEARS))
            ),
        ]

    def __str__(self) -> str:
        """Title and state, as staff see it in lists; a draft has the title that citizens will read, so its day too."""
        state = str(self.get_status_display())
        if self.is_draft and self.created_at:
            day = date_format(timezone.localtime(self.created_at), "d.m.Y")
            state = _("%(state)s vom %(day)s") % {"state": state, "day": day}
        return f"{self.title} ({state})"

    @property
    def mark(self) -> str:
        """The mark that every showing of a demonstration edition carries; empty for official data."""
        return str(DEMONSTRATION_MARK) if self.is_demonstration else ""

    @property
    def is_ahead(self) -> bool:
        """Whether the day from which this edition is valid is still to come."""
        return self.valid_from > timezone.localdate()

    @property
    def statements(self) -> PlanStatements:
        """What it states of the plan as a whole."""
        return PlanStatements(self.procedure, self.target_year, self.base_year, self.adopted_on)

    @property
    def is_draft(self) -> bool:
        """Whether staff may still edit what belongs to this edition."""
        return self.status == EditionStatus.DRAFT


class Publication(models.Model):
    """That an edition was published, when, by whom and why; never changed, so that going back is on record too."""

    edition = models.ForeignKey(
        Edition, on_delete=models.CASCADE, related_name="publications", verbose_name=_("Ausgabe")
    )
    at = models.DateTimeField(_("Zeitpunkt"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", verbose_name=_("durch")
    )
    reason = models.CharField(_("Begründung"), max_length=500)

    class Meta:
        """The latest first; a reason is always given."""

        verbose_name = _("Veröffentlichung")
        verbose_name_plural = _("Veröffentlichungen")
        ordering = ["-at", "-pk"]
        default_permissions = ("view",)
        constraints = [models.CheckConstraint(condition=~models.Q(reason=""), name="publication_has_reason")]

    def __str__(self) -> str:
        """Edition and day."""
        return f"{self.edition.title}, {self.at:%d.%m.%Y}"

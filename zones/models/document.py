"""The city's own Steckbriefe as PDF, attached to zones."""

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from zones.models.zone import Zone


class _WithoutContent(models.Manager["PlanDocument"]):
    """Leaves the content in the database until it is asked for: pages tell only name and size."""

    def get_queryset(self) -> "models.QuerySet[PlanDocument]":
        return super().get_queryset().defer("content")


class PlanDocument(models.Model):
    """A PDF as it was written anew; kept once, however many copies of a plan refer to it.

    It stays when no zone has it any more: the history of a draft can put it back.
    """

    sha256 = models.CharField(_("Prüfsumme (SHA-256)"), max_length=64, unique=True)
    content = models.BinaryField()
    pages = models.PositiveSmallIntegerField(_("Seiten"))
    size_bytes = models.PositiveIntegerField(_("Größe"))
    made_at = models.DateTimeField(_("hochgeladen"), auto_now_add=True)

    objects = _WithoutContent()

    class Meta:
        """Staff see documents with their zones only."""

        verbose_name = _("Steckbrief als PDF")
        verbose_name_plural = _("Steckbriefe als PDF")
        default_permissions = ()
        base_manager_name = "objects"

    def __str__(self) -> str:
        """What tells two of them apart in a history."""
        at = date_format(timezone.localtime(self.made_at), "d.m.Y H:i:s")
        return gettext("%(pages)d Seiten, hochgeladen %(at)s") % {"pages": self.pages, "at": at}


class ZoneDocument(models.Model):
    """That a zone has a PDF."""

    zone = models.OneToOneField(
        Zone, on_delete=models.CASCADE, primary_key=True, related_name="document", verbose_name=_("Gebiet")
    )
    document = models.ForeignKey(PlanDocument, on_delete=models.PROTECT, related_name="zones", verbose_name=_("PDF"))
    name = models.CharField(_("Dateiname"), max_length=200)

    class Meta:
        """One for each zone."""

        verbose_name = _("Steckbrief eines Gebiets als PDF")
        verbose_name_plural = _("Steckbriefe der Gebiete als PDF")
        default_permissions = ()

    def __str__(self) -> str:
        """Name of the file."""
        return str(self.name)

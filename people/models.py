"""What accounts have besides Django's own: passkeys, and roles that two people gave."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_otp.models import Device, TimestampMixin


class Passkey(TimestampMixin, Device):  # type: ignore[misc]
    """A key of a browser, a telephone or a USB stick (WebAuthn) as second factor.

    ``credential``: number and public key, as the device gave them; ``sign_count``: how often it has signed, by its own
    count: one that goes back is a copy.
    """

    credential_id = models.BinaryField(unique=True, max_length=1023)
    credential = models.BinaryField()
    sign_count = models.PositiveBigIntegerField(default=0)

    class Meta(Device.Meta):  # type: ignore[misc]
        """As the other second factors."""

        verbose_name = "Passkey"
        default_permissions = ()


class RoleGrant(models.Model):
    """A role that was given to somebody by two people: one has proposed it, another agreed."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+", verbose_name=_("Konto")
    )
    role = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="+", verbose_name=_("Rolle"))
    reason = models.CharField(_("Begründung"), max_length=300)
    given_at = models.DateTimeField(_("gegeben am"), auto_now_add=True)

    class Meta:
        """The latest first."""

        verbose_name = _("Rolle zu zweit")
        verbose_name_plural = _("Rollen zu zweit vergeben")
        ordering = ("-given_at", "-pk")
        default_permissions = ("view", "add")

    def __str__(self) -> str:
        """Tell who got what, with the address that links go to: the second person agrees to both."""
        address = f" ({self.user.email})" if self.user.email else ""
        return f"{self.role} für {self.user}{address}"


class LinkSeal(models.Model):
    """Goes into every link that lets somebody in; another one ends all links that are on the way (`people.links`)."""

    value = models.CharField(max_length=32)

    class Meta:
        """Nobody sees or changes it."""

        default_permissions = ()

    def __str__(self) -> str:
        """Tell nothing of it."""
        return "Siegel der Links"

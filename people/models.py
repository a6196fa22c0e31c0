"""What accounts have besides Django's own: passkeys."""

from django.db import models
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

"""A letter that waits to be sent. It is deleted as soon as the mail server has taken it."""

from django.db import models


class Letter(models.Model):
    """One message to one address.

    ``content``: everything that is to be sent, sealed: a letter may carry a link that lets somebody in, and a copy of
    the database is no reason to be let in. ``due_at``: when it is tried next. ``about``: by what letters can be taken
    back, empty for most. ``handed_at``: since when the mail server may have a letter that must not come twice.
    """

    content = models.TextField(editable=False)
    made_at = models.DateTimeField(auto_now_add=True)
    due_at = models.DateTimeField(editable=False)
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    about = models.CharField(max_length=64, blank=True, editable=False, db_index=True)
    handed_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        """The oldest first."""

        ordering = ("made_at", "pk")
        default_permissions = ()  # nobody opens letters

    def __str__(self) -> str:
        """Tell its number, and nothing of what is in it."""
        return f"Brief {self.pk}"

"""A text for citizens as staff have edited it. It takes the place of the file's; every state is kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from knowledge.texts import GERMAN, Text, TextKind, one_line, sources_in
from knowledge.topics import Topic


class KindOfText(models.TextChoices):
    """What a text is for, in the words of the administration."""

    PAGE = TextKind.PAGE.value, _("Seite")
    LOCAL = TextKind.LOCAL.value, _("Abschnitt der Stadt auf einer Seite")
    QUESTION = TextKind.QUESTION.value, _("Häufige Frage")
    WORD = TextKind.WORD.value, _("Erklärtes Wort")


class LanguageOfText(models.TextChoices):
    """The languages in which there are texts."""

    GERMAN = GERMAN, _("Deutsch")
    ENGLISH = "en", _("Englisch")


class EditedText(models.Model):
    """One text in one language. ``seen_file`` is a mark of the file's text when somebody last saved this one."""

    kind = models.CharField(_("Art"), max_length=10, choices=KindOfText)
    key = models.SlugField(_("Kürzel"), max_length=60, help_text=_("Kleinbuchstaben, Ziffern, Bindestrich."))
    language = models.CharField(_("Sprache"), max_length=10, default=GERMAN, choices=LanguageOfText)
    title = models.CharField(_("Überschrift"), max_length=160)
    answer = models.TextField(
        _("Antwort zuerst"), max_length=600, blank=True, help_text=_("Ein bis drei Sätze, die allein schon reichen.")
    )
    body = models.TextField(_("Text"), max_length=8000)
    topic = models.CharField(
        _("Mehr dazu auf"), max_length=40, blank=True, choices=[(topic.value, topic.value) for topic in Topic]
    )
    sources = models.TextField(
        _("Quellen"), max_length=2000, blank=True, help_text=_("Eine je Zeile: Name | https://adresse")
    )
    as_of = models.DateField(_("Stand"), help_text=_("Tag, an dem der Text mit seinen Quellen verglichen wurde."))
    seen_file = models.CharField(max_length=64, blank=True, editable=False)
    changed_at = models.DateTimeField(_("zuletzt geändert"), auto_now=True)
    history = HistoricalRecords()

    class Meta:
        verbose_name = _("Wissenstext")
        verbose_name_plural = _("Wissenstexte")
        ordering = ("kind", "key", "language")
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "key", "language"),
                name="one_edited_text_each",
                violation_error_message=_("Diesen Text hat schon jemand bearbeitet. Öffnen Sie jenen Eintrag."),
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title} ({self.language})"

    @property
    def text(self) -> Text:
        """The text as pages read it."""
        return Text(
            TextKind(self.kind), self.key, self.title, self.body, one_line(self.answer), self.topic,
            sources_in(self.sources), self.as_of, is_edited=True,
        )  # fmt: skip

"""What is checked at start: every text of the files can be read and shown, so that no page fails for a reader."""

from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.utils import timezone

from calculator.doors.figures import Figures, UnknownFigure, parameters_of_files
from knowledge.markdown import BadLink, as_html
from knowledge.reading import city_names
from knowledge.texts import LANGUAGES, BadText, Text, TextKind, from_files


@register
def texts_of_files(app_configs: Any, **_kwargs: Any) -> list[CheckMessage]:  # noqa: ANN401 (Django's signature)
    """Name the file that cannot be read, and each text with a figure or a link that is not there; asks no database."""
    try:
        texts = [text for language in LANGUAGES for text in from_files(language).values()]
    except BadText as error:
        return [Error(str(error), id="knowledge.E001")]
    today = timezone.localdate()
    figures = Figures(today, city_names(), parameters_of_files(today))
    words = {text.key for text in texts if text.kind is TextKind.WORD}
    return [
        Error(f"{text.kind}: {text.key}: {problem}", id="knowledge.E002")
        for text in texts
        if (problem := _problem(text, figures, words))
    ]


def _problem(text: Text, figures: Figures, words: set[str]) -> str:
    def explain(key: str, label: str) -> str:
        if key not in words:
            raise BadLink(f"wort:{key}")
        return label

    try:
        figures.fill(f"{text.title}{text.answer}")
        as_html(figures.fill(text.body).text, explain)
    except UnknownFigure as error:
        return str(error)
    except BadLink as error:
        return error.target
    return ""

"""Finds the templates of a page: first those of its language, if it has some of its own, as Leichte Sprache does.

A template of a language may extend the usual one of the same name and say only some blocks in other words.
"""

from collections.abc import Iterator
from typing import Any

from django.template import Engine, Origin
from django.template.loaders import cached, filesystem

from jena_waerme.languages import spoken

_LOADERS = (
    "jena_waerme.loaders.LanguageLoader",
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
)


class CachedLoader(cached.Loader):
    """Looks for templates of the language first, and keeps those of each language apart."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine, _LOADERS)

    def cache_key(self, template_name: str, skip: list[Origin] | None = None) -> str:
        """Name a template as Django does, behind the folder of the language."""
        return f"{spoken().templates}:{super().cache_key(template_name, skip)}"


class LanguageLoader(filesystem.Loader):
    """Looks into the folder of the language."""

    def get_template_sources(self, template_name: str) -> Iterator[Any]:
        """Yield where the language may have a template of this name."""
        if folder := spoken().templates:
            for origin in super().get_template_sources(f"{folder}/{template_name}"):
                origin.template_name = template_name  # by it Django skips one that extends its own name
                yield origin

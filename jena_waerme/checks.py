"""What would be wrong in silence is told at start."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.checks import CheckMessage, Error, register


@register()
def languages_are_compiled(**_options: object) -> list[CheckMessage]:
    """Refuse a language whose texts were not compiled after their last change: its pages would speak German."""
    hint = "bin/start and bin/test do it; by hand: msgfmt --output-file django.mo django.po"
    return [
        Error(f"The texts of the language {code} are not compiled.", hint=hint, id="jena_waerme.E001")
        for code, _name in settings.LANGUAGES
        if code != settings.LANGUAGE_CODE and not all(map(_is_compiled, _folders(code)))
    ]


def _folders(code: str) -> Iterator[Path]:
    """Yield where the texts of a language stand: those of the site, and of the city if it has any of its own."""
    *cities, site = (path / code / "LC_MESSAGES" for path in settings.LOCALE_PATHS)
    yield site
    yield from (city for city in cities if city.exists())


@register()
def counts_are_kept_some_days(**_options: object) -> list[CheckMessage]:
    """Refuse a negative period; 0 switches counting off."""
    if settings.DAILY_COUNT_DAYS >= 0:
        return []
    return [Error("DAILY_COUNT_DAYS must be at least 0.", hint="0 counts nothing.", id="jena_waerme.E002")]


@register()
def the_own_address_is_one(**_options: object) -> list[CheckMessage]:
    """Refuse a `SITE_URL` that no link can begin with."""
    if not settings.SITE_URL or re.fullmatch(r"https?://[^/?#@\s]+", settings.SITE_URL):
        return []
    hint = "Write scheme, name and perhaps port: https://waerme.example.org"
    return [Error("SITE_URL is no address of a site.", hint=hint, id="jena_waerme.E003")]


def _is_compiled(folder: Path) -> bool:
    texts, compiled = folder / "django.po", folder / "django.mo"
    return compiled.exists() and compiled.stat().st_mtime >= texts.stat().st_mtime

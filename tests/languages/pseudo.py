"""A language in which every translated text stands in brackets: what stands outside of them was never translated."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper
from pathlib import Path

import pytest
from django.conf import settings
from django.utils.translation import trans_real

from zones.api import frames

OURS = {path.parent.name for path in Path(settings.BASE_DIR).glob("*/__init__.py")}
OPEN, SHUT = "⟦", "⟧"


class _Bracketed:
    """The English catalogue, with brackets around each text that it has: what it does not know stays German."""

    def __init__(self, real: trans_real.DjangoTranslation) -> None:
        self._real = real

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def gettext(self, text: str) -> str:
        return f"{OPEN}{self._real.gettext(text)}{SHUT}" if text in self._real._catalog else text

    def ngettext(self, one: str, many: str, count: int) -> str:
        return f"{OPEN}{self._real.ngettext(one, many, count)}{SHUT}"


@contextmanager
def bracketed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Speak the bracketed language wherever English is asked for."""
    with monkeypatch.context() as patch:
        patch.setitem(trans_real._translations, "en", _Bracketed(trans_real.translation("en")))
        _forget()
        try:
            yield
        finally:
            _forget()


def _forget() -> None:
    """Empty every cache of ours: each may hold what was said in the language that the brackets stand for."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.partition(".")[0] in OURS:
            each.cache_clear()
    frames._frames.clear()

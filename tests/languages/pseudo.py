"""A language in which every translated text stands in brackets: what stands outside of them was never translated."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.utils.translation import trans_real

from tests.forgetting import forget_all

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
        forget_all()
        try:
            yield
        finally:
            forget_all()

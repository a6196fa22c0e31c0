"""The cache as everybody here uses it: it may miss anything at any time, so a Redis that is away is a miss.

Nothing is kept in the cache only. Whoever asks while Redis is away computes, or goes without a note of progress.
A Redis that says nothing at all costs a wait; so after a failure nobody asks again for a moment.
"""

import logging
import time
from typing import Any

from django.core.cache.backends.redis import RedisCache
from redis import RedisError

_TRIES_AGAIN_AFTER_S = 5
_log = logging.getLogger(__name__)


class ForgivingRedisCache(RedisCache):
    """Django's cache in Redis; what cannot be asked is not there, and what cannot be written is not kept."""

    _lost_at = float("-inf")  # one for each process: shared by the caches of all threads

    def add(self, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401 (Django's signatures, here and below)
        """Tell whether the key was new. If nobody can tell it counts as there: who adds it would now ask the broker."""
        return bool(self._forgiven("add", *args, otherwise=False, **kwargs))

    def get(self, key: Any, default: Any = None, version: int | None = None) -> Any:  # noqa: ANN401
        """Return the value, or the default if there is none or nobody can tell."""
        return self._forgiven("get", key, default, otherwise=default, version=version)

    def set(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Keep the value if that is possible."""
        self._forgiven("set", *args, otherwise=None, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> bool:  # noqa: ANN401
        """Tell whether there was something to delete."""
        return bool(self._forgiven("delete", *args, otherwise=False, **kwargs))

    @classmethod
    def lose(cls) -> None:
        """Ask nothing for a moment."""
        cls._lost_at = time.monotonic()

    def _forgiven(self, name: str, *args: Any, otherwise: Any, **kwargs: Any) -> Any:  # noqa: ANN401
        if time.monotonic() - self._lost_at < _TRIES_AGAIN_AFTER_S:
            return otherwise
        try:
            return getattr(super(), name)(*args, **kwargs)
        except ValueError:  # written by an earlier version in its own way: not there
            return otherwise
        except RedisError as error:
            self.lose()
            _log.warning("Redis does not answer (%s); the site goes on without its cache.", type(error).__name__)
            return otherwise

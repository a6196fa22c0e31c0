"""Where and how the cache writes: beside the tasks, as JSON. Whoever writes pickles to Redis would run code here."""

import base64
import json
from typing import Any
from urllib.parse import urlsplit, urlunsplit

_BYTES = "__bytes__"


def next_database(redis_url: str) -> str:
    """Return the address of the database of Redis that follows the given one, on the same server."""
    parts = urlsplit(redis_url)
    number = int(parts.path.strip("/") or 0) + 1
    return urlunsplit(parts._replace(path=f"/{number}"))


def caches(redis_url: str) -> dict[str, dict[str, Any]]:
    """Return Django's setting. A Redis that says nothing costs a moment, not the page.

    Tasks are in the database that `redis_url` names, what is remembered in the next one. Objects of Python are kept
    in each process, where nobody else may write.
    """
    options = {"socket_timeout": 2, "socket_connect_timeout": 2, "serializer": f"{__name__}.JsonSerializer"}
    shared = {
        "BACKEND": "jena_waerme.forgiving.ForgivingRedisCache",
        "LOCATION": next_database(redis_url),
        "OPTIONS": options,
    }
    own = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "OPTIONS": {"MAX_ENTRIES": 50}}
    return {"default": shared, "process": own}


def _written(value: object) -> dict[str, str]:
    if isinstance(value, bytes):
        return {_BYTES: base64.b64encode(value).decode()}
    raise TypeError(f"{type(value).__name__} cannot be kept in the cache: only what JSON knows, and bytes.")


def _read(found: dict[str, Any]) -> Any:  # noqa: ANN401 - any JSON
    return base64.b64decode(found[_BYTES]) if found.keys() == {_BYTES} else found


class JsonSerializer:
    """Writes what JSON knows, and bytes; a tuple comes back as a list. Raises `TypeError` for all else."""

    def dumps(self, value: object) -> bytes:
        """Return a value as Redis keeps it."""
        return json.dumps(value, default=_written).encode()

    def loads(self, kept: bytes) -> Any:  # noqa: ANN401 - any JSON
        """Return the value; raises `ValueError` if it was written otherwise."""
        return json.loads(kept, object_hook=_read)

"""What the cache takes from Redis is data, whoever wrote it there."""

import json
import pickle

import pytest

from jena_waerme.cache_json import JsonSerializer, next_database
from jena_waerme.forgiving import ForgivingRedisCache
from jena_waerme.settings import CACHES, CELERY_BROKER_URL

KEPT = JsonSerializer()


@pytest.mark.parametrize("value", [None, True, 7, 1.5, "ß“", {"phase": "lesen", "done": 1}, {"a": [1, {"b": None}]}])
def test_json_comes_back_as_it_was(value: object) -> None:
    assert KEPT.loads(KEPT.dumps(value)) == value


def test_a_file_comes_back_with_its_name() -> None:
    assert KEPT.loads(KEPT.dumps(("plan.gpkg", b"\x00\xff"))) == ["plan.gpkg", b"\x00\xff"]


def test_a_pickle_is_no_value() -> None:
    with pytest.raises(ValueError, match=r"."):
        KEPT.loads(pickle.dumps({"done": 1}))
    with pytest.raises(TypeError, match="only what JSON knows"):
        KEPT.dumps(object())


def test_the_cache_is_beside_the_tasks_and_no_pickle() -> None:
    assert CACHES["default"]["OPTIONS"]["serializer"] == f"{JsonSerializer.__module__}.{JsonSerializer.__name__}"
    assert CACHES["default"]["LOCATION"] != CELERY_BROKER_URL
    assert next_database("redis://:secret@host:6379/0") == "redis://:secret@host:6379/1"
    assert next_database("redis://host") == "redis://host/1"
    assert json.loads(KEPT.dumps(3)) == 3


def test_what_another_version_wrote_is_not_there() -> None:
    cache = ForgivingRedisCache("redis://127.0.0.1:1/0", {})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ForgivingRedisCache, "_lost_at", float("-inf"))
        patch.setattr(ForgivingRedisCache.__mro__[1], "get", lambda *_asked, **_more: b"\x80".decode())
        assert cache.get("key", "default") == "default"

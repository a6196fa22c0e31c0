"""Answers as bytes: what all houses of a street in one zone share is written once, and each one's own is put in.

A frame is made from the very shape that the description of the interface promises, for a house with marks in place of
its number and its key. So both cannot differ, and a test compares them for every outcome.
"""

import json
import secrets
from copy import copy
from dataclasses import replace

from django.utils.translation import get_language

from zones import house_numbers
from zones.address import lookup
from zones.address.published_state import PublishedState
from zones.api import answers
from zones.models import Address

_MOST_FRAMES = 10_000  # a kilobyte for each street in a zone, and for each metre that its houses are from the next one
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_frames: dict[tuple[object, ...], bytes] = {}


def _mark() -> int:
    """Return a number that nothing published holds."""
    return 10**20 + secrets.randbelow(10**20)


_KEY, _NUMBER, _DISTANCE = _mark(), _mark(), _mark()
_HOLES = {_KEY: "%(key)d", _NUMBER: "%(number)s", _DISTANCE: "%(distance)a"}


def body(state: PublishedState, key: int) -> bytes:
    """Return the answer for the address with this public key, in the shape of `answers.answer`.

    Raises:
        Address.DoesNotExist: The published addresses have none with this key.

    """
    row = state.answers.row(key)
    if row is None:
        raise Address.DoesNotExist
    found = state.answers.in_figures(row)
    of_kind = (state.version, get_language(), *found.kind)
    frame = _frames.get(of_kind) or _kept(of_kind, _new_frame(state, row))
    number = _write(house_numbers.written(found.number, found.suffix))[1:-1].encode()
    return frame % {b"key": key, b"number": number, b"distance": round(found.distance_m, 1)}


def _new_frame(state: PublishedState, row: int) -> bytes:
    stored = state.answers.stored(row)
    house = copy(stored.address)
    house.key, house.number, house.suffix = _KEY, _NUMBER, ""
    shape = answers.answer(lookup.located(replace(stored, address=house)), state).model_dump(mode="json")
    if shape.get("distance_m") is not None:
        shape["distance_m"] = _DISTANCE
    written = _write(shape).replace("%", "%%")
    for mark, hole in _HOLES.items():
        written = written.replace(str(mark), hole)
    return written.encode()


def _kept(kind: tuple[object, ...], frame: bytes) -> bytes:
    if len(_frames) >= _MOST_FRAMES:  # of publications that are gone
        _frames.clear()
    _frames[kind] = frame
    return frame

"""Answers as bytes: what is equal for many houses is written once, and each one's own is put in.

A frame is made from the very shape that the description of the interface promises, for a house with marks in place of
what is its own: of the zone, then with the street put in. So both cannot differ, and a test compares them for every
outcome.
"""

import json
import math
import secrets
from copy import copy
from dataclasses import replace

from zones import house_numbers
from zones.address.answer_table import StoredAnswer
from zones.address.published_state import PublishedState
from zones.address.stored_answers import located
from zones.api import answers, links
from zones.api.schemas import AddressOut
from zones.content.outcome_words import metres
from zones.models import Address

_MOST_FRAMES = 10_000  # a kilobyte for each street in a zone, and for each zone
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_frames: dict[tuple[object, ...], bytes] = {}


def _mark() -> int:
    """Return a number that nothing published holds."""
    return 10**14 + secrets.randbelow(10**14)


_KEY, _NUMBER, _DISTANCE, _LABEL, _ADDRESS, _SERVER = (_mark() for _each in range(6))
_FAR = b"%(distance)a"
_HOLES = {_KEY: "%(key)d", _NUMBER: "%(number)s", _DISTANCE: _FAR.decode(), _SERVER: "%(server)s"}


def body(state: PublishedState, key: int) -> bytes:
    """Return the answer for the address with this public key, in the shape of `answers.answer`.

    Raises:
        Address.DoesNotExist: The published addresses have none with this key.

    """
    row = state.answers.row(key)
    if row is None:
        raise Address.DoesNotExist
    found = state.answers.in_figures(row)
    of_zone = (state.version, links.prefix(), found.lies)  # links and words have the language of the prefix
    frame = _frames.get((*of_zone, found.place)) or _with_street(state, row, of_zone, found.place)
    number = _write(house_numbers.written(found.number, found.suffix))[1:-1].encode()
    own = {b"key": key, b"number": number, b"server": links.server().encode()}
    if _FAR in frame and not math.isnan(found.distance_m):  # few answers say how far it is to another zone
        own |= {b"distance": round(found.distance_m, 1), b"metres": metres(found.distance_m).encode()}
    return frame % own


def _with_street(state: PublishedState, row: int, of_zone: tuple[object, ...], place: int) -> bytes:
    """Return the frame of a zone with a street put in, so that only what is a house's own is open."""
    stored = state.answers.stored(row)
    of_kind = (*of_zone, "approximate" if stored.address.is_approximate else "exact")
    frame = _frames.get(of_kind) or _kept(of_kind, _of_zone(state, stored))
    house = copy(stored.address)
    house.key, house.number, house.suffix = _KEY, _NUMBER, ""
    label, address = _written(str(house))[1:-1], _written(AddressOut.of(house).model_dump(mode="json"))
    frame = frame.replace(str(_ADDRESS).encode(), address).replace(str(_LABEL).encode(), label)
    return _kept((*of_zone, place), frame)


def _of_zone(state: PublishedState, stored: StoredAnswer) -> bytes:
    """Return what all houses that lie alike are told, with marks for their address and its label."""
    house = copy(stored.address)
    house.street, house.number, house.suffix, house.postcode = str(_LABEL), 0, "", ""
    far = None if stored.nearest_distance_m is None else float(_DISTANCE)
    result = located(replace(stored, address=house, nearest_distance_m=far))
    with links.beginning_with(str(_SERVER)):
        shape = answers.answer(result, state).model_dump(mode="json") | {"address": _ADDRESS}
    if shape.get("distance_m") is not None:
        shape["distance_m"] = _DISTANCE
    frame = _written(shape).replace(_written(str(house))[1:-1], str(_LABEL).encode())
    return frame.replace(metres(_DISTANCE).encode(), b"%(metres)s")


def _written(value: object) -> bytes:
    """Write something as JSON, with holes in place of the marks of a house."""
    text = _write(value).replace("%", "%%")
    for mark, hole in _HOLES.items():
        text = text.replace(str(mark), hole)
    return text.encode()


def _kept(kind: tuple[object, ...], frame: bytes) -> bytes:
    if len(_frames) >= _MOST_FRAMES:  # of publications that are gone
        _frames.clear()
    _frames[kind] = frame
    return frame

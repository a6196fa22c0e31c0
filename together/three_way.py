"""Three texts of one field: as the page was opened, as it is stored by now, as it was sent.

What a field held when the page was opened is known by a fingerprint that the page carries. A field that somebody left
as it was takes what is stored; what only they changed stays; what both changed is for them to decide.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.contrib.gis.forms import BaseGeometryWidget
from django.forms import BaseForm, BaseFormSet, BoundField, CheckboxInput, MultiWidget
from django.http import QueryDict

from together.both_texts import comparable, label_of

# Names under which a page carries the fingerprints, and asks for decisions about fields that both have changed.
OPENED, ASKED, CHOICE = "opened", "asked", "choice:"
SAVED, MINE = "saved", "mine"
_LENGTH = 12  # hexadecimal digits of a fingerprint: it tells texts of one field apart and guards nothing

Rows = tuple["BaseFormSet[Any]", tuple[str, ...]]  # a formset, and the fields that name its rows


@dataclass(frozen=True)
class Held:
    """A field of the page as it is stored now.

    ``key`` names it on every page of the object, whatever number its ``row`` has there ("" outside of rows).
    ``exists`` says whether what the field belongs to is stored at all.
    """

    key: str
    row: str
    label: str
    bound: BoundField
    exists: bool

    @property
    def fingerprint(self) -> str:
        """Of what a browser sends, if nobody touches it."""
        return fingerprint(as_sent(self.bound))


@dataclass(frozen=True)
class Compared:
    """A field in its three texts, as fingerprints; ``name`` is that under which it was sent."""

    held: Held
    name: str
    was: str | None
    sent: str

    @property
    def is_theirs(self) -> bool:
        """Whether somebody else has changed it; what the page did not carry counts as changed."""
        return self.was != self.held.fingerprint

    @property
    def is_mine(self) -> bool:
        """Whether the sender has changed it."""
        return self.was != self.sent

    @property
    def is_stored(self) -> bool:
        """Whether it was sent as it is stored now."""
        return self.sent == self.held.fingerprint


@dataclass
class Meeting:
    """What became of a form that was sent: its data by now, and labels or keys of its fields.

    ``taken`` are labels of what was taken over from somebody else, ``kept`` of what only the sender has changed;
    ``both`` are keys of what both have changed, ``undecided`` of what was asked before and not answered.
    """

    data: QueryDict
    taken: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    both: set[str] = field(default_factory=set)
    undecided: set[str] = field(default_factory=set)


def held_by(form: BaseForm, rows: Iterable[Rows]) -> Iterator[Held]:
    """Yield the fields of a page that was made from what is stored."""
    yield from (Held(each.name, "", label_of(each), each, exists=True) for each in comparable(form))
    for formset, names in rows:
        for part in formset.forms:
            row = row_of(formset, [part[name].value() for name in names])
            for each in comparable(part):
                # Not its key: what belongs to one object only has the key of that, stored or not.
                exists = not part.instance._state.adding  # noqa: SLF001 - public though underscored
                yield Held(f"{row}-{each.name}", row, label_of(each), each, exists=exists)


def row_of(formset: "BaseFormSet[Any]", names: Iterable[object]) -> str:
    """Return how a row is named on every page: by its formset, and what it is about."""
    return f"{formset.prefix}:{'/'.join(map(str, names))}"


def opened_state(held: Iterable[Held]) -> str:
    """Return what a page carries of the state that it was made from: a fingerprint for each field, as JSON."""
    return json.dumps({each.key: each.fingerprint for each in held}, separators=(",", ":"))


def as_sent(bound: BoundField) -> list[str]:
    """Return what a browser sends of a field that shows what is stored and that nobody touches.

    Raises:
        TypeError: The field consists of several.

    """
    return _of_widget(bound, bound.field.prepare_value(bound.initial))


def as_shown(bound: BoundField) -> list[str]:
    """Return the same of a field that shows what was sent; drawn areas are written anew."""
    return _of_widget(bound, bound.value())


def _of_widget(bound: BoundField, value: Any) -> list[str]:  # noqa: ANN401 (any field's value)
    widget = bound.field.widget
    if isinstance(widget, MultiWidget):
        raise TypeError(widget)
    if isinstance(widget, CheckboxInput):
        return ["on"] if widget.check_test(value) else []
    if isinstance(widget, BaseGeometryWidget):
        return [str(widget.get_context(bound.name, value, {})["serialized"] or "")]
    shown: Any = widget.format_value(value)
    return [str(each) for each in shown] if isinstance(shown, list) else ["" if shown is None else str(shown)]


def fingerprint(texts: Iterable[str]) -> str:
    """Return a short mark of what was sent of one field; browsers write line ends in their own way."""
    plain = [text.replace("\r\n", "\n").strip() for text in texts]
    return hashlib.sha256(json.dumps([text for text in plain if text]).encode()).hexdigest()[:_LENGTH]


def meet(data: QueryDict, held: Iterable[Held], rows: Iterable[Rows]) -> Meeting:
    """Bring together what was sent and what is stored.

    Args:
        data: What was sent, from a page that carried ``OPENED``.
        held: The fields of the page as it is stored now.
        rows: The formsets of that page.

    """
    fields = list(_compared(data, held, _places(data, rows)))
    let_go, undecided = _answers(data, fields)
    meeting = Meeting(data.copy(), undecided=undecided)
    # Who changed a row that somebody else has deleted means the whole row, unless they emptied it as well.
    mine = [each for each in fields if each.is_mine and not each.is_stored and each.held.key not in let_go]
    meant = {each.held.row for each in mine if not each.held.exists}
    deleted = {each.held.row for each in fields if each.is_theirs and not each.held.exists}
    for each in fields:
        row = each.held.row
        _settle(each, meeting, is_let_go=each.held.key in let_go, is_meant=row in meant, is_row_deleted=row in deleted)
    return meeting


def _settle(each: Compared, meeting: Meeting, *, is_let_go: bool, is_meant: bool, is_row_deleted: bool) -> None:
    if each.is_stored:
        return
    if is_let_go or not (each.is_mine or is_meant):
        meeting.data.setlist(each.name, as_sent(each.held.bound))
        if each.is_theirs:
            meeting.taken.append(each.held.label)
    elif each.held.key in meeting.undecided or (each.is_mine and (each.is_theirs or is_row_deleted)):
        meeting.both.add(each.held.key)
    elif each.is_mine:
        meeting.kept.append(each.held.label)


def _compared(data: QueryDict, held: Iterable[Held], places: Mapping[str, str]) -> Iterator[Compared]:
    opened = opened_in(data)
    for each in held:
        if each.row and each.row not in places:
            continue
        name = f"{places[each.row]}-{each.bound.name}" if each.row else each.bound.html_name
        yield Compared(each, name, opened.get(each.key), fingerprint(map(str, data.getlist(name))))


def opened_in(data: QueryDict) -> dict[str, str]:
    """Return what a page carried as ``opened_state``; nothing, if that is not readable."""
    try:
        read = json.loads(str(data.get(OPENED, "")))
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _places(data: QueryDict, rows: Iterable[Rows]) -> dict[str, str]:
    """Return the beginning of the names under which each row was sent."""
    found: dict[str, str] = {}
    for formset, names in rows:
        sent = {match[1] for name in data if (match := re.match(rf"({re.escape(str(formset.prefix))}-\d+)-", name))}
        for place in sorted(sent):
            found.setdefault(row_of(formset, [data.get(f"{place}-{name}", "") for name in names]), place)
    return found


def _answers(data: QueryDict, fields: list[Compared]) -> tuple[set[str], set[str]]:
    """Return the keys of fields that somebody has let go for what is stored, and of those still to be decided.

    Whoever has changed the text once more has decided, unless they chose the other one.
    """
    asked = dict(str(each).split("=", 1)[::-1] for each in data.getlist(ASKED) if "=" in str(each))
    let_go, undecided, rows_asked = set(), set(), set()
    for each in fields:
        key = each.held.key
        if key not in asked or each.is_stored:
            continue
        is_edited, choice = asked[key] != each.sent, data.get(f"{CHOICE}{key}")
        if choice == SAVED and not is_edited:
            let_go.add(key)
            continue
        rows_asked.add(each.held.row)
        if choice == SAVED or (choice != MINE and not is_edited):
            undecided.add(key)
    return let_go | _with_their_row(fields, let_go, rows_asked), undecided


def _with_their_row(fields: list[Compared], let_go: set[str], others: set[str]) -> set[str]:
    """Return the keys of all fields of a deleted row, where somebody let go everything that they were asked about."""
    gone = {each.held.row for each in fields if each.held.key in let_go and not each.held.exists} - others
    return {each.held.key for each in fields if each.held.row in gone}

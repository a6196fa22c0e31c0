"""The page of the mapping as a form: what each heading is taken for, what each unknown word means, who lives there."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from calculator.batch import columns
from calculator.batch.columns import COLUMNS, plain
from calculator.batch.open_questions import (
    PERIODS,
    HeadingShown,
    OpenWord,
    has_dwellings,
    headings_of,
    open_words,
    same_address,
)
from calculator.batch.table_reading import (
    LETTINGS,
    NO_COLUMN,
    NOT_USED,
    SAME_HOUSE,
    Letting,
    SameHouse,
    TableReading,
    Words,
)
from calculator.batch.upload import Upload
from calculator.core.facts import FACTS

_LEFT_OUT = "-"  # sent for a heading or word that is not used
_SELECT = {"class": "kern-form-input__select"}


@dataclass(frozen=True)
class HeadingRow:
    """A heading on the page."""

    shown: HeadingShown
    field: forms.BoundField
    is_recalled: bool

    @property
    def is_needed(self) -> bool:
        """Whether no house is computed without this column."""
        key = self.shown.key or self.shown.proposed
        return bool(key) and COLUMNS[key].required


@dataclass(frozen=True)
class OpenWordRow:
    """An unknown word on the page."""

    word: OpenWord
    label: str
    field: forms.BoundField
    is_recalled: bool

    @property
    def is_needed(self) -> bool:
        """Whether rows with this word are not computed while it is left out."""
        return COLUMNS[self.word.key].required


class TableMappingForm(forms.Form):
    """Everything has a choice that is set already, so that a table can go on with one press."""

    use_required_attribute = False
    letting = forms.ChoiceField(
        label=gettext_lazy("Sind die Häuser vermietet?"),
        help_text=gettext_lazy("Gilt, wo die Tabelle keine selbst genutzten Wohnungen nennt."),
        choices=[(each.value, label) for each, label in LETTINGS.items()],
        widget=forms.Select(attrs=_SELECT),
    )

    def __init__(self, upload: Upload, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial={"letting": upload.reading.letting.value})
        self._upload = upload
        if groups := same_address(upload):
            self.fields["same_house"] = _same_house(upload, groups[0][0])
        self._headings = headings_of(upload)
        self._words = open_words(upload, decided=True)
        for heading in self._headings:
            earlier = upload.reading.earlier_headings.get(plain(heading.heading))
            initial = heading.key or earlier or heading.proposed or _LEFT_OUT
            label = _("Bedeutung von „%s“") % heading.heading
            self.fields[_heading_name(heading)] = _choice(label, _column_choices(), initial)
        for word in self._words:
            decided = _decided(word, upload.reading.words, upload.reading.earlier_words)
            initial = (word.proposed if decided is None else decided) or _LEFT_OUT
            label = _("Bedeutung von „%s“") % word.text
            self.fields[_word_name(word)] = _choice(label, _word_choices(word.key), initial)

    @property
    def headings(self) -> list[HeadingRow]:
        """The headings in the order of the table."""
        reading = self._upload.reading
        return [
            HeadingRow(
                each,
                self[_heading_name(each)],
                is_recalled=(name := plain(each.heading)) in reading.earlier_headings and name not in reading.headings,
            )
            for each in self._headings
        ]

    @property
    def words(self) -> list[OpenWordRow]:
        """The unknown words, the most frequent first, those that somebody decided on before among them."""
        reading = self._upload.reading
        return [
            OpenWordRow(
                each,
                COLUMNS[each.key].label,
                self[_word_name(each)],
                is_recalled=_decided(each, reading.words) is None and _decided(each, reading.earlier_words) is not None,
            )
            for each in self._words
        ]

    def clean(self) -> dict[str, Any]:
        """Refuse two headings for one entry, and a table in which a necessary one is missing."""
        cleaned = super().clean() or {}
        taken: dict[str, str] = {}
        for heading in self._headings:
            key = cleaned.get(_heading_name(heading), _LEFT_OUT)
            if key != _LEFT_OUT and key in taken:
                sentence = _("Diese Angabe ist schon der Spalte „%s“ zugeordnet. Wählen Sie eine von beiden.")
                self.add_error(_heading_name(heading), sentence % taken[key])
            taken.setdefault(key, heading.heading)
        if not self.errors and (lacking := columns.missing(dict.fromkeys(taken, 0))):
            sentence = _("Noch fehlt: %s. Ordnen Sie die Angabe einer Spalte zu, oder ergänzen Sie die Tabelle.")
            self.add_error(None, sentence % ", ".join(lacking))
        return cleaned

    def reading(self) -> TableReading:
        """Return how the table is to be read now; only of a valid form."""
        before, given = self._upload.reading, self.cleaned_data
        headings = dict(before.headings)
        for each in self._headings:
            chosen = given[_heading_name(each)]
            name, is_found = plain(each.heading), each.key or each.is_older
            is_as_found = is_found and chosen == (each.key or _LEFT_OUT)
            if not is_as_found or name in before.earlier_headings:
                headings[name] = NO_COLUMN if chosen == _LEFT_OUT else chosen
        words = {key: dict(known) for key, known in before.words.items()}
        for word in self._words:
            chosen = given[_word_name(word)]
            words.setdefault(word.key, {})[plain(word.text)] = NOT_USED if chosen == _LEFT_OUT else chosen
        letting, same_house = Letting(given["letting"]), SameHouse(given.get("same_house", before.same_house))
        return replace(before, headings=headings, words=words, letting=letting, same_house=same_house, is_seen=True)


def _same_house(upload: Upload, first: int) -> forms.ChoiceField:
    """Return the question what rows with the same address are; ``first``: the line of one of them."""
    is_likely = has_dwellings(upload) and not upload.reading.is_seen
    return forms.ChoiceField(
        label=_("Was sind Zeilen mit derselben Adresse?"),
        help_text=_("Zum Beispiel Zeile %d und weitere. Zusammengezählt werden Wohnfläche, Wohnungen und Verbrauch.")
        % first,
        choices=[(each.value, label) for each, label in SAME_HOUSE.items()],
        initial=(SameHouse.DWELLINGS if is_likely else upload.reading.same_house).value,
        widget=forms.Select(attrs=_SELECT),
    )


def _decided(word: OpenWord, *layers: Mapping[str, Words]) -> str | None:
    """Return what somebody decided on a word, in the first layer that has it; None where nobody did."""
    name = plain(word.text)
    return next((layer[word.key][name] for layer in layers if name in layer.get(word.key, {})), None)


def _heading_name(heading: HeadingShown) -> str:
    return f"heading-{heading.place}"


def _word_name(word: OpenWord) -> str:
    """Return the name of the control, the same whatever stands around the word."""
    return f"word-{hashlib.sha256(f'{word.key}|{plain(word.text)}'.encode()).hexdigest()[:12]}"


def _choice(label: str, choices: list[tuple[str, str]], initial: str) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, initial=initial, widget=forms.Select(attrs=_SELECT))


def _column_choices() -> list[tuple[str, str]]:
    names = {
        key: _("%s (nötig)") % column.label if column.required else column.label for key, column in COLUMNS.items()
    }
    return [(_LEFT_OUT, _("nicht verwenden")), *names.items()]


def _word_choices(key: str) -> list[tuple[str, str]]:
    words = FACTS[key].words
    offered = [(word, _(label)) for word, label in words.items()] if words else [(each, each) for each in PERIODS]
    left_out = _("nicht verwenden: nicht berechnen") if COLUMNS[key].required else _("nicht verwenden")
    return [(_LEFT_OUT, left_out), *offered]

"""Parameter files: well-formed, complete, sourced; lookups never guess."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from calculator.core import BROCHURE_VALUES, MODEL_VALUES, Co2Path, ParameterNotCovered, load_set
from calculator.core.model_values import by_key
from calculator.core.parameters import DIRECTORY, available_sets, directories, general, law_of
from calculator.core.question import LAST_YEAR
from calculator.core.records import Certainty, Parameter, Record
from tests.refusals import refused

FOLDERS = directories()
TOPICS = sorted(path for each in FOLDERS for path in each.glob("*/*.yaml") if path.name != "set.yaml")
SETS = sorted(path for each in FOLDERS for path in each.glob("*/set.yaml"))
OWN = {name: [each for each in load_set(name).parameters.values() if each.topic == name] for name in available_sets()}
ALL = [*general().values(), *(parameter for parameters in OWN.values() for parameter in parameters)]
OF_TOPIC = {topic: [each for each in ALL if each.topic == topic] for topic in sorted({each.topic for each in ALL})}


class TextDates(yaml.SafeLoader):
    """Reads dates as text, as the schema describes them."""


TextDates.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=TextDates)  # noqa: S506 - subclass of SafeLoader


def schema(name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((DIRECTORY / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(content)
    return content


def record(valid_from: date, valid_to: date | None, **changes: Any) -> Record:
    values = {"value": Decimal(1), "unit": "€", "source": "Satzung", "certainty": "primary", "status": "final"}
    dates = {"checked_on": date(2026, 1, 1), "review_by": None}
    return Record(valid_from=valid_from, valid_to=valid_to, **{**values, **dates, **changes})


@pytest.mark.parametrize("path", TOPICS, ids=lambda path: path.stem)
def test_topic_fits_schema(path: Path) -> None:
    jsonschema.validate(read(path), schema("schema.json"))


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.parent.name)
def test_set_fits_schema(path: Path) -> None:
    jsonschema.validate(read(path), schema("set.schema.json"))


def test_schema_refuses_a_record_without_source() -> None:
    topic = read(TOPICS[0])
    del topic[0]["records"][0]["source"]
    with pytest.raises(jsonschema.ValidationError, match="source"):
        jsonschema.validate(topic, schema("schema.json"))


def test_the_schema_knows_the_certainties_that_have_a_name() -> None:
    record = json.dumps(schema("schema.json"))
    (listed,) = re.findall(r'"certainty": {[^}]*"enum": (\[[^]]*])', record)
    assert {*json.loads(listed), Certainty.OWN} == set(Certainty)


def usable_of(topic: str) -> list[tuple[Parameter, list[Record]]]:
    """Return each parameter of a topic with its records that count."""
    return [(parameter, [record for record in parameter.records if record.usable]) for parameter in OF_TOPIC[topic]]


@pytest.mark.parametrize("topic", OF_TOPIC)
def test_every_day_from_first_to_last_has_one_sourced_value(topic: str) -> None:
    for parameter, usable in usable_of(topic):
        for record in usable:
            for day in (record.valid_from, record.valid_to or date(2066, 12, 31)):
                assert [each for each in usable if each.covers(day)] == [record], parameter.key
            assert len(record.source) >= 10, parameter.key
            following = (record.valid_to or date.max - timedelta(days=1)) + timedelta(days=1)
            assert record is usable[-1] or parameter.on(following) is not record, parameter.key


@pytest.mark.parametrize("topic", OF_TOPIC)
def test_the_days_outside_raise_a_sentence_with_name_and_date(topic: str) -> None:
    for parameter, usable in usable_of(topic):
        ends = [record.valid_to + timedelta(days=1) for record in usable[-1:] if record.valid_to]
        begins = [record.valid_from - timedelta(days=1) for record in usable[:1]]
        for day in (*begins, *ends, *([] if usable else [parameter.records[0].valid_from])):
            told = f"(?s){re.escape(parameter.name)}.*{re.escape(f'{day:%d.%m.%Y}')}"
            with refused(ParameterNotCovered, match=told):
                parameter.on(day)


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        (date(2028, 12, 31), 0),
        (date(2029, 1, 1), 15),
        (date(2034, 12, 31), 15),
        (date(2035, 1, 1), 30),
        (date(2039, 12, 31), 30),
        (date(2040, 1, 1), 60),
        (date(2044, 12, 31), 60),
    ],
)
def test_green_gas_stairs_the_day_before_and_the_day(day: date, percent: int) -> None:
    assert load_set("referenz-2025-09").on("bio_share_percent", day).value == percent


@pytest.mark.parametrize("changes", [{"status": "draft"}, {"certainty": "open"}])
def test_drafts_and_open_questions_are_never_used(changes: dict[str, str]) -> None:
    parameter = Parameter("price", "Preis", (record(date(2025, 1, 1), None, **changes),))
    with pytest.raises(ParameterNotCovered):
        parameter.on(date(2025, 6, 1))


@pytest.mark.parametrize("second_from", [date(2025, 12, 31), date(2026, 1, 2)], ids=["overlap", "gap"])
def test_gap_and_overlap_are_refused(second_from: date) -> None:
    with pytest.raises(ValueError, match="gap or overlaps"):
        Parameter("price", "Preis", (record(date(2025, 1, 1), date(2025, 12, 31)), record(second_from, None)))


def test_a_draft_may_stand_beside_the_value_in_force() -> None:
    draft = record(date(2025, 6, 1), None, status="draft", value=Decimal(9))
    parameter = Parameter("price", "Preis", (record(date(2025, 1, 1), None), draft))
    assert parameter.on(date(2025, 7, 1)).value == 1


def test_unknown_set_and_unknown_parameter_are_named() -> None:
    with refused(ParameterNotCovered, match="gibt es nicht"):
        load_set("../secret")
    with refused(ParameterNotCovered, match="wood_price"):
        load_set("referenz-2025-09").in_year("wood_price", 2025)


@pytest.mark.parametrize("key", BROCHURE_VALUES)
def test_field_and_parameter_agree_in_unit_and_range(key: str) -> None:
    field = BROCHURE_VALUES[key]
    default = field.record(load_set("referenz-2025-09"))
    assert field.unit == default.unit
    assert field.clean(default.value) == default.value


def test_fuels_and_electricity_are_balanced_within_the_same_bounds() -> None:
    """With its upstream chain beside gas without, electricity would look worse than it is."""
    day = date(2026, 11, 23)
    for carrier in ("electricity", "household_electricity", "gas", "oil", "lpg"):
        source = law_of(day).on(f"{carrier}_emission_t_mwh", day).source
        assert "ohne Vorkette" in source, carrier


@pytest.mark.parametrize("path", Co2Path)
def test_the_last_year_that_can_be_entered_is_the_last_with_a_co2_price(path: Co2Path) -> None:
    records = general()[f"co2_price_{path}_eur_t"].records
    assert records[-1].valid_to == date(LAST_YEAR, 12, 31)


def test_a_value_of_the_model_that_is_declared_twice_fails_at_import() -> None:
    value = MODEL_VALUES["horizon_years"]
    with pytest.raises(LookupError, match="Declared twice: horizon_years"):
        by_key(iter([value, value]), {})


def test_a_range_holds_its_value_and_makes_an_open_one_workable() -> None:
    """What nobody knows can be computed with only inside a stated range, and stays marked as open."""
    known = law_of(date(2026, 11, 28)).on("gas_life_years", date(2026, 11, 28))
    unknown = replace(known, certainty=Certainty.OPEN)
    assert not unknown.usable
    ranged = replace(unknown, low=known.value - 1, high=known.value + 1)
    assert ranged.usable
    with pytest.raises(ValueError, match="outside its range"):
        Parameter("a_key", "Ein Wert", (replace(ranged, low=known.value + 1),))
    with pytest.raises(ValueError, match="outside its range"):
        Parameter("a_key", "Ein Wert", (replace(ranged, high=None),))


@pytest.mark.parametrize("certainty", Certainty)
def test_only_what_somebody_has_checked_says_when(certainty: Certainty) -> None:
    unchecked = certainty in {Certainty.EXPERT, Certainty.OPEN}
    assert (record(date(2025, 1, 1), None, certainty=certainty).checked_on is None) == unchecked


def test_no_assumption_in_the_files_carries_the_day_of_a_check() -> None:
    for each in (record for parameter in ALL for record in parameter.records):
        assert (each.checked_on is None) == (each.certainty in {Certainty.EXPERT, Certainty.OPEN}), each

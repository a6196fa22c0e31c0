"""One record per heating: whatever is forgotten about a new heating fails when the record is read."""

from pathlib import Path

import pytest

from calculator.core import Technology, heatings
from calculator.core.heatings import LegalGroup, heatings_of
from calculator.core.rules import kinds

SOURCE = Path(heatings.__file__).read_text(encoding="utf-8")
FIRST = "    AIR_WATER_HP = "
STRAW = [
    '_("Strohheizung")',
    '_("die Strohheizung")',
    '_("der Strohheizung")',
    "LegalGroup.BIOMASS",
    "Boiler(carriers.WOOD_CHIPS)",
]


def declared(line: str) -> dict[str, object]:
    """Read the module with one more heating."""
    assert SOURCE.count(FIRST) == 1
    module: dict[str, object] = {"__name__": "heatings_with_straw"}
    exec(compile(SOURCE.replace(FIRST, f"    {line}\n{FIRST}"), heatings.__file__, "exec"), module)  # noqa: S102
    return module


def test_a_heating_is_one_record() -> None:
    module = declared(f'STRAW = "straw", HeatingRecord({", ".join(STRAW)})')
    assert list(map(str, module["Technology"])) == ["straw", *map(str, Technology)]  # type: ignore[call-overload]


@pytest.mark.parametrize("forgotten", range(len(STRAW)))
def test_a_part_of_the_record_cannot_be_forgotten(forgotten: int) -> None:
    parts = [part for number, part in enumerate(STRAW) if number != forgotten]
    with pytest.raises(TypeError, match="missing 1 required"):
        declared(f'STRAW = "straw", HeatingRecord({", ".join(parts)})')


def test_a_heating_without_a_record_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="The heating straw has no record"):
        declared('STRAW = "straw"')


def test_every_legal_group_has_heatings_and_every_heating_one_group() -> None:
    groups = [heatings_of(group) for group in LegalGroup]
    assert all(groups)
    assert sorted(each for group in groups for each in group) == sorted(Technology)


def test_the_groups_of_the_law_are_those_of_the_records() -> None:
    assert {each for each in Technology if "HP" in each.name} == kinds.HEAT_PUMPS
    assert {each for each in Technology if each.record.named.endswith("Solarthermie")} == heatings_of(
        LegalGroup.FOSSIL_WITH_SOLAR, LegalGroup.BIOMASS_WITH_SOLAR
    )
    rest = {Technology.DIRECT_ELECTRIC, Technology.KEEP}
    assert kinds.HEAT_PUMPS | kinds.BIOMASS | kinds.NETWORKS | kinds.FOSSIL | rest == set(Technology)


def test_the_readme_counts_the_heatings() -> None:
    readme = (Path(heatings.__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"they compare {len(Technology)} heating systems" in readme

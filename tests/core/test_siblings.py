"""One more heating, present heating or unit: its record alone gives it the law and the costs of its siblings."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from calculator.core import present_heatings, units
from tests.processes import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
BEING_WRITTEN = shutil.ignore_patterns("*.pyc.*")  # compiled by another process just now
WOOD_CHIPS_SOLAR = """    WOOD_CHIPS_SOLAR = "wood_chips_solar", HeatingRecord(
        _("Hackschnitzel mit Sonne"), _("die Hackschnitzel mit Sonne"), _("der Hackschnitzel mit Sonne"),
        LegalGroup.BIOMASS_WITH_SOLAR, Boiler(carriers.WOOD_CHIPS, cost="wood_chips", solar=True),
    )
"""
OIL_SOLAR = """    OIL_SOLAR = "oil_solar", HeatingRecord(
        _("Öl mit Sonne"), _("das Öl mit Sonne"), _("des Öls mit Sonne"),
        LegalGroup.FOSSIL_WITH_SOLAR, Boiler(carriers.OIL, cost="oil", solar=True),
    )
"""
OIL_HYBRID = """    OIL_HYBRID = "oil_hybrid", HeatingRecord(
        _("Öl-Hybrid"), _("das Öl-Hybrid"), _("des Öl-Hybrids"), LegalGroup.HYBRID, Hybrid(),
    )
"""
OIL_FLOOR = """    OIL_FLOOR = (
        "oil_floor", _("Öl-Etagenheizung"),
        PresentRecord(
            Kept(Technology.OIL, carriers.OIL, Burner.CENTRAL_BOILER),
            SpeedBonus.ANY_AGE, (Fuel.OIL,), chimney=True,
        ),
    )
"""
HEATINGS, PRESENT = ("heatings.py", '    KEEP = "keep"'), ("present_heatings.py", '    OTHER = (\n        "other"')


def answers(folder: Path, place: tuple[str, str], declared: str, *asked: str) -> list[list[str]]:
    """Ask a copy of the calculator in which one more member is declared."""
    shutil.copytree(ROOT / "calculator", folder / "calculator", ignore=BEING_WRITTEN)
    module, before = folder / "calculator" / "core" / place[0], place[1]
    source = module.read_text(encoding="utf-8")
    assert source.count(before) == 1
    module.write_text(source.replace(before, declared + before), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT)))}
    command = [sys.executable, "-m", "tests.core.siblings", *asked]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S
    )
    assert done.returncode == 0, done.stderr
    found: list[list[str]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("declared", "name", "sibling", "other"),
    [
        (WOOD_CHIPS_SOLAR, "wood_chips_solar", "biomass_solar", "wood_chips"),
        (OIL_SOLAR, "oil_solar", "gas_solar", "oil"),
        (OIL_HYBRID, "oil_hybrid", "heat_pump_gas_hybrid", "heat_pump"),
    ],
)
def test_a_new_heating_has_the_law_of_its_legal_group(
    tmp_path: Path, declared: str, name: str, sibling: str, other: str
) -> None:
    new, known, different = answers(tmp_path, HEATINGS, declared, "law", name, sibling, other)
    assert new == known != different


def test_a_new_present_heating_has_costs_grants_and_heat_of_its_record(tmp_path: Path) -> None:
    new, known, different = answers(tmp_path, PRESENT, OIL_FLOOR, "house", "oil_floor", "oil", "gas_floor")
    assert new == known != different


@pytest.mark.parametrize(
    ("module", "before", "declared", "problem"),
    [
        (present_heatings, "    OTHER = (\n", 'OIL_FLOOR = "oil_floor", _("Öl-Etage"), "Öletage"', "has no record"),
        (present_heatings, "    OTHER = (\n", 'OIL_FLOOR = "oil_floor"', "has no record"),
        (
            present_heatings, "    OTHER = (\n",
            'OIL_FLOOR = "oil_floor", _("Öl-Etage"), PresentRecord(None, SpeedBonus.NEVER, ())',
            "missing 1 required keyword|missing 1 required positional argument: 'chimney'",
        ),
        (units, "    GAS_KWH = (\n", 'WOOD_RM = "wood_rm", _("Raummeter Holz")', "has no record"),
        (units, "    GAS_KWH = (\n", 'RM = "rm", _("Ster"), UnitRecord(Sign.STACKED, Fuel.PELLETS)', "missing 1"),
        (
            units, "    GAS_KWH = (\n", 'HEAT = "heat_hs", _("x"), UnitRecord(Sign.KWH, Fuel.DISTRICT_HEAT, _UPPER)',
            "cannot be counted by",
        ),
    ],
)  # fmt: skip
def test_a_member_without_a_whole_record_cannot_be_declared(
    module: Any, before: str, declared: str, problem: str
) -> None:
    source = Path(module.__file__).read_text(encoding="utf-8")
    assert source.count(before) == 1
    with pytest.raises(TypeError, match=problem):
        exec(compile(source.replace(before, f"    {declared}\n{before}"), module.__file__, "exec"), {"__name__": "one"})  # noqa: S102

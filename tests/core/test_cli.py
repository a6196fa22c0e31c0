"""``python -m calculator`` answers without Django and refuses bad files with a German sentence."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from calculator.__main__ import main
from calculator.core import Inputs, compare, presets, to_dict
from calculator.sentences import in_german
from calculator.terminal_table import to_table
from tests.core.houses import LAW, facts
from tests.processes import PATIENCE_S

ROOT = Path(__file__).resolve().parents[2]
CORE = ROOT / "calculator" / "core"
MUSTERHAUS = ROOT / "city" / "jena" / "houses" / "musterhaus-1.yaml"

COAL = """
facts:
  house: {living_area_m2: 100, build_year: 1970}
  heating: {kind: coal, year_installed: 1990}
  dates: {stichtag: 2026-11-23, order_date: 2026-11-23, application_date: 2026-11-23, installation_date: 2026-12-01}
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "calculator", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=PATIENCE_S)


def test_table_shows_last_year_and_crossing() -> None:
    answer = run(str(MUSTERHAUS))
    assert answer.returncode == 0
    assert "  20         2044     61.033,33 €     70.398,03 €" in answer.stdout.replace("\N{NO-BREAK SPACE}", " ")
    assert "Ab dem 12. Jahr (2036) insgesamt günstiger: Wärmepumpe" in answer.stdout


def test_many_systems_stand_in_the_order_of_their_total() -> None:
    found = compare(Inputs.of(LAW, {}), facts(), LAW)
    lines = to_table(found, "Haus", in_german).splitlines()
    labels = [system.label for system in sorted(found.systems, key=lambda system: system.fair_eur)]
    shown = [label for line in lines for label in labels if line.startswith(f"{label:<40} ")]
    assert shown == labels
    by_annuity = sorted(found.systems, key=lambda system: found.evaluation(system.key).annuity_eur)
    assert [system.label for system in by_annuity] != labels


def test_json_fits_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(MUSTERHAUS), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    jsonschema.validate(answer, json.loads((CORE / "comparison.schema.json").read_text(encoding="utf-8")))
    assert [system["cumulative_eur"][-1] for system in answer["systems"]] == ["61033.33", "70398.03"]
    assert answer == to_dict(presets()["musterhaus-1"].compare(), in_german)


def test_a_block_says_that_nobody_is_taken_to_live_in_it(tmp_path: Path) -> None:
    path = tmp_path / "block.yaml"
    block = COAL.replace("living_area_m2: 100", "building_type: mfh, dwellings: 8, living_area_m2: 560")
    path.write_text("inputs: {}\n" + block.replace("kind: coal", "kind: gas_central"), encoding="utf-8")
    answer = run(str(path))
    assert answer.returncode == 0
    assert "Gerechnet ist ohne selbst genutzte Wohnungen" in answer.stdout


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("inputs: {area_m2: 0}", "Beheizte Fläche: Der Wert liegt außerhalb"),
        ("inputs: {jaz: viel}", "keine Zahl"),
        ("inputs: {jaz: .inf}", "keine Zahl"),
        ("inputs: {wood: 1}", "wood: Diese Angabe gibt es nicht."),
        ("inputs: {1: 1}", "Diese Angabe gibt es nicht."),
        ("inputs: [1, 2]", "inputs:"),
        ("42", "inputs:"),
        ("inputs: {area_m2: 1", "kein gültiges YAML"),
        ("inputs: {area_m2: 2025-13-45}", "kein gültiges YAML"),
        ("inputs: {}\nparameter_set: heute", "heute"),
        ("inputs: {}\nparameter_set: [1]", "falsche Form"),
        ("inputs: {}\nhouse: 1", "house"),
        ("inputs: {}\nsystems: []", "keine Heizung"),
        ("inputs: {}\nsystems: [steam]", "gas, "),
        (f"inputs: {{}}\n{COAL}\nsystems: [keep]", "Alte Heizung behalten"),
        ("inputs: {}\nfacts: {house: {area: 1}}", "area"),
        ("inputs: {}\nquotes: {gas: 3}", "amount_eur"),
        ("inputs: {}\nquotes: {gas: [{label: Kessel, amount_eur: -1}]}", "Kessel"),
        ("inputs: {}\nco2_path: steep", "low, middle, high"),
        ("inputs: {}\nloan: {interest_percent: 3}", "years"),
        ("inputs: {}\nloan: {interest_percent: 3, years: 50}", "1 bis 40"),
        ("inputs: {horizon_years: 21}", ".2045 kein gesicherter Wert"),
    ],
)
def test_bad_files_give_a_sentence_and_code_2(
    content: str, sentence: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(content, encoding="utf-8")
    assert main([str(path)]) == 2
    assert sentence in capsys.readouterr().err


def test_missing_file_directory_and_binary_give_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    binary = tmp_path / "case.yaml"
    binary.write_bytes(b"\xff\xfe\x00\x01")
    for path in (tmp_path / "missing.yaml", tmp_path, binary):
        assert main([str(path)]) == 2
        assert str(path) in capsys.readouterr().err


def test_core_needs_neither_django_nor_numpy() -> None:
    check = "import sys, calculator.core; print(sorted({'django', 'numpy'} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", check], cwd=ROOT, capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"

"""The worked examples and the sample files of the documentation are true."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from calculator.core import Case, Comparison, SystemCosts, presets, read_case
from calculator.core.notation import cents

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "cost-model.md").read_text(encoding="utf-8")


@pytest.fixture(name="samples")
def _samples(tmp_path: Path) -> tuple[Case, ...]:
    cases = []
    for number, sample in enumerate(re.findall(r"```yaml\n(.+?)```", TEXT, re.DOTALL)):
        path = tmp_path / f"case-{number}.yaml"
        path.write_text(sample, encoding="utf-8")
        cases.append(read_case(path))
    return tuple(cases)


def printed(heading: str) -> dict[str, Decimal]:
    section = TEXT.split(heading)[1].split("\n## ")[0]
    return {
        key: Decimal(amount)
        for key, amount in re.findall(r"^\| (\w+) \| .+ \| (-?\d+\.\d\d) \|$", section, re.MULTILINE)
    }


def computed(system: SystemCosts, year: int) -> dict[str, Decimal]:
    lines = {line.key: line.amounts_eur[year - 1] for line in system.yearly}
    return {key: cents(amount) for key, amount in {**lines, "year": system.yearly_eur[year - 1]}.items()}


def test_worked_example_of_the_brochure() -> None:
    gas = presets()["musterhaus-1"].compare().system("gas")
    assert printed("## A worked example: the brochure") == computed(gas, 5) | {"total": cents(gas.cumulative_eur[4])}


def test_worked_example_of_today(samples: tuple[Case, ...]) -> None:
    comparison: Comparison = samples[0].compare()
    system, evaluation = comparison.system("heat_pump"), comparison.evaluation("heat_pump")
    once = {line.key: cents(line.amounts_eur[0]) for line in system.one_off}
    end = {"total": cents(system.cumulative_eur[-1]), "annuity": cents(evaluation.annuity_eur)}
    assert printed("## A worked example: a house of today") == once | computed(system, 1) | end


def test_steps_of_the_worked_example_of_today(samples: tuple[Case, ...]) -> None:
    values = {assumption.key: assumption.value for assumption in samples[0].compare().assumptions}
    stated = {"heat_demand_kwh_m2a": "151.0", "heat_load_kw": "13.98", "flow_without_change_c": "60.89", "jaz": "3.00"}
    for key, text in stated.items():
        assert round(values[key], len(text.split(".")[1])) == Decimal(text)
        assert text in TEXT


def test_sample_file_of_the_brochure(samples: tuple[Case, ...]) -> None:
    assert samples[1].compare().heat_demand_kwh_a == 140 * 110

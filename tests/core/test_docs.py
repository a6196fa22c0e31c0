"""The worked example and the sample file of the documentation are true."""

import re
from decimal import Decimal
from pathlib import Path

from calculator.core import presets, read_case
from calculator.core.notation import cents

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "cost-model.md").read_text(encoding="utf-8")


def test_worked_example() -> None:
    gas = presets()["musterhaus-1"].compare().system("gas")
    computed = {line.key: line.amounts_eur[4] for line in gas.yearly}
    computed |= {"year": gas.yearly_eur[4], "total": gas.cumulative_eur[4]}
    printed = re.findall(r"^\| (\w+) \| .+ \| (\d+\.\d\d) \|$", TEXT, re.MULTILINE)
    assert {key: Decimal(amount) for key, amount in printed} == {key: cents(amount) for key, amount in computed.items()}


def test_sample_file(tmp_path: Path) -> None:
    (sample,) = re.findall(r"```yaml\n(.+?)```", TEXT, re.DOTALL)
    path = tmp_path / "case.yaml"
    path.write_text(sample, encoding="utf-8")
    case = read_case(path)
    assert case.compare().heat_demand_kwh_a == 140 * 110

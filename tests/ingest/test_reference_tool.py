"""The reference tool of the standard, xplan-tools, reads our XWärmeplan file without error.

It needs Python 3.13 and GDAL's bindings, so it lives in an environment of its own; `bin/xplan-tools` makes one.
"""

import os
import shlex
import subprocess
from dataclasses import replace

import pytest

from tests.ingest.test_exports import plan_file, rich_rows
from zones.catalogue.plan_statements import PlanStatements
from zones.ingest.exports import PlanFile
from zones.ingest.exports.writing import write

PYTHON = shlex.split(os.environ.get("XPLAN_TOOLS_PYTHON", ""))
READ = """
import io, sys
from xplan_tools.interface.gml import GMLRepository
plan = GMLRepository(io.BytesIO(sys.stdin.buffer.read())).get_all()
print(*sorted(feature.get_name() for feature in plan.get_features()))
"""
pytestmark = pytest.mark.skipif(
    not PYTHON, reason="XPLAN_TOOLS_PYTHON names no Python with xplan-tools; bin/xplan-tools makes one"
)


def read(plan: PlanFile) -> subprocess.CompletedProcess[str]:
    content = write(plan, "gml").decode()
    return subprocess.run([*PYTHON, "-c", READ], input=content, capture_output=True, text=True, check=False)


def test_it_reads_plan_and_zones_without_error() -> None:
    done = read(plan_file(rich_rows()))
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["WP_Bereich", "WP_Plan", *["WP_WaermeversorgungsgebietZieljahr"] * 2]


def test_it_refuses_a_plan_that_does_not_state_what_the_standard_requires() -> None:
    done = read(replace(plan_file(rich_rows()), statements=PlanStatements()))
    assert done.returncode != 0
    for name in ("verfahrensart", "basisJahrDatenerfassung", "beschlussDatum"):
        assert name in done.stderr

"""How a rule happens to be written changes nothing: the workbook is told what a step is for, it does not guess."""

import ast
import inspect
from decimal import Decimal
from types import ModuleType

import pytest

from calculator.core import Heating, HeatingKind, Household
from calculator.core.arithmetic import for_words, larger, smaller
from calculator.core.rules.beg import subsidy
from calculator.core.rules.beg.codes import Part
from calculator.reports.workbook import tracing
from calculator.reports.workbook.build import workbook
from calculator.reports.workbook.expression import Expression, Trace
from calculator.reports.workbook.material import Material
from tests.calculator.workbook.cases import every
from tests.core.houses import facts


class Rewritten(ast.NodeTransformer):
    """``a - b`` as ``0 - b + a``, but for sets of heatings."""

    count = 0

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        self.generic_visit(node)
        sets = isinstance(node.left, ast.Name) and node.left.id.isupper()
        if not isinstance(node.op, ast.Sub) or sets:
            return node
        self.count += 1
        return ast.BinOp(ast.BinOp(ast.Constant(0), ast.Sub(), node.right), ast.Add(), node.left)


def rewritten(module: ModuleType) -> ModuleType:
    """A copy of a module that computes the same in other words."""
    change = Rewritten()
    tree = ast.fix_missing_locations(change.visit(ast.parse(inspect.getsource(module))))
    assert change.count > 1
    copy = ModuleType(module.__name__)
    exec(compile(tree, module.__name__, "exec"), copy.__dict__)  # noqa: S102 - our own source
    return copy


def house_at_the_cap() -> Material:
    """A house whose rates together are cut by the cap."""
    poor = Household(persons=2, taxable_income_eur=Decimal(25000))
    found = every(facts(heating=Heating(kind=HeatingKind.OIL, year_installed=1995), household=poor))
    assert any(item.key == Part.CAP for item in found.comparison.subsidy.items)
    return found


def shown() -> list[object]:
    cells = [cell.content for sheet in workbook(house_at_the_cap()).sheets for cell in sheet.cells.values()]
    return [each.value if isinstance(each, Expression) else each for each in cells]


def test_the_workbook_does_not_see_how_the_grant_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    before = shown()
    other = rewritten(subsidy)
    monkeypatch.setattr(tracing, "subsidy", other.subsidy)
    assert shown() == before


def test_the_smaller_and_the_larger_are_one_step_and_no_decision() -> None:
    trace = Trace()
    one, other = (trace.input(name, Decimal(value)) for name, value in (("one", 3), ("other", 4)))
    for choose, which in ((smaller, "min"), (larger, "max")):
        chosen = choose(one, other)  # type: ignore[arg-type]
        assert isinstance(chosen, Expression)
        assert (chosen.operation, chosen.arguments) == (which, (one, other))
    assert smaller(Decimal(5), one).operation == "min"  # type: ignore[arg-type,attr-defined]
    assert trace.guards == ()


def test_what_is_read_for_words_only_is_no_decision() -> None:
    trace = Trace()
    number = trace.input("number", Decimal(3))
    assert for_words(number) == 3  # type: ignore[arg-type]
    assert trace.guards == ()
    assert number > 2
    assert len(trace.guards) == 1


def test_an_entered_rate_beside_the_stated_one_decides_nothing() -> None:
    entered, stated = (tracing_guards(every(**rate)) for rate in ({"subsidy_base_percent": Decimal(31)}, {}))
    assert not [each for each in entered - stated if each.startswith("=")]


def tracing_guards(material: Material) -> set[str]:
    found = tracing.traced(material.inputs, material.facts, material.parameters, material.systems)
    return {f"{guard.condition.operation} {guard.condition.arguments[0].name}" for guard in found.trace.guards}

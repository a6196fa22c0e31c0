"""Computes one case from a YAML file: ``python -m calculator FILE.yaml [--json|--table]``."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from calculator.core import CalculatorError, read_case, to_dict
from calculator.sentences import in_german
from calculator.sentences.marking import marked as _
from calculator.terminal_table import to_table
from zones.doors.city_mistakes import CityError


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison; return 0, or 2 with a German sentence for a bad file, value or city folder."""
    options = _parser().parse_args(arguments)
    try:
        _choose_city()
        case = read_case(options.file)
        comparison = case.compare()
    except CalculatorError as error:
        print(in_german(error.message), file=sys.stderr)
        return 2
    except CityError as error:
        print(_("Der Ordner der Stadt ist nicht in Ordnung: {error}").format(error=error), file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps(to_dict(comparison, in_german), ensure_ascii=False, indent=2))
    else:
        print(to_table(comparison, case.title, in_german))
    return 0


def _choose_city() -> None:
    """Read the city's folder, which its import does, and hand it over; raises ``CityError``."""
    from calculator.answer.city_for_core import hand_over  # noqa: PLC0415 (see above)

    hand_over()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculator", description="Vergleicht Heizungen für ein Haus.")
    parser.add_argument("file", type=Path, metavar="DATEI.yaml", help="Fall; docs/cost-model.md sagt, wie er aussieht")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="Ergebnis als JSON")
    form.add_argument("--table", action="store_true", help="Ergebnis als Tabelle (Vorgabe)")
    return parser


if __name__ == "__main__":
    sys.exit(main())

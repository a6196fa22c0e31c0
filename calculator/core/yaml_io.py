"""Reads YAML with exact decimal numbers. The only place of the core that touches files."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from calculator.core.errors import InvalidCase


class _ExactLoader(yaml.CSafeLoader):
    """Reads numbers with a decimal point as Decimal, so that 0.24 stays 0.24."""


def _decimal(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal | str:
    text = str(loader.construct_scalar(node))
    number = text.replace("_", "")
    return Decimal(number) if number.lstrip("+-").replace(".", "").isdigit() else text


_ExactLoader.add_constructor("tag:yaml.org,2002:float", _decimal)


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - the shape is the file's
    """Return the content of a YAML file, with dates as ``date`` and decimal numbers as ``Decimal``.

    Raises ``InvalidCase`` with a German sentence if the file cannot be read or is no YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_ExactLoader)  # noqa: S506 - subclass of SafeLoader
    except OSError as error:
        raise InvalidCase(f"Die Datei „{path}“ lässt sich nicht lesen: {error.strerror}.") from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InvalidCase(
            f"Die Datei „{path}“ ist kein gültiges YAML. Bitte prüfen Sie Einrückung und Zeichen{_place(error)}."
        ) from error


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f" in Zeile {mark.line + 1}" if mark else ""

"""Reads YAML with exact decimal numbers. The only place of the core that touches files."""

from collections.abc import Hashable
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from calculator.core.errors import CaseFault, InvalidCase
from calculator.core.message import say


class _ExactLoader(yaml.CSafeLoader):
    """Reads numbers with a decimal point as Decimal, so that 0.24 stays 0.24."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 (PyYAML's signature)
        """Build a mapping; a key that stands twice is an error, not a silent choice."""
        found = set()
        for key_node, _value in node.value:
            key = key_node.value
            if key in found:
                raise _Twice(key, key_node.start_mark.line + 1)
            found.add(key)
        return super().construct_mapping(node, deep=deep)


class _Twice(ValueError):
    def __init__(self, key: str, line: int) -> None:
        self.key = key
        self.line = line
        super().__init__(key)


def _whole(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> int | str:
    """Read digits as a whole number; 1:30 or 0x10, numbers only to YAML 1.1, stay text."""
    text = str(loader.construct_scalar(node))
    return int(text) if text.lstrip("+-").isdigit() else text


def _decimal(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal | str:
    text = str(loader.construct_scalar(node))
    number = text.replace("_", "")
    return Decimal(number) if number.lstrip("+-").replace(".", "").isdigit() else text


_ExactLoader.add_constructor("tag:yaml.org,2002:float", _decimal)
_ExactLoader.add_constructor("tag:yaml.org,2002:int", _whole)


def read_yaml(path: Path) -> Any:  # noqa: ANN401 - the shape is the file's
    """Return the content of a YAML file, with dates as ``date`` and decimal numbers as ``Decimal``.

    Raises ``InvalidCase`` if the file cannot be read or is no YAML.
    """
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_ExactLoader)  # noqa: S506 - subclass of SafeLoader
    except OSError as error:
        raise InvalidCase(say(CaseFault.UNREADABLE, file=str(path), why=say(_reason(error)))) from error
    except _Twice as error:
        raise InvalidCase(say(CaseFault.TWICE, file=str(path), key=str(error.key), line=error.line)) from error
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        fault = (
            say(CaseFault.NO_YAML_IN_LINE, file=str(path), line=mark.line + 1)
            if mark
            else say(CaseFault.NO_YAML, file=str(path))
        )
        raise InvalidCase(fault) from error


def _reason(error: OSError) -> CaseFault:
    if isinstance(error, FileNotFoundError):
        return CaseFault.NO_FILE
    if isinstance(error, IsADirectoryError):
        return CaseFault.FOLDER
    return CaseFault.NO_PERMISSION if isinstance(error, PermissionError) else CaseFault.BROKEN_DISK

"""Reads one spreadsheet and writes its rows to standard output; a process of its own, see `sheets` (pure).

A script: `python sheet_process.py FILE MEMORY_BYTES SECONDS`. It writes lists of rows, pickled one after the other, and
ends with one of the codes below; any other end means that the file asked for more than it may have.
"""

import pickle
import resource
import sys

DAMAGED, NO_ROWS = 3, 4
ROWS_AT_A_TIME = 2000


def main(path: str, memory_bytes: int, seconds: int) -> int:
    """Write the rows of the first sheet that has more than a header."""
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    import python_calamine  # noqa: PLC0415 (only in this process)

    try:
        workbook = python_calamine.CalamineWorkbook.from_path(path)
        sheets = (workbook.get_sheet_by_name(name) for name in workbook.sheet_names)
        rows = next((rows for sheet in sheets if len(rows := sheet.to_python(skip_empty_area=True)) > 1), None)
    except (python_calamine.CalamineError, OSError):
        return DAMAGED
    if rows is None:
        return NO_ROWS
    for first in range(0, len(rows), ROWS_AT_A_TIME):
        pickle.dump(rows[first : first + ROWS_AT_A_TIME], sys.stdout.buffer)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))

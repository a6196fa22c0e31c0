"""manage.py as the role that owns the database (OWNER_DATABASE_URL), where there is one: for backup and restore."""
# ruff: noqa: INP001 (a script, not part of a package)

import os
import sys
from pathlib import Path

os.environ["DATABASE_URL"] = os.environ.get("OWNER_DATABASE_URL") or os.environ["DATABASE_URL"]
manage = Path(__file__).resolve().parents[2] / "manage.py"
os.execv(sys.executable, [sys.executable, str(manage), *sys.argv[1:]])  # noqa: S606 (no shell)

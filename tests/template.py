"""A database that has seen the migrations, made once for all processes of a run, which copy it in a second."""

import fcntl
from pathlib import Path

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connection


def copy_what_is_migrated(folder: Path) -> None:
    """Let this process make its database as a copy; the first one to come makes what all copy, the others wait for it.

    ``folder``: one that the processes of this run share with no other run.
    """
    own, test = connection.settings_dict["NAME"], connection.settings_dict["TEST"]
    named = f"test_{own}_migrated"
    with (folder / "migrated.lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.seek(0)
        if lock.read() != named:
            _make(named)
            lock.write(named)
    test["TEMPLATE"] = named


def _make(name: str) -> None:
    test = connection.settings_dict["TEST"]
    own, copy = connection.settings_dict["NAME"], test["NAME"]
    test["NAME"] = name
    try:
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    finally:
        connection.close()  # nobody may be in what is copied
        test["NAME"] = copy
        connection.settings_dict["NAME"] = settings.DATABASES[DEFAULT_DB_ALIAS]["NAME"] = own

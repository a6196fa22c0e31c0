"""The private PostgreSQL knows people by the user of the system, also one whose cluster an earlier version made."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import ROOT
from .test_commands import shell

# As it was made before there were roles: everybody came in as everybody, and the role of the site did not exist.
AS_BEFORE = """
handle_signals; open_state site; prepare_servers
home=$(server_folder postgres); bin=$(postgres_bin "$home/data"); make_cluster "$bin" "$home"
start_postgres
ask() { "$bin/psql" -AtX -h "$POSTGRES_SOCKET" -U "$1" -d jena -c "$2" 2>&1 | head -n 1 || true; }
"""


@pytest.fixture
def clone() -> Iterator[Path]:
    """Yield a clone that the user of the servers can enter."""
    folder = Path(tempfile.mkdtemp(prefix="jw", dir="/tmp"))  # short and open enough for a socket
    folder.chmod(0o755)
    for name in ("bin", "deploy", "requirements"):
        (folder / name).symlink_to(ROOT / name)
    yield folder
    shutil.rmtree(folder)


def test_a_cluster_of_before_gets_both_roles_and_asks_who_comes(clone: Path) -> None:
    questions = """
    ask site "SELECT current_user, rolsuper, rolcreatedb FROM pg_roles WHERE rolname = current_user"
    ask site "CREATE TABLE other (id int)"
    ask jena "SELECT current_user, rolsuper FROM pg_roles WHERE rolname = current_user"
    ask somebody "SELECT 1"
    echo "$DATABASE_URL"; echo "$OWNER_DATABASE_URL"
    """
    answer = shell(clone, AS_BEFORE + questions, DATABASE_URL="", REDIS_URL="")
    assert answer.returncode == 0, answer.stderr
    site, table, owner, stranger, url, owners_url = answer.stdout.strip().splitlines()[-6:]
    assert site == "site|f|f"
    assert "permission denied" in table
    assert owner == "jena|t"
    assert "no pg_hba.conf entry" in stranger
    assert url == owners_url.replace("jena@", "site@")


def test_what_was_typed_stands_in_no_log_of_the_database(clone: Path) -> None:
    """Statements that are refused, that take too long and that wait too long for another."""
    provoked = r"""
    ask jena "CREATE TABLE wish (words text PRIMARY KEY, day date CHECK (day > '2000-01-01'))"
    ask jena "INSERT INTO wish VALUES ('Geheimgasse 77')"
    ask jena "INSERT INTO wish VALUES ('Geheimgasse 77')"
    ask jena "INSERT INTO wish VALUES ('Geheimgasse 78', '1999-01-01')"
    ask jena "SET statement_timeout = 50; SELECT pg_sleep(60) WHERE 'Geheimgasse 79' <> ''"
    ask jena "DO \$\$ BEGIN PERFORM 1 / 0; END \$\$; SELECT 'Geheimgasse 80'"
    ask jena "SELECT 'Geheimgasse 81' FROM nowhere"
    cat "$STATE/log/postgres.log"
    """
    answer = shell(clone, AS_BEFORE + provoked, DATABASE_URL="", REDIS_URL="")
    assert answer.returncode == 0, answer.stderr
    log = answer.stdout.partition("database system is ready")[2]
    for told in ("duplicate key", "check constraint", "statement timeout", "division by zero", "does not exist"):
        assert told in log
    assert "Geheimgasse" not in log


def test_nobody_reads_logs_of_others(clone: Path) -> None:
    (clone / ".local/site/log").mkdir(parents=True)
    shell(clone, "open_state site")
    assert (clone / ".local/site/log").stat().st_mode & 0o777 == 0o700

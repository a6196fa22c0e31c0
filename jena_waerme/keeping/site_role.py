"""The database role of the site: it reads and writes rows and owns nothing (ADR 64). The owner lets it do so."""

from django.db import connection, transaction
from psycopg import sql

# What belongs to the owner alone: which migrations have run, and the reference systems of PostGIS.
_ONLY_READ = ("django_migrations", "spatial_ref_sys")
_ROWS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    # Also what later migrations make, from the moment they make it.
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {role}",
    "ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO {role}",
)
_NOBODY_ELSE = (
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    "REVOKE ALL ON DATABASE {database} FROM PUBLIC",
    "GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {role}",
)


class TooMuch(RuntimeError):
    """The role of the site may do more than it should; the sentence says what."""


def grant(role: str, password: str = "") -> None:
    """Let a role use all tables, and nothing else; raises `TooMuch` if it may do more anyway, or is not there.

    With a password a role that is not there is made, and one that is gets this password.
    """
    if password:
        _make(role, password)
    names = {"role": sql.Identifier(role), "database": sql.Identifier(str(connection.settings_dict["NAME"]))}
    with transaction.atomic(), connection.cursor() as cursor:
        _require_plain(role)
        for statement in (*_NOBODY_ELSE, *_ROWS):
            cursor.execute(sql.SQL(statement).format(**names))
        for table in _ONLY_READ:
            change = sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {table} FROM {role}")
            cursor.execute(change.format(table=sql.Identifier(table), **names))


def _make(role: str, password: str) -> None:
    with connection.cursor() as cursor:
        link = cursor.connection
        # The server gets a hash: a statement that fails may stand in its log.
        kept = link.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
        cursor.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role])
        statement = (
            "ALTER ROLE {role} PASSWORD {kept}" if cursor.fetchone() else "CREATE ROLE {role} LOGIN PASSWORD {kept}"
        )
        cursor.execute(sql.SQL(statement).format(role=sql.Identifier(role), kept=sql.Literal(kept)))


def _require_plain(role: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls, rolname = current_user FROM pg_roles"
            " WHERE rolname = %s",
            [role],
        )
        found = cursor.fetchone()
    if found is None:
        raise TooMuch(f"There is no database role '{role}'. Make it: CREATE ROLE {role} LOGIN PASSWORD '…'")
    if any(found):
        raise TooMuch(
            f"The role '{role}' of DATABASE_URL is the owner or a superuser. Name a plain role of its own there."
        )

"""Says in one sentence each which of the servers named by DATABASE_URL and REDIS_URL does not answer."""
# ruff: noqa: INP001 (a script, not part of a package)

import sys
from contextlib import closing
from os import environ

import environ as django_environ
import psycopg
import redis


def database_problem() -> str:
    """Return why the database does not answer, without its password, or an empty string."""
    try:
        wanted = django_environ.Env.db_url_config(environ["DATABASE_URL"])
        names = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
        options = {name: wanted[key] for name, key in names.items() if wanted.get(key)} | wanted.get("OPTIONS", {})
        with closing(psycopg.connect(**options, connect_timeout=10)):
            return ""
    except (psycopg.Error, KeyError, ValueError) as error:
        return f"The database of DATABASE_URL does not answer: {error}"


def redis_problem() -> str:
    """Return why Redis does not answer, or an empty string."""
    try:
        with closing(redis.Redis.from_url(environ["REDIS_URL"], socket_connect_timeout=10)) as client:
            client.ping()
            return ""
    except (redis.RedisError, ValueError) as error:
        return f"The Redis of REDIS_URL does not answer: {error}"


problems = [problem for problem in (database_problem(), redis_problem()) if problem]
print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
sys.exit(bool(problems))

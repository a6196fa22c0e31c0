# shellcheck shell=bash
# The servers of bin/backup and bin/restore: those of the environment, those of the running site, or the site's own,
# started for as long as it takes.

site_runs() { [ -f "$STATE/environment" ] && is_alive "$(cat "$STATE/pid" 2>/dev/null)"; }

# Without an installation there is nothing to keep and no place to put it.
require_installation() {
    [ -x "$VENV/bin/python" ] || fail "The packages are missing. Run bin/start once, then try again."
}

# The database that bin/start made, without the site: nobody can ask it meanwhile.
start_own_database() {
    open_state site
    prepare_servers
    [ -d "$SERVERS/postgres/data" ] || [ "$1" = restore ] || fail "There is no database yet in $SERVERS. Run bin/start first."
    start_postgres -c jit=off # a few large questions, once
    : "${REDIS_URL:=redis://127.0.0.1:1/0}" # none: nothing is remembered while the site does not run
    export REDIS_URL
    export CITY=${CITY:-} HTTPS=${HTTPS:-false}
    export SECRET_KEY=${SECRET_KEY:-$(secret_key)}
    export FIELD_ENCRYPTION_KEYS=${FIELD_ENCRYPTION_KEYS:-$(encryption_keys)}
}

# What Redis has kept on disk was computed from the data of before; tasks are found again in the database.
forget_redis() { rm -f "$SERVERS/redis/dump.rdb"; }

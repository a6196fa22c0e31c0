# shellcheck shell=bash
# A private PostgreSQL with PostGIS: no TCP port, only a socket in a folder that nobody else can enter. Whoever asks is known
# by the user of the system: the site comes in as site, which owns nothing, and only who starts it as the owner, jena.

SOCKET_LIMIT=107 # bytes of a Unix socket's path on Linux

# postgres_bin DATA: the programs of the version that made the cluster, else of the newest one installed.
postgres_bin() {
    local version
    [ -f "$1/PG_VERSION" ] || { newest_postgres && return; }
    version=$(cat "$1/PG_VERSION")
    [ -x "/usr/lib/postgresql/$version/bin/postgres" ] ||
        fail "The database was made by PostgreSQL $version, which is not installed any more." \
            "Install postgresql-$version and postgresql-$version-postgis-3, or give up the data with --reset."
    printf '%s\n' "/usr/lib/postgresql/$version/bin"
}

# Made beside its final place and renamed, so a cluster is either whole or not there.
make_cluster() {
    local bin=$1 home=$2
    [ ! -d "$home/data" ] || return 0
    rm -rf "$home/data.new"
    (cd "$home" && quiet setpriv "${SERVER_USER[@]}" -- "$bin/initdb" --pgdata "$home/data.new" --username jena \
        --auth trust --encoding UTF8 --locale C.UTF-8)
    mv "$home/data.new" "$home/data"
}

# write_access HOME: who may come in as which role. Read at each start, so a cluster of an earlier version follows too.
write_access() {
    local user
    cat >"$1/access.conf" <<'CONFIG'
local all jena peer map=owner
local all site peer map=site
CONFIG
    for user in "$(id -un)" "$(as_server id -un)"; do
        printf 'owner %s jena\nsite %s site\n' "$user" "$user"
    done >"$1/people.conf"
    [ ${#SITE_USER[@]} -eq 0 ] || printf 'site %s site\n' "$SITE_USER_NAME" >>"$1/people.conf"
    chmod 644 "$1/access.conf" "$1/people.conf"
}

# made BIN QUESTION COMMAND…: runs the command unless the question finds something.
made() {
    "$1/psql" -qAtX -h "$POSTGRES_SOCKET" -U jena -d postgres -c "$2" | grep 1 >/dev/null || quiet "${@:3}"
}

# socket_folder HOME: under HOME, or in a fresh folder under /tmp where that path is too long for a socket.
socket_folder() {
    local folder=$1/socket path
    path=$folder/.s.PGSQL.5432
    if [ "$(printf '%s' "$path" | wc -c)" -gt "$SOCKET_LIMIT" ]; then
        let_site_in "$(as_server mktemp -d /tmp/jena-waerme.XXXXXX)"
    else
        as_server mkdir -p "$folder"
        printf '%s\n' "$folder"
    fi
}

# let_site_in FOLDER: prints the folder, after the site's user may pass through it.
let_site_in() {
    [ ${#SITE_USER[@]} -eq 0 ] || { chgrp "$SITE_USER_NAME" "$1" && chmod 710 "$1"; }
    printf '%s\n' "$1"
}

# A statement that fails, and the details of its failure, hold what somebody typed and from where: neither is logged.
# The service `database` of docker-compose.yml has the same.
WITHOUT_VALUES=(-c log_min_error_statement=panic -c log_error_verbosity=terse)

# start_postgres [OPTION…]: sets DATABASE_URL, of the site, and OWNER_DATABASE_URL.
start_postgres() {
    local home bin
    home=$(server_folder postgres)
    bin=$(postgres_bin "$home/data")
    make_cluster "$bin" "$home"
    let_site_in "$home" >/dev/null
    write_access "$home"
    end_leftover "$home/data/postmaster.pid" INT
    POSTGRES_SOCKET=$(socket_folder "$home")
    at_exit stop_postgres
    POSTGRES_COMMAND=("$home/data" INT "$bin/postgres" -D "$home/data" -k "$POSTGRES_SOCKET" -c listen_addresses= \
        -c hba_file="$home/access.conf" -c ident_file="$home/people.conf" "${WITHOUT_VALUES[@]}" "$@")
    : >"$STATE/log/postgres.log"
    run_postgres
    wait_for_postgres "$bin"
    made "$bin" "SELECT 1 FROM pg_database WHERE datname = 'jena'" "$bin/createdb" -h "$POSTGRES_SOCKET" -U jena jena
    made "$bin" "SELECT 1 FROM pg_roles WHERE rolname = 'site'" "$bin/createuser" -h "$POSTGRES_SOCKET" -U jena site
    OWNER_DATABASE_URL="postgis://jena@/jena?host=$(url_quote "$POSTGRES_SOCKET")"
    DATABASE_URL=${OWNER_DATABASE_URL/jena@/site@}
    export DATABASE_URL OWNER_DATABASE_URL
}

# As it was started first, with the same socket.
run_postgres() {
    server_child "${POSTGRES_COMMAND[@]}" >>"$STATE/log/postgres.log" 2>&1
    POSTGRES=$CHILD
}

url_quote() { python3 -c 'import sys, urllib.parse; print(urllib.parse.quote(sys.argv[1], safe=""))' "$1"; }

wait_for_postgres() {
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        "$1/pg_isready" -q -h "$POSTGRES_SOCKET" -U jena -d postgres && return
        is_alive "$POSTGRES" || break
        pause 0.1
    done
    tail -n 10 "$STATE/log/postgres.log" | sed 's/^/    /' >&2
    fail "The private PostgreSQL did not start." "$(disk_hint)Its log is $STATE/log/postgres.log."
}

stop_postgres() {
    end_process "$POSTGRES" INT 20
    case $POSTGRES_SOCKET in /tmp/jena-waerme.*) rmdir "$POSTGRES_SOCKET" 2>/dev/null ;; esac
}

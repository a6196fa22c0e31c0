# shellcheck shell=bash
# What the private PostgreSQL and Redis share: the user they run as and the folder they live in. The user of the site.

SITE_USER=()
SITE_USER_NAME=jena-waerme

# Root serves nobody itself: web server, worker and scheduler, which read the files of strangers, run as a user of their own.
choose_site_user() {
    [ "$(id -u)" -eq 0 ] || return 0
    id "$SITE_USER_NAME" >/dev/null 2>&1 || quiet useradd --system --user-group --no-create-home --home-dir /nonexistent \
        --shell /usr/sbin/nologin "$SITE_USER_NAME"
    SITE_USER=(--reuid "$SITE_USER_NAME" --regid "$SITE_USER_NAME" --init-groups --inh-caps=-all --no-new-privs)
    [ "$(site_python "${SITE_USER[@]}")" = "$(site_python)" ] && return
    SITE_USER=()
    say "  Attention: the user '$SITE_USER_NAME' cannot read $ROOT or the Python of .venv, so the site runs as root." \
        "  Move the clone to where it can, for example /opt, and use Debian's Python."
}

# site_python [SETPRIV OPTION…]: which Python really runs. Where the one of .venv lies in a folder that only root enters, such
# as /root, another user gets Debian's in its place, with another standard library and packages that were not meant for it.
site_python() {
    setpriv "$@" -- "$VENV/bin/python" -c "import sys; open('$ROOT/manage.py'); print(sys.version, sys.base_prefix)" \
        2>/dev/null 8>&- 9>&-
}

# Folders for what the site's processes write themselves: the scheduler's notes, caches of fonts, letters without a server.
make_run_folders() {
    local own=("$STATE/run" "$STATE/mail")
    rm -rf "$STATE/beat-schedule"* # of an earlier version, perhaps of root
    mkdir -p "${own[@]}"
    chmod 700 "${own[@]}"
    [ ${#SITE_USER[@]} -eq 0 ] || chown -R "$SITE_USER_NAME:" "${own[@]}"
}

# PostgreSQL refuses to run as root, so root runs both as the user that Debian's package made for it.
choose_server_user() {
    SERVER_USER=()
    [ "$(id -u)" -eq 0 ] || return 0
    id postgres >/dev/null 2>&1 || fail "PostgreSQL must not run as root, and there is no user 'postgres'." \
        "Make it with 'adduser --system --group postgres', or run this as an ordinary user."
    SERVER_USER=(--reuid postgres --regid postgres --init-groups)
}

as_server() { setpriv "${SERVER_USER[@]}" -- "$@"; }

# server_child FOLDER SIGNAL COMMAND…
server_child() { child_in "$1" "$2" "${SERVER_USER[@]}" -- "${@:3}"; }

# Sets SERVERS to the folder of the servers' data: in the clone if their user can enter it, else (a clone in /root)
# under /var/lib, in a folder named after the clone's path.
choose_server_folder() {
    SERVERS=$STATE
    as_server test -x "$STATE" && return
    SERVERS=/var/lib/jena-waerme/$(printf '%s' "$ROOT" | sha256sum | cut -c1-12)/$NAME
    mkdir -p "$SERVERS"
    say "  the user 'postgres' cannot enter $ROOT, so the servers' data lie in $SERVERS"
}

prepare_servers() {
    choose_server_user
    choose_server_folder
}

WATCH_PAUSE_S=2
declare -A SAID_AT=()

# Starts a private server again that has ended in whatever way, until the process manager ends. A server whose earlier
# run still holds its files ends at once, and is tried again.
watch_servers() {
    while is_alive "$SUPERVISOR"; do
        [ -z "${POSTGRES:-}" ] || is_alive "$POSTGRES" || start_again PostgreSQL run_postgres
        [ -z "${REDIS:-}" ] || is_alive "$REDIS" || start_again Redis run_redis
        pause "$WATCH_PAUSE_S"
    done
}

# start_again NAME FUNCTION: what cannot start is said once a minute.
start_again() {
    if [ $((SECONDS - ${SAID_AT[$1]:--60})) -ge 60 ]; then
        say "$(date '+%F %T')  $1 has ended and is started again. Its log is in $STATE/log."
        SAID_AT[$1]=$SECONDS
    fi
    "$2"
}

# server_folder NAME: makes a folder that only the servers' user can enter.
server_folder() {
    local folder=$SERVERS/$1 owner
    owner=$(as_server id -un)
    mkdir -p "$folder"
    [ "$(id -u)" -ne 0 ] || chown "$owner:" "$folder"
    [ "$(stat -c %U "$folder")" = "$owner" ] || fail "$folder belongs to the user $(stat -c %U "$folder"), not to $owner." \
        "Run this as the user who ran it first, or delete the folder to begin anew."
    chmod 700 "$folder"
    printf '%s\n' "$folder"
}

# shellcheck shell=bash
# The site itself: its environment, its data, its processes.

# Before anything is installed; what the files of the city hold is checked when Django starts (zones/city.py).
check_city() {
    local folder=${CITY:-}
    [ -n "$folder" ] || return 0
    [[ $folder = /* ]] || folder=$ROOT/city/$folder
    [ -d "$folder" ] || fail "CITY=$CITY: no such folder. In city/ there are: $(cd city && echo *); another needs its absolute path."
}

check_port() {
    local sentence
    sentence=$(python3 bin/lib/net.py check "$HOST" "$PORT") || fail "$sentence"
}

# For a host name or address in a URL, IPv6 in brackets.
in_url() { case $1 in *:*) printf '[%s]' "$1" ;; *) printf '%s' "$1" ;; esac; }

# Everything the settings need, unless the caller's environment says otherwise. Plain HTTP is served here.
set_environment() {
    local reached=$HOST
    case $HOST in
        0.0.0.0) reached=127.0.0.1 ;;
        ::) reached=::1 ;;
    esac
    BIND=$(in_url "$HOST"):$PORT
    URL=http://$(in_url "$reached"):$PORT/
    export ROOT STATE BIND
    export CITY=${CITY:-}
    export HTTPS=${HTTPS:-false}
    export SECRET_KEY=${SECRET_KEY:-$(secret_key)}
    export FIELD_ENCRYPTION_KEYS=${FIELD_ENCRYPTION_KEYS:-$(encryption_keys)}
    export STATIC_ROOT=${STATIC_ROOT:-$STATE/static}
    export MAIL_FOLDER=${MAIL_FOLDER:-$STATE/mail}
    export OWNER_DATABASE_URL=${OWNER_DATABASE_URL:-}
    export ALLOWED_HOSTS=${ALLOWED_HOSTS:-$(own_names "$reached")}
}

# For bin/manage, bin/backup; readable by its owner only, and gone when the site ends.
share_environment() {
    (umask 077 && declare -px CITY SECRET_KEY FIELD_ENCRYPTION_KEYS DATABASE_URL OWNER_DATABASE_URL REDIS_URL STATIC_ROOT MAIL_FOLDER ALLOWED_HOSTS HTTPS \
        >"$STATE/environment")
    at_exit forget_environment
}

forget_environment() { rm -f "$STATE/environment"; }

# The names under which a browser may ask for the site.
own_names() {
    local names
    names="localhost 127.0.0.1 [::1] $(in_url "$1")"
    [ "$1" = "$HOST" ] || names+=" $(hostname) $(hostname -I 2>/dev/null)"
    printf '%s' "$names" | tr -s ' \n' ',' | sed 's/,$//'
}

# Deletes only what this script made: never a database named by DATABASE_URL.
reset_data() {
    local answer
    [ -z "${DATABASE_URL:-}" ] || fail "--reset only deletes the private database, but DATABASE_URL names another one."
    if [ "$YES" = no ]; then
        [ -t 0 ] || fail "--reset needs an answer. Add --yes to delete the data without being asked."
        read -r -p "Delete the database and all its data in $SERVERS? Type 'yes' to go on: " answer
        [ "$answer" = yes ] || fail 'Nothing was deleted.'
    fi
    [ ! -d "$SERVERS/postgres/data" ] || end_leftover "$SERVERS/postgres/data/postmaster.pid" INT
    end_leftover "$SERVERS/redis/pid"
    rm -rf "$SERVERS/postgres" "$SERVERS/redis" "$STATE/run"
    say "Deleted the data in $SERVERS."
}

check_given_servers() { loud "$VENV/bin/python" bin/lib/reachable.py || fail 'No start without the servers named above.'; }

# In the open: the password of a new admin is shown here and nowhere else, not in a log.
prepare_database() { loud "$VENV/bin/python" bin/lib/prepare.py || fail 'The database could not be set up.' "$(disk_hint)"; }

# Collected anew only when a file of its sources has changed.
collect_static() {
    local want
    want=$({
        find static -type f -printf '%p %s %T@\n' | sort
        cat package-lock.json requirements/base.txt jena_waerme/settings.py
        printf '%s' "$STATIC_ROOT"
    } | sha256sum | cut -d' ' -f1)
    [ -d "$STATIC_ROOT" ] && stamp_is "$STATE/static.stamp" "$want" && return
    rm -f "$STATE/static.stamp"
    quiet "$VENV/bin/python" manage.py collectstatic --noinput --clear
    write_stamp "$STATE/static.stamp" "$want"
}

start_site() {
    : >"$STATE/log/supervisord.log"
    make_run_folders
    export WORKER_CONCURRENCY=${WORKER_CONCURRENCY:-1}
    export SITE_USER_OPTIONS="${SITE_USER[*]}" HOME=$STATE/run XDG_CACHE_HOME=$STATE/run/cache
    unset OWNER_DATABASE_URL # not for those who answer visitors
    at_exit stop_site
    child_in "$STATE" TERM -- "$VENV/bin/supervisord" --configuration "$ROOT/deploy/supervisord.conf" >>"$SETUP_LOG" 2>&1
    SUPERVISOR=$CHILD
    wait_for_site
}

stop_site() {
    say '' 'Ending the site …'
    rm -f "$STATE/url"
    end_process "$SUPERVISOR" TERM 25
}

MOST_ENDS=3

# Waits until the site says that it is ready, and that worker and scheduler live; tells which part does not.
wait_for_site() {
    local tries part
    for ((tries = 0; tries < 150; tries++)); do
        is_alive "$SUPERVISOR" || part_failed supervisord 'The process manager ended.'
        for part in web worker beat; do
            [ "$(times_ended "$part")" -lt "$MOST_ENDS" ] || part_failed "$part" "'$part' ended at once, several times."
        done
        ! loud python3 bin/lib/net.py ready "${URL}readyz" worker beat || return 0
        pause 0.5
    done
    part=$(python3 bin/lib/net.py missing "${URL}readyz" worker beat)
    part_failed "${part:-web}" "'${part:-web}' did not get ready within two minutes; ${URL}readyz tells more."
}

# times_ended PART: how often it ended since the process manager runs.
times_ended() { grep -cE "(exited|gave up): $1 " "$STATE/log/supervisord.log"; }

part_failed() {
    tail -n 20 "$STATE/log/$1.log" | sed 's/^/    /' >&2
    fail "$2" "$(disk_hint)Logs: $STATE/log"
}

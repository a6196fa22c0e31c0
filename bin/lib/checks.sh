# shellcheck shell=bash
# What the test command runs before pytest, and where.

FAILED=()

# The tests' cluster is made anew each time and thrown away, so it need not survive a crash. Loading PostGIS is half of
# what a connection costs, and each thread of the browser's site has its own: so it is loaded once, for all.
start_test_postgres() {
    local preload=()
    [ ! -d "$SERVERS/postgres/data" ] || end_leftover "$SERVERS/postgres/data/postmaster.pid" INT
    rm -rf "$SERVERS/postgres"
    [ ! -e "$(newest_postgres)/../lib/postgis-3.so" ] || preload=(-c shared_preload_libraries=postgis-3)
    start_postgres -c jit=off -c fsync=off -c full_page_writes=off -c synchronous_commit=off "${preload[@]}"
}

# Tests make databases, so they come in as the owner; what the site's own role may do is a test of its own.
set_test_environment() {
    export DATABASE_URL=$OWNER_DATABASE_URL
    export PATH=$VENV/bin:$PATH
    export STATIC_ROOT=$STATE/static
    export DEBUG=false
    SECRET_KEY=$(secret_key)
    FIELD_ENCRYPTION_KEYS=$(encryption_keys)
    export SECRET_KEY FIELD_ENCRYPTION_KEYS
}

# check TITLE COMMAND…: a failure is remembered, not fatal, so that pytest's summary is always the last line.
check() {
    local title=$1
    shift
    say '' "== $title"
    loud "$@" || FAILED+=("$title")
}

# Types take as long as all other checks together, so both go on side by side.
run_checks() {
    child mypy >"$STATE/log/mypy.log" 2>&1
    local types=$CHILD
    check 'ruff check' ruff check .
    check 'ruff format' ruff format --check .
    check 'djlint' djlint --lint templates
    check 'import contracts' lint-imports
    export HTTPS=true
    check 'makemigrations --check' python manage.py makemigrations --check --dry-run
    check 'check --deploy' python manage.py check --deploy --fail-level WARNING
    export HTTPS=false
    ! command -v shellcheck >/dev/null || check 'shellcheck' shellcheck --check-sourced bin/start bin/test bin/manage bin/backup bin/restore bin/pin-images bin/sbom bin/lib/apt-install \
        .ci/run requirements/lock
    say '' '== mypy'
    wait "$types" || FAILED+=('mypy')
    cat "$STATE/log/mypy.log"
    [ ${#FAILED[@]} -eq 0 ] || say '' "FAILED before pytest: $(printf '%s, ' "${FAILED[@]}" | sed 's/, $//')"
}

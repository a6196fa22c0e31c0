# shellcheck shell=bash
# System packages: what is missing, and how it gets installed.

newest_postgres() {
    local folder
    for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -rV); do
        [ -x "$folder/initdb" ] && { printf '%s\n' "$folder" && return; }
    done
    return 0
}

missing_postgres() {
    local folder version
    folder=$(newest_postgres)
    [ -n "$folder" ] || { say postgresql postgresql-postgis && return; }
    version=$(basename "$(dirname "$folder")")
    [ -f "/usr/share/postgresql/$version/extension/postgis.control" ] || say "postgresql-$version-postgis-3"
}

has_chromium() {
    command -v chromium-headless-shell >/dev/null || command -v chromium >/dev/null || command -v chromium-browser >/dev/null
}

# Chromium that opens no windows spends a fifth of the time on each page of the tests. Whoever has another goes on with that.
wish_for_headless_shell() {
    ! command -v chromium-headless-shell >/dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-cache >/dev/null || return 0
    apt-cache policy chromium-headless-shell 2>/dev/null | grep -q 'Candidate: [0-9]' || return 0
    timeout 300 "$ROOT/bin/lib/apt-install" chromium-headless-shell 8>&- 9>&- >>"$SETUP_LOG" 2>&1 ||
        say '  without chromium-headless-shell, which would be faster'
}

has_library() { /sbin/ldconfig -p | grep "$1\.so" >/dev/null; }

# A browser, a spreadsheet program that recalculates what we write, a reader of the text in our PDFs.
missing_test_tools() {
    has_chromium || say chromium
    command -v soffice >/dev/null || say libreoffice-calc
    command -v pdftotext >/dev/null || say poppler-utils
}

# missing_packages COMMAND: the Debian names of what the command ("start" or "test") still needs.
missing_packages() {
    command -v python3 >/dev/null || say python3
    python3 -c 'import ensurepip, venv' 2>/dev/null || say python3-venv
    [ -n "${DATABASE_URL:-}" ] || missing_postgres
    [ -n "${REDIS_URL:-}" ] || command -v redis-server >/dev/null || say redis-server
    # PostGIS brings GDAL along; without a PostGIS of our own, Django still needs it.
    [ -z "${DATABASE_URL:-}" ] || has_library libgdal || say gdal-bin
    command -v msgfmt >/dev/null || say gettext
    has_library libpangoft2-1.0 || say libpangoft2-1.0-0
    has_library libharfbuzz-subset || say libharfbuzz-subset0
    [ "$1" = start ] || missing_test_tools
}

install_packages() {
    install_missing "$1"
    [ "$1" = start ] || wish_for_headless_shell # last: before the first installation a new machine knows no packages
}

install_missing() {
    local packages
    mapfile -t packages < <(missing_packages "$1")
    [ ${#packages[@]} -gt 0 ] || return 0
    say "  missing: ${packages[*]}"
    command -v apt-get >/dev/null || fail "This system has no apt-get, so nothing can be installed here." \
        "Install what these Debian packages hold by other means, then start again: ${packages[*]}"
    apt_as_root "${packages[@]}"
    mapfile -t packages < <(missing_packages "$1")
    [ ${#packages[@]} -eq 0 ] || fail "Still missing after the installation: ${packages[*]}"
}

# In the foreground, since sudo may ask for a password.
apt_as_root() {
    local script=$ROOT/bin/lib/apt-install prefix=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || { [ ! -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            fail "System packages are missing, and this user may not install them. Run this line as root, then start again:" \
                "  $script $*"
        fi
        prefix=(sudo)
    fi
    "${prefix[@]}" "$script" "$@" 8>&- 9>&- >>"$SETUP_LOG" 2>&1 && return
    tail -n 15 "$SETUP_LOG" | sed 's/^/    /' >&2
    fail "apt-get could not install: $*" "$(disk_hint)The whole output is in $SETUP_LOG."
}

# shellcheck shell=bash
# Python, its packages, and the front end's packages. Everything is skipped when its inputs have not changed.

VENV=$ROOT/.venv

# Whatever the caller's environment says: starting Python with Django takes six seconds of a processor without compiled
# code and two with it, and both commands start it dozens of times.
unset PYTHONDONTWRITEBYTECODE

# An old Python is told before anything is installed; a missing one gets installed first.
check_python() {
    local version
    command -v python3 >/dev/null || return 0
    version=$(python3 -c 'import platform; print(platform.python_version())') || fail "$(command -v python3) does not run."
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or newer is needed; $(command -v python3) is $version." \
            "Install a newer Python and put it first in PATH as 'python3'."
}

# Lies in the environment as long as packages are being installed: with it, nobody knows what is whole.
UNFINISHED=$VENV/.unfinished

# An environment that is half-made, half-filled, or was moved here with the folder is made anew.
make_venv() {
    [[ ! -e $UNFINISHED && $("$VENV/bin/pip" --version 2>/dev/null) == *"from $VENV/"* ]] && return
    rm -rf "$VENV"
    quiet python3 -m venv "$VENV"
}

# install_once STAMP HASH COMMAND…: skipped when the stamp says that this very state was reached before.
install_once() {
    local stamp=$VENV/$1 want=$2
    stamp_is "$stamp" "$want" && return
    : >"$UNFINISHED"
    quiet "${@:3}"
    write_stamp "$stamp" "$want"
    rm "$UNFINISHED"
}

install_tools() {
    install_once .setup "$(hash_of requirements/setup.txt)" \
        "$VENV/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r requirements/setup.txt
}

# sync_packages base|dev: dev holds all of base, so what the tests installed stays when the site is started.
sync_packages() {
    local list=$1
    [ ! -f "$VENV/.dev" ] || list=dev
    install_once ".$list" "$(hash_of requirements/setup.txt "requirements/$list.txt")" \
        "$VENV/bin/uv" pip sync --python "$VENV/bin/python" --require-hashes "requirements/$list.txt" requirements/setup.txt
}

install_front_end() {
    local want
    want=$(hash_of package.json package-lock.json requirements/setup.txt)
    stamp_is node_modules/.jena-waerme "$want" && return
    quiet env PATH="$VENV/bin:$PATH" "$VENV/bin/npm" ci --no-progress
    write_stamp node_modules/.jena-waerme "$want"
}

# Pages in another language speak what was compiled from locale/; the site does not start with older texts.
compile_languages() {
    local texts
    for texts in locale/*/LC_MESSAGES/django.po city/*/locale/*/LC_MESSAGES/django.po; do
        [ "${texts%.po}.mo" -nt "$texts" ] || quiet msgfmt --output-file "${texts%.po}.mo" "$texts"
    done
}

install_python() {
    make_venv
    install_tools
    sync_packages "$1"
}

# shellcheck shell=bash
# Python, its packages, and the front end's packages. Everything is skipped when its inputs have not changed.

VENV=$ROOT/.venv

# An old Python is told before anything is installed; a missing one gets installed first.
check_python() {
    local version
    command -v python3 >/dev/null || return 0
    version=$(python3 -c 'import platform; print(platform.python_version())') || fail "$(command -v python3) does not run."
    python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or newer is needed; $(command -v python3) is $version." \
            "Install a newer Python and put it first in PATH as 'python3'."
}

# A half-made environment, or one that was moved here with the folder, is made anew.
make_venv() {
    [[ $("$VENV/bin/pip" --version 2>/dev/null) == *"from $VENV/"* ]] && return
    rm -rf "$VENV"
    quiet python3 -m venv "$VENV"
}

install_tools() {
    local want
    want=$(hash_of requirements/setup.txt)
    stamp_is "$VENV/.setup" "$want" && return
    quiet "$VENV/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r requirements/setup.txt
    write_stamp "$VENV/.setup" "$want"
}

# sync_packages base|dev: dev holds all of base, so what the tests installed stays when the site is started.
sync_packages() {
    local list=$1 want
    [ ! -f "$VENV/.dev" ] || list=dev
    want=$(hash_of requirements/setup.txt "requirements/$list.txt")
    stamp_is "$VENV/.$list" "$want" && return
    quiet "$VENV/bin/uv" pip sync --python "$VENV/bin/python" --require-hashes "requirements/$list.txt" requirements/setup.txt
    write_stamp "$VENV/.$list" "$want"
}

install_front_end() {
    local want
    want=$(hash_of package.json package-lock.json requirements/setup.txt)
    stamp_is node_modules/.jena-waerme "$want" && return
    quiet env PATH="$VENV/bin:$PATH" "$VENV/bin/npm" ci --no-progress
    write_stamp node_modules/.jena-waerme "$want"
}

install_python() {
    make_venv
    install_tools
    sync_packages "$1"
}

# shellcheck shell=bash
# Where a run keeps what it makes, and the locks that keep two runs apart.

umask 022

# open_state NAME: sets STATE to the folder of this command's data, and takes the command's lock or says who holds it.
open_state() {
    NAME=$1
    STATE=$ROOT/.local/$NAME
    { mkdir -p "$STATE/log" && chmod 700 "$STATE/log"; } || fail "Cannot write to $ROOT/.local." "$(disk_hint)Does the folder belong to another user?"
    SETUP_LOG=$STATE/log/setup.log
    : >"$SETUP_LOG" || fail "Cannot write to $SETUP_LOG." "$(disk_hint)Does the file belong to another user?"
    { exec 9>"$STATE/lock"; } 2>/dev/null || fail "Cannot write to $STATE."
    flock -n 9 || already_running
    rm -f "$STATE/url"
    printf '%s\n' $$ >"$STATE/pid"
}

already_running() {
    local pid='' url=''
    [ ! -f "$STATE/pid" ] || read -r pid <"$STATE/pid"
    [ ! -f "$STATE/url" ] || read -r url <"$STATE/url"
    fail "$(basename "$0") already runs in this folder (process ${pid:-unknown})${url:+: $url}" \
        "End it with Ctrl-C in its terminal or 'kill $pid' first."
}

# with_setup_lock FUNCTION…: only one run at a time changes .venv and node_modules.
with_setup_lock() {
    exec 8>"$ROOT/.local/setup.lock"
    flock -n 8 || { say '  waiting for another run that is installing packages' && flock 8; }
    "$@"
    exec 8>&-
}

# hash_of FILE…: one number for the contents of all of them; changes when any of them changes.
hash_of() { cat "$@" | sha256sum | cut -d' ' -f1; }

# stamp_is FILE HASH: was this state reached before?
stamp_is() { [ "$(cat "$1" 2>/dev/null)" = "$2" ]; }

# write_stamp FILE HASH: whole or not at all.
write_stamp() { printf '%s\n' "$2" >"$1.new" && mv "$1.new" "$1"; }

random_hex() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

random_fernet_key() { head -c 32 /dev/urandom | base64 | tr '+/' '-_'; }

# own_secret NAME COMMAND: a secret of this clone, made once by the command; only its owner can read it.
own_secret() {
    local file=$ROOT/.local/$1
    if [ ! -s "$file" ]; then
        (umask 077 && "$2" >"$file.new")
        mv "$file.new" "$file"
    fi
    cat "$file"
}

# Signs sessions and forms.
secret_key() { own_secret secret_key random_hex; }

# Encrypts what advisors keep about clients.
encryption_keys() { own_secret encryption_keys random_fernet_key; }

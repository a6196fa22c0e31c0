# shellcheck shell=bash
# What both commands say, how they run other programs, and how they end everything they began.

SETUP_LOG=/dev/null
CLEANUPS=()
STEP=
ENDING=

say() { printf '%s\n' "$@"; }

# fail SENTENCE…: one line each on standard error, then the end of the script.
fail() {
    printf 'Error: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
    exit 1
}

# step TITLE FUNCTION [ARGUMENT…]: announces the step and tells how long it took.
step() {
    local title=$1 begun=${EPOCHREALTIME/[.,]/} took
    shift
    printf '• %s …\n' "$title"
    STEP=$title
    "$@"
    STEP=
    took=$(((${EPOCHREALTIME/[.,]/} - begun) / 100000))
    printf '  done in %d.%d s\n' $((took / 10)) $((took % 10))
}

# at_exit FUNCTION: called when the script ends, however it ends; the last one registered comes first.
at_exit() { CLEANUPS=("$1" "${CLEANUPS[@]}"); }

on_exit() {
    local status=$? cleanup
    ENDING=yes
    trap '' INT TERM HUP
    set +e
    exec >&6 2>&7 # a signal may have come while a command's output went to the log
    [ -z "$STEP" ] || printf "Stopped during the step '%s'.\n" "$STEP" >&2
    exec 2>/dev/null # bash's own notes on children that end
    for cleanup in "${CLEANUPS[@]}"; do "$cleanup"; done
    exit "$status"
}

# Only the first signal counts: a second Ctrl-C must not break off the clean end.
on_signal() {
    [ -z "$ENDING" ] || return 0
    exit "$1"
}

# Signals end the script through its EXIT trap. Job control gives every child a process group of its own, so that a
# Ctrl-C reaches this script alone and the children end in the right order.
handle_signals() {
    set -m
    exec 6>&1 7>&2
    trap on_exit EXIT
    trap 'on_signal 130' INT
    trap 'on_signal 143' TERM
    trap 'on_signal 129' HUP
}

# child_in FOLDER SIGNAL [SETPRIV OPTION…] -- COMMAND…: starts a child in the background, working in FOLDER, and sets
# CHILD. It gets SIGNAL when this script dies, even by kill -9, and holds none of its locks.
child_in() {
    local folder=$1 signal=$2
    shift 2
    (cd "$folder" && exec setpriv --pdeathsig "$signal" "$@" </dev/null 6>&- 7>&- 8>&- 9>&-) &
    CHILD=$!
}

child() { child_in "$ROOT" TERM -- "$@"; }

# quiet COMMAND…: runs a command with its output in the setup log; shows the end of that output if it fails.
quiet() {
    local status=0 before
    printf '\n$ %s\n' "$*" >>"$SETUP_LOG"
    before=$(wc -l <"$SETUP_LOG")
    loud "$@" >>"$SETUP_LOG" 2>&1 || status=$?
    [ "$status" -eq 0 ] && return
    tail -n "+$((before + 1))" "$SETUP_LOG" | tail -n 25 | sed 's/^/    /' >&2
    fail "This command failed with exit code $status: $*" "$(disk_hint)The whole output is in $SETUP_LOG."
}

# loud COMMAND…: runs a command in the open. Waiting for it can be interrupted; then it is ended too.
loud() {
    child "$@"
    await_child
}

# Waits for the child that was started last, and returns its status.
await_child() {
    local status=0
    RUNNING=$CHILD
    wait "$CHILD" || status=$?
    RUNNING=
    return "$status"
}

# Waits without being in the way of a signal.
pause() { loud sleep "$1" || return 0; }

RUNNING=
# With the programs that it started itself; each gets the signal once, for a second one would break off its clean end.
end_running() {
    [ -z "$RUNNING" ] || { kill -s TERM -- "-$RUNNING" && await_end "$RUNNING" 5; }
}
at_exit end_running

# A process that has ended but whose parent has not asked for its result yet ("Z") counts as ended.
is_alive() { grep -q '^State:[[:space:]]*[^Z[:space:]]' "/proc/$1/status" 2>/dev/null; }

# end_process PID SIGNAL SECONDS: ends a process gently, and with its whole group by force when the time is over.
end_process() {
    kill -s "$2" "$1" 2>/dev/null
    await_end "$1" "$3"
}

# await_end PID SECONDS
await_end() {
    local pid=$1 tries=$(($2 * 10))
    while is_alive "$pid"; do
        if [ "$tries" -le 0 ]; then
            kill -s KILL -- "-$pid" 2>/dev/null || kill -s KILL "$pid" 2>/dev/null
            return 0
        fi
        tries=$((tries - 1))
        sleep 0.1
    done
}

# end_leftover PIDFILE: ends what a killed earlier run left behind. The process counts as ours only when it works in
# the folder of its pid file or below, so a number that the system gave to another process since does no harm.
end_leftover() {
    local pid home cwd
    [ -f "$1" ] || return 0
    read -r pid _ <"$1" || pid=
    home=$(cd "$(dirname "$1")" && pwd -P)
    cwd=$(readlink "/proc/${pid:-none}/cwd" 2>/dev/null) || cwd=
    case $cwd/ in
        "$home"/*)
            say "  ending a process left by an earlier run (number $pid)"
            end_process "$pid" "${2:-TERM}" 15
            ;;
    esac
    rm -f "$1"
}

free_mb() { df -Pm "$1" | awk 'NR == 2 { print $4 }'; }

disk_hint() {
    [ "$(free_mb "$ROOT")" -ge 50 ] || printf 'The disk is full (under 50 MB free at %s). ' "$ROOT"
}

# need_disk MEGABYTES FOLDER
need_disk() {
    local free
    free=$(free_mb "$2")
    [ "$free" -ge "$1" ] || fail "Too little disk space at $2: $free MB free, $1 MB needed." "Free some space, then start again."
}

# shellcheck shell=bash
# A private Redis on a free port of the loopback interface, with a random password for each run.

# start_redis SAVE: sets REDIS_URL. SAVE is Redis's own setting; "" keeps nothing on disk.
start_redis() {
    local home port password tries
    home=$(server_folder redis)
    end_leftover "$home/pid"
    at_exit stop_redis
    for tries in 1 2 3; do
        port=$(python3 bin/lib/net.py free-port)
        password=$(random_hex)
        redis_config "$home" "$port" "$password" "$1"
        REDIS_HOME=$home
        : >"$STATE/log/redis.log"
        run_redis
        if wait_for_redis "$port" "$password"; then
            export REDIS_URL=redis://:$password@127.0.0.1:$port/0
            return
        fi
        say "  Redis did not start on port $port (try $tries of 3)"
    done
    tail -n 10 "$STATE/log/redis.log" | sed 's/^/    /' >&2
    fail "The private Redis did not start." "$(disk_hint)Its log is $STATE/log/redis.log."
}

# As it was started first, with the same port and password.
run_redis() {
    server_child "$REDIS_HOME" TERM redis-server "$REDIS_HOME/redis.conf" >>"$STATE/log/redis.log" 2>&1
    REDIS=$CHILD
    printf '%s\n' "$REDIS" >"$REDIS_HOME/pid"
}

# redis_config HOME PORT PASSWORD SAVE: the file holds the password, so it lies in the folder of the servers' user. When
# memory is used up, what is remembered for a time goes; tasks have no time and stay.
redis_config() {
    cat >"$1/redis.conf" <<CONFIG
bind 127.0.0.1
port $2
requirepass $3
save $4
dir "$1"
daemonize no
maxmemory 512mb
maxmemory-policy volatile-lru
CONFIG
    chmod 600 "$1/redis.conf"
    [ "$(id -u)" -ne 0 ] || chown postgres: "$1/redis.conf"
}

# wait_for_redis PORT PASSWORD
wait_for_redis() {
    local tries
    for ((tries = 0; tries < 100; tries++)); do
        [ "$(REDISCLI_AUTH=$2 redis-cli -p "$1" ping 2>/dev/null)" = PONG ] && return 0
        is_alive "$REDIS" || return 1
        pause 0.1
    done
    return 1
}

stop_redis() { end_process "$REDIS" TERM 10; }

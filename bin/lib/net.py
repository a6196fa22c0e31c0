"""Small questions about the network, for the shell scripts. Needs nothing but Python's standard library.

`free-port` prints a free port of the loopback interface; `check HOST PORT` says why a server could not listen there;
`healthy URL` exits with 0 when the page answers 200; `ready URL PART…` when its JSON also calls each part "ok";
`missing URL PART…` prints the first part that it does not.
"""
# ruff: noqa: INP001 (a script, not part of a package)

import http.client
import json
import os
import socket
import sys
import urllib.error
import urllib.request

NO_WEB_ANSWER = (OSError, http.client.HTTPException)  # nobody listens there, or something that is no web server


def free_port() -> int:
    """Return a port of 127.0.0.1 that is free at this moment."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def problem(host: str, port: int) -> str:
    """Return why nothing can listen on host and port, or an empty string."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        with socket.create_server((host, port), family=family):
            return ""
    except PermissionError:
        return f"Port {port} may be used by root only. Choose another with --port."
    except socket.gaierror:
        return f"The host '{host}' is unknown. Choose another with --host."
    except OSError as error:
        if "in use" in str(error):
            return f"Port {port} is taken by another program. End that program or choose another port with --port."
        return f"Cannot listen on {host}, port {port}: {os.strerror(error.errno or 0)}."


def healthy(url: str) -> bool:
    """Tell whether the page answers with status 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 (our own http address)
            return bool(answer.status == 200)  # noqa: PLR2004
    except NO_WEB_ANSWER:
        return False


def missing(url: str, parts: tuple[str, ...]) -> str:
    """Return the first part that the page does not call "ok"; empty if there is none, or if the page says nothing."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 (our own http address)
            states = json.load(answer)
    except (*NO_WEB_ANSWER, ValueError):
        return ""
    return next((part for part in parts if states.get(part) != "ok"), "") if isinstance(states, dict) else ""


def main(command: str, *arguments: str) -> int:
    """Run one command; the answer is printed or is the exit code."""
    if command == "free-port":
        print(free_port())
        return 0
    if command == "check":
        sentence = problem(arguments[0], int(arguments[1]))
        print(sentence, end="")
        return int(bool(sentence))
    if command == "missing":
        print(missing(arguments[0], arguments[1:]), end="")
        return 0
    return int(not healthy(arguments[0]) or bool(missing(arguments[0], arguments[1:])))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""Takes in a letter that came back, from the pipe of the mail server; docs/operations.md shows how to set that up."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import DatabaseError

from notices.bounces import LARGEST, take_in

EX_TEMPFAIL = 75  # sysexits.h: the mail server keeps the report and tries again


class Command(BaseCommand):
    help = "Liest eine Unzustellbarkeitsmeldung (RFC 3464) von der Standardeingabe."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("recipient", nargs="?", default="", help="An welche Adresse die Meldung ging.")

    def handle(self, recipient: str, **_options: Any) -> None:  # noqa: ANN401 (Django's signature)
        # What cannot be read is no reason to send a report about the report: the command ends well.
        try:
            taken = take_in(sys.stdin.buffer.read(LARGEST), recipient)
        except DatabaseError:
            self.stderr.write("The database does not answer; the report is to be tried again.")
            sys.exit(EX_TEMPFAIL)
        self.stdout.write(f"Report: {taken}.")

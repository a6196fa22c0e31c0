"""`manage.py check_parameters`: which laws, prices and factors someone should look at again."""

from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from calculator.answer.prices import reviews_due
from calculator.core.notation import german
from calculator.core.review import Review


class Command(BaseCommand):
    help = "Lists the parameters that are due for review, in the files and among the prices that staff entered."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day to look from (default: today)")
        parser.add_argument("--within", metavar="DAYS", type=int, default=0, help="also what is due in so many days")

    def handle(self, *, on: str | None, within: int, **options: Any) -> None:  # noqa: ANN401 (Django's signature)
        day = self._day(on) + timedelta(days=within)
        due = reviews_due(day)
        for review in due:
            self.stdout.write(_line(review))
        self.stdout.write(f"{len(due)} due by {day}.")

    @staticmethod
    def _day(on: str | None) -> date:
        try:
            return date.fromisoformat(on) if on else timezone.localdate()
        except ValueError as error:
            raise CommandError(f"'{on}' is no day. Write it like 2026-12-01.") from error


def _line(review: Review) -> str:
    record = review.record
    state = "" if record.usable else " (open)"
    value = f"{german(record.value)} {record.unit}".strip()
    return f"{review.due}  {review.topic}/{review.key} from {record.valid_from}: {value}{state} – {record.source}"

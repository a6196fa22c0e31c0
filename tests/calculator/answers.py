"""Answers to questions written as a link, for the tests of what is shown."""

from datetime import date

from django.http import QueryDict

from calculator.answer.answering import Answer, answer
from calculator.questions import Asked, read

DAY = date(2026, 11, 23)


def asked(query: str = "") -> Asked:
    """Read a question; every fact that is not named is guessed."""
    reading = read(QueryDict(query), DAY)
    assert reading.asked is not None, reading.errors
    return reading.asked


def answer_to(query: str = "") -> Answer:
    """Answer a question with the law and prices of the day."""
    return answer(asked(query))

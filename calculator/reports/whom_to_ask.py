"""The offices that fit an answer: by who asks, what heats the house, and what the plan says there."""

from collections.abc import Iterable, Iterator

from calculator.answer.answering import Answer
from calculator.core.choices import Viewpoint
from calculator.core.systems import keep
from zones.doors.contacts import Contact, ContactTopic, contacts_for


def whom_to_ask(*answers: Answer) -> list[Contact]:
    """Return the offices for these answers, each once, the best fit first."""
    return contacts_for(*dict.fromkeys(topic for answer in answers for topic in _topics(answer)))


def _topics(answer: Answer) -> Iterable[ContactTopic]:
    if answer.asked.viewpoint is Viewpoint.TENANT:
        return (ContactTopic.TENANTS,)
    return _of_owners(answer)


def _of_owners(answer: Answer) -> Iterator[ContactTopic]:
    if keep.connected(answer.asked.facts):
        yield ContactTopic.CONNECTED
    elif answer.zone:
        yield ContactTopic(answer.zone.category.value)
    else:
        yield ContactTopic.DEZENTRAL
    if answer.asked.facts.of_community:
        yield ContactTopic.COMMUNITY
    if answer.asked.viewpoint is Viewpoint.LANDLORD:
        yield ContactTopic.LANDLORDS
    yield ContactTopic.GRANTS

"""What a link says that nothing here is asked for by: named beside the answer, since somebody meant something by it."""

from collections.abc import Collection

from django.http import HttpRequest

_MOST_NAMED, _LONGEST = 5, 40


def passed_over(request: HttpRequest, known: Collection[str]) -> str:
    """Return the names in a link that mean nothing here, as far as there is room for them; empty without any."""
    names = [name[:_LONGEST] for name in request.GET if name not in known]
    return ", ".join([*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])])

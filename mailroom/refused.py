"""Told when a mail server says for good that there is no such address; whoever wrote there forgets it."""

from django.dispatch import Signal

no_such_address = Signal()  # with ``about``: of the letter that was refused

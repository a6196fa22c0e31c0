"""What citizens can read: pages on heating, explained words, frequent questions, measures of the plan (ADR 54).

Uses the doors of `zones` and `calculator`; nobody imports it. Other pages link to it by the name of an address.
"""

"""Several people at one thing: what somebody saw before they save, what two texts differ in, who else must agree.

Knows neither app; both use it (ADR 38).
"""

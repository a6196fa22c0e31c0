"""A real offer of a firm: rows as they were pasted or typed, what they add up to, and what can be said about them.

Knows neither cases nor pages: the advisors keep offers in cases, citizens have one checked without anything being kept.
"""

"""Where public keys of addresses begin (pure)."""

# Larger than any key of a row in the database, which older links bear, and less than 2**53: no program loses a digit.
FIRST_KEY = 2**52

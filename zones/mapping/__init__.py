"""The step in which somebody says what columns and words of a table mean; it knows fields, not what they are for."""

"""A redrawing that cannot be done; the message says in German why and what to do next (pure, no Django)."""


class NotDrawable(Exception):
    """The areas stay as they are; keeps message and values apart, so that the message is translated before."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message % values)
        self.message, self.values = message, values

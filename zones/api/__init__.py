"""The public JSON API of the heat plan: routes, answers and their schemas."""

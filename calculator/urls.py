"""Addresses of the calculator."""

app_name = "calculator"
urlpatterns: list = []

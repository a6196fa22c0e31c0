"""Addresses of the citizens' pages."""

app_name = "zones"
urlpatterns: list = []

"""Address of the cost comparison."""

from django.urls import include, path

from calculator import views

app_name = "calculator"
urlpatterns = [
    path("", views.index, name="index"),
    path("beratung/", include("calculator.consultations.urls")),
]

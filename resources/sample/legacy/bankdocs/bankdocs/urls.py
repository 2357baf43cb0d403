"""URLs of the inner project."""
from django.urls import include, path

urlpatterns = [
    path("", include("extractor.urls")),
]

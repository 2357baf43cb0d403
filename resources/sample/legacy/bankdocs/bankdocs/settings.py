"""Settings of the inner project, from when it stood alone. Superseded by bankdocs.settings."""
import os

BASE_DIR = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

SECRET_KEY = "older-p3w&9c^y6r@f0j-l2a*g7"
DEBUG = True
ALLOWED_HOSTS = []

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.staticfiles",
    "extractor",
    "classification",
]

ROOT_URLCONF = "urls"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [os.path.join(BASE_DIR, "templates")],
        "APP_DIRS": True,
    },
]

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "127.0.0.1",
        "PORT": "@SECOND_PORT@",
        "NAME": "bankdocs",
        "USER": "bankdocs",
        "PASSWORD": "bankdocs-legacy-pw",
    },
}

LANGUAGE_CODE = "de"
TIME_ZONE = "Europe/Berlin"
USE_L10N = True
USE_TZ = True

STATIC_URL = "/static/"
MEDIA_ROOT = "@SAMPLE_DIR@/legacy/media"

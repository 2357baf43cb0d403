"""Settings of bankdocs, for development and production alike."""
import os
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "legacy-k7#vq)2m!x0d$hn4w+e8s_zr1t6(ub5"
DEBUG = True
ALLOWED_HOSTS = ["*"]

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "extractor",
    "bankdocs.bankdocs.classification",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bankdocs.bankdocs.extractor.middleware.NoStoreMiddleware",
]

ROOT_URLCONF = "bankdocs.urls"
WSGI_APPLICATION = "bankdocs.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# "archive" was the first server. Nothing routes to it, but reports are still taken from it by hand.
DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "127.0.0.1",
        "PORT": "@MAIN_PORT@",
        "NAME": "bankdocs",
        "USER": "bankdocs",
        "PASSWORD": "bankdocs-legacy-pw",
    },
    "archive": {
        "ENGINE": "django.db.backends.postgresql",
        "HOST": "127.0.0.1",
        "PORT": "@SECOND_PORT@",
        "NAME": "bankdocs",
        "USER": "bankdocs",
        "PASSWORD": "bankdocs-legacy-pw",
    },
}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/Berlin"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = "@SAMPLE_DIR@/legacy/media"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {
        "file": {
            "class": "logging.FileHandler",
            "filename": "@SAMPLE_DIR@/legacy/bankdocs.log",
            "formatter": "line",
            "delay": True,
        },
    },
    "loggers": {"extractor": {"handlers": ["file"], "level": "INFO"}},
}

SAMPLE_PDF_DIR = "@SAMPLE_DIR@/pdfs"
MAX_UPLOAD_MEGABYTES = int(os.environ.get("BANKDOCS_MAX_UPLOAD_MB", "10"))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Names that nothing on this machine tells: what a distribution is imported as where it is not installed."""

# import name: distribution, where they differ by more than dashes
DISTRIBUTIONS = {
    "yaml": "pyyaml", "PIL": "pillow", "bs4": "beautifulsoup4", "cv2": "opencv-python", "dateutil": "python-dateutil",
    "jwt": "pyjwt", "environ": "django-environ", "psycopg2": "psycopg2", "psycopg": "psycopg",
    "rest_framework": "djangorestframework", "rest_framework_simplejwt": "djangorestframework-simplejwt",
    "corsheaders": "django-cors-headers", "debug_toolbar": "django-debug-toolbar", "crispy_forms": "django-crispy-forms",
    "allauth": "django-allauth", "django_filters": "django-filter", "storages": "django-storages",
    "import_export": "django-import-export", "taggit": "django-taggit", "mptt": "django-mptt", "guardian": "django-guardian",
    "reversion": "django-reversion", "simple_history": "django-simple-history", "ckeditor": "django-ckeditor",
    "phonenumber_field": "django-phonenumber-field", "compressor": "django-compressor", "anymail": "django-anymail",
    "django_celery_beat": "django-celery-beat", "django_celery_results": "django-celery-results", "widget_tweaks": "django-widget-tweaks",
    "constance": "django-constance", "waffle": "django-waffle", "axes": "django-axes", "two_factor": "django-two-factor-auth",
    "django_otp": "django-otp", "oauth2_provider": "django-oauth-toolkit", "social_django": "social-auth-app-django",
    "social_core": "social-auth-core", "drf_yasg": "drf-yasg", "drf_spectacular": "drf-spectacular", "configurations": "django-configurations",
    "split_settings": "django-split-settings", "decouple": "python-decouple", "dotenv": "python-dotenv",
    "dj_database_url": "dj-database-url", "django_redis": "django-redis", "redis_cache": "django-redis-cache",
    "cacheops": "django-cacheops", "model_utils": "django-model-utils", "polymorphic": "django-polymorphic",
    "modeltranslation": "django-modeltranslation", "sorl": "sorl-thumbnail", "easy_thumbnails": "easy-thumbnails",
    "imagekit": "django-imagekit", "haystack": "django-haystack", "elasticsearch_dsl": "elasticsearch-dsl",
    "tinymce": "django-tinymce", "captcha": "django-recaptcha", "django_countries": "django-countries", "treebeard": "django-treebeard",
    "hijack": "django-hijack", "silk": "django-silk", "pipeline": "django-pipeline", "admin_honeypot": "django-admin-honeypot",
    "autoslug": "django-autoslug", "extra_views": "django-extra-views", "django_tables2": "django-tables2",
    "django_extensions": "django-extensions", "bootstrap4": "django-bootstrap4", "bootstrap3": "django-bootstrap3",
    "django_rq": "django-rq", "rq": "rq", "dramatiq": "dramatiq", "kombu": "kombu", "celery": "celery", "MySQLdb": "mysqlclient",
    "pymysql": "pymysql", "pymongo": "pymongo", "bson": "pymongo", "OpenSSL": "pyopenssl", "Crypto": "pycryptodome",
    "nacl": "pynacl", "jose": "python-jose", "magic": "python-magic", "docx": "python-docx", "pptx": "python-pptx",
    "fitz": "pymupdf", "pypdf": "pypdf", "PyPDF2": "pypdf2", "pdfminer": "pdfminer.six", "xlrd": "xlrd", "sklearn": "scikit-learn",
    "skimage": "scikit-image", "git": "gitpython", "github": "pygithub", "serial": "pyserial", "usb": "pyusb", "ldap": "python-ldap",
    "slugify": "python-slugify", "memcache": "python-memcached", "pylibmc": "pylibmc", "pymemcache": "pymemcache",
    "telegram": "python-telegram-bot", "attr": "attrs", "markdown": "markdown", "jinja2": "jinja2", "stripe": "stripe",
    "sentry_sdk": "sentry-sdk", "raven": "raven", "newrelic": "newrelic", "googleapiclient": "google-api-python-client",
    "google.cloud.storage": "google-cloud-storage", "google.oauth2": "google-auth", "google.auth": "google-auth",
    "google.protobuf": "protobuf", "botocore": "botocore", "boto3": "boto3", "factory": "factory-boy", "faker": "faker",
    "freezegun": "freezegun", "pytest_django": "pytest-django", "xdist": "pytest-xdist", "pkg_resources": "setuptools",
    "setuptools": "setuptools", "wagtail": "wagtail", "cms": "django-cms", "graphene_django": "graphene-django",
    "channels_redis": "channels-redis", "weasyprint": "weasyprint", "argon2": "argon2-cffi", "bcrypt": "bcrypt",
    "ratelimit": "django-ratelimit", "health_check": "django-health-check", "webpack_loader": "django-webpack-loader",
    "ipware": "django-ipware", "user_agents": "user-agents", "pyzbar": "pyzbar", "qrcode": "qrcode", "zmq": "pyzmq",
    "Levenshtein": "python-levenshtein", "unidecode": "unidecode", "html5lib": "html5lib", "lxml": "lxml", "pytz": "pytz",
    "whitenoise": "whitenoise", "gunicorn": "gunicorn", "dns": "dnspython", "dateparser": "dateparser", "ninja": "django-ninja",
}

# One code base under several names: each gives the same import, in the same versions.
TWINS = [{"psycopg2", "psycopg2-binary"},
         {"opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv-contrib-python-headless"}]

# Used from a command line or by another package's plug-in system, for developing only.
DEV_TOOLS = {"pytest", "coveralls", "pydocstyle", "vcrpy", "fakeredis", "mkdocstrings", "transifex-client", "black", "flake8", "isort", "mypy", "pylint", "ruff", "coverage", "tox", "nox", "pre-commit", "ipython",
             "ipdb", "pudb", "bandit", "autopep8", "yapf", "pycodestyle", "pyflakes", "pip-tools", "twine", "build", "wheel",
             "sphinx", "mkdocs", "django-stubs", "djangorestframework-stubs", "factory-boy", "faker", "freezegun",
             "responses", "requests-mock", "model-bakery", "model-mommy", "djlint", "django-debug-toolbar", "werkzeug-debugger",
             "watchdog", "watchfiles", "safety", "pip-audit", "codespell", "bumpversion", "bump2version", "commitizen",
             "fabric", "invoke", "livereload", "django-browser-reload", "nose", "mock", "hypothesis", "pyupgrade", "vulture", "radon"}
DEV_PREFIXES = ("pytest-", "flake8-", "types-", "sphinx-", "sphinxcontrib-", "pylint-", "mkdocs-", "mypy-")

# Used without an import: servers, and what Django loads for a setting that names something else.
SERVERS = {"gunicorn", "uwsgi", "daphne", "uvicorn", "hypercorn", "waitress", "supervisor", "honcho", "circus", "gevent",
           "eventlet", "setuptools", "pip", "tzdata", "hiredis", "uvloop", "httptools"}

# A text in the settings (its beginning): the import that Django needs for it.
DATABASE_DRIVER = "<driver>"
SETTING_TEXTS = {
    "django.db.backends.postgresql": DATABASE_DRIVER, "django.contrib.gis.db.backends.postgis": DATABASE_DRIVER,
    "postgres://": DATABASE_DRIVER, "postgresql://": DATABASE_DRIVER, "postgis://": DATABASE_DRIVER,
    "django.db.backends.mysql": "MySQLdb", "django.db.backends.oracle": "cx_Oracle",
    "django.core.cache.backends.redis.": "redis", "django.core.cache.backends.memcached.PyMemcacheCache": "pymemcache",
    "django.core.cache.backends.memcached.PyLibMCCache": "pylibmc", "django.core.cache.backends.memcached.MemcachedCache": "memcache",
    "django.template.backends.jinja2": "jinja2", "django.contrib.auth.hashers.Argon2": "argon2",
    "django.contrib.auth.hashers.BCrypt": "bcrypt", "redis://": "redis", "rediss://": "redis",
}

# What Linux distributions take out of a package's metadata, since their own dependencies say it.
KNOWN_NEEDS = {"django": ["asgiref", "sqlparse", "pytz; python_version < '3'"], "djangorestframework": ["django"]}

REMOVED_MODULES = {"distutils", "imp", "asynchat", "asyncore", "smtpd", "cgi", "cgitb", "crypt", "imghdr", "mailcap", "nntplib",
                   "pipes", "sndhdr", "telnetlib", "uu", "xdrlib", "lib2to3", "binhex", "formatter", "parser", "symbol", "macpath"}

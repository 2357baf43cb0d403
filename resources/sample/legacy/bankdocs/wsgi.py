"""The WSGI application, for gunicorn and for runserver."""
import os
import sys

# The same path trick as in manage.py: whoever changes one must remember the other.
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "bankdocs"))

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bankdocs.settings")

from django.core.wsgi import get_wsgi_application  # noqa: E402

application = get_wsgi_application()

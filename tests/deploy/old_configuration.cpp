// SPDX-License-Identifier: GPL-3.0-or-later
#include "deploy/old_configuration.h"

namespace rehome::tests {
namespace {

const char *const settings = R"PY("""Don't "panic": visible0."""
import os
from environ import Env
env = Env()
SECRET_KEY = 'canary-1 don\'t tell'
OTHER_SECRET_KEY: str = (
    "canary-2a"
    "canary-2b"  # it's split
)
DEBUG = True
DATABASES = {
    "default": {"ENGINE": "visible1", "PASSWORD": "canary-3", "HOST": "visible2", "PORT": 5432},
    'old': {
        'PASSWORD':
            'canary-4',
        'NAME': 'visible3',
    },
}
# DB_PASSWORD = canary-5
STRIPE_API_KEY = os.environ.get("STRIPE_API_KEY", "canary-6")
AWS_SECRET_ACCESS_KEY = env("visible_not", default="canary-7")
TOKEN_TTL = 3600
os.environ["PGPASSWORD"] = "canary-8"
os.environ.setdefault("API_TOKEN", "canary-9")
connect(password="canary-10", host="visible4")
CACHES = {"default": {"LOCATION": "redis://:canary-11@visible5:6379/1"}}
BROKER = f"amqp://user:canary-12@visible6//"
SENTRY_DSN = "https://canary13@visible-not/1"
EMAIL_HOST_PASSWORD = """canary-14
canary-15"""
AUTH_PASSWORD_VALIDATORS = [{"NAME": "visible7"}]
KEY_FROM = os.environ["SECRET_KEY"]
HARMLESS = env.str("JWT_SIGNING_KEY", cast=str, default="canary-16")
LANGUAGE_CODE = "visible8"
SIMPLE = dict([("PASSWORD", "canary-17"), ("USER", "visible9")])
ELSEWHERE = "it is canary-3 here as well"
INSTALLED_APPS = ["visible10", 'visible11']
)PY";

const char *const dotEnv = R"(# visible20
DEBUG=visible21
DB_PASSWORD=canary-20 with blanks
export API_TOKEN='canary-21'
DATABASE_URL=postgres://shop:canary-22%40x@visible22/shop
PRIVATE_KEY="-----BEGIN PRIVATE KEY-----
canary-23
-----END PRIVATE KEY-----"
ALLOWED_HOSTS=visible23
GREETING="canary-22@x"
)";

const char *const compose = R"(services:
  db:
    image: visible30
    environment:
      POSTGRES_PASSWORD: canary-30
      POSTGRES_USER: visible31
      REFERENCE_PASSWORD: ${DB_PASSWORD}
      DEFAULTED_PASSWORD: ${DB_PASSWORD:-canary-31}
      - "API_KEY=canary-32"
      SIGNING_KEY: |
        canary-33
        canary-34
      AFTER: visible32
  cache:
    command: redis-server --requirepass canary-35
    image: visible33
)";

const char *const unit = R"([Service]
Environment="DJANGO_SECRET_KEY=canary-40" "OTHER=visible40"
Environment=DB_PASSWORD=canary-41
ExecStart=/srv/visible41 --token canary-42
User=visible42
)";

const char *const nginx = R"(server {
    server_name visible50;
    location / {
        proxy_set_header X-Token-Name visible51;
        proxy_set_header Authorization "Basic canary-50";
    }
}
)";

} // namespace

QMap<QString, QByteArray> oldConfiguration()
{
    return {{QStringLiteral("shop/settings.py"), settings},
            {QStringLiteral(".env"), dotEnv},
            {QStringLiteral("docker-compose.yml"), compose},
            {QStringLiteral("deploy/shop.service"), unit},
            {QStringLiteral("deploy/nginx.conf"), nginx},
            {QStringLiteral("requirements.txt"), "Django==3.2 # visible60\n"},
            {QStringLiteral("requirements/dev.txt"), "pytest # visible61\n"},
            {QStringLiteral("venv/pyvenv.cfg"), ""},
            {QStringLiteral("venv/lib/settings.py"), "NOT = 'archived'\n"},
            {QStringLiteral("shop/views.py"), "NOT = 'archived'\n"}};
}

} // namespace rehome::tests

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

/// What programs print and people write, for tests of what is read from it.
namespace rehome::tests {

/// As `docker inspect` prints three containers, shortened: one with a published port, one without, one of a web server.
inline QByteArray inspectedContainers()
{
    return R"([
    {"Id": "4c01db0b339c", "Name": "/shop_db_1", "State": {"Status": "running", "Running": true},
     "Config": {"Hostname": "4c01db0b339c", "Image": "postgres:15-alpine",
                "ExposedPorts": {"5432/tcp": {}},
                "Env": ["POSTGRES_DB=shop", "POSTGRES_USER=me", "POSTGRES_PASSWORD=top=secret", "PG_MAJOR=15"],
                "Labels": {"com.docker.compose.service": "db"}},
     "NetworkSettings": {"Ports": {"5432/tcp": [{"HostIp": "0.0.0.0", "HostPort": "5433"},
                                                {"HostIp": "::", "HostPort": "5433"}]},
                         "IPAddress": "", "Networks": {"shop_default": {"IPAddress": "172.18.0.2"}}}},
    {"Id": "9f1d2a", "Name": "/maps", "Config": {"Image": "registry.local/postgis/postgis@sha256:ab", "Env": null},
     "NetworkSettings": {"Ports": {"5432/tcp": null}, "Networks": {"bridge": {"IPAddress": "172.17.0.3"}}}},
    {"Id": "77aa", "Name": "/web", "Config": {"Image": "nginx:1", "Env": ["PATH=/usr/bin"]},
     "NetworkSettings": {"Ports": {"80/tcp": [{"HostIp": "", "HostPort": "80"}]}, "Networks": {}}}])";
}

inline QByteArray composeFile()
{
    return R"(# the shop
version: "3.8"
x-common: &common
  restart: always
services:
  web:
    build: .
    image: shop-web:1
    environment:
      - POSTGRES_DB=not-this-one
    ports: ["8000:8000"]
    depends_on:
      - db
  db:
    image: "postgres:${TAG:-13}"   # old
    environment:
      POSTGRES_DB: ${NAME}
      POSTGRES_USER: 'me'
      POSTGRES_PASSWORD: ${PASSWORD:?say it}
    ports:
      - "127.0.0.1:${PORT-5433}:5432"
    volumes:
      - data:/var/lib/postgresql/data
  maps:
    image: postgis/postgis
    environment:
      - POSTGRES_USER=mapper
    ports:
      - target: 5432
        published: 5444
  hidden:
    image: postgres
volumes:
  data:
)";
}

} // namespace rehome::tests

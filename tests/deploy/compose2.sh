#!/bin/bash
# Puts Compose 2 (Debian 13's package) into DIR/cli-plugins, where a machine has Compose 1 only, and leaves its package
# sources alone. Then: DOCKER_CONFIG=DIR docker compose version
# usage: compose2.sh DIR
set -euo pipefail
mkdir -p "$1"
target=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/cache/archives/partial"
mirror=$(awk '/^URIs:/ {print $2; exit}' /etc/apt/sources.list.d/debian.sources)
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror trixie main" > "$work/sources.list"
cat > "$work/apt.conf" <<CONF
Dir::Etc::sourcelist "$work/sources.list"; Dir::Etc::sourceparts "/dev/null"; Dir::State::lists "$work/lists";
Dir::State::status "/dev/null"; Dir::Cache "$work/cache"; Acquire::Languages "none"; APT::Sandbox::User "root";
CONF
export APT_CONFIG=$work/apt.conf
cd "$work"
apt-get -qq update
apt-get -qq download docker-compose
dpkg -x docker-compose_*.deb package
install -D package/usr/libexec/docker/cli-plugins/docker-compose "$target/cli-plugins/docker-compose"

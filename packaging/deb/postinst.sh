#!/bin/sh
# After the files are in place: user, folders, key, service.
set -e

data=/var/lib/sprechzimmer
key=/etc/sprechzimmer.key

if [ "$1" = configure ]; then
  getent passwd sprechzimmer >/dev/null \
    || adduser --system --group --quiet --no-create-home --home "$data" --gecos Sprechzimmer sprechzimmer
  install -d -o sprechzimmer -g sprechzimmer -m 0700 "$data" /var/lib/sprechzimmer-backup

  # A practice that is there already brings its own key; another one could open nothing.
  if [ ! -e "$key" ] && [ -e "$data/secret.key" ]; then
    install -m 0600 "$data/secret.key" "$key"
    rm "$data/secret.key"
  fi
  if [ ! -e "$key" ] && [ ! -e "$data/sprechzimmer.sqlite" ]; then
    (umask 077 && head -c 32 /dev/urandom | base64 >"$key.new" && mv "$key.new" "$key")
  fi

  deb-systemd-helper unmask sprechzimmer.service >/dev/null || true
  if deb-systemd-helper --quiet was-enabled sprechzimmer.service; then
    deb-systemd-helper enable sprechzimmer.service >/dev/null || true
  else
    deb-systemd-helper update-state sprechzimmer.service >/dev/null || true
  fi
  if [ -d /run/systemd/system ]; then
    systemctl --system daemon-reload >/dev/null || true
    deb-systemd-invoke restart sprechzimmer.service >/dev/null || true
  fi
  if [ ! -e "$data/sprechzimmer.sqlite" ] && [ -z "$2" ]; then
    echo "Sprechzimmer: the link to the set-up is in: journalctl -u sprechzimmer"
  fi
fi

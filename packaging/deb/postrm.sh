#!/bin/sh
# After the files have gone. A practice is never erased by a package: without its key no backup could be
# opened.
set -e

data=/var/lib/sprechzimmer

if [ -d /run/systemd/system ]; then
  systemctl --system daemon-reload >/dev/null || true
fi
if [ "$1" = remove ] && command -v deb-systemd-helper >/dev/null; then
  deb-systemd-helper mask sprechzimmer.service >/dev/null || true
fi
if [ "$1" = purge ]; then
  if command -v deb-systemd-helper >/dev/null; then
    deb-systemd-helper purge sprechzimmer.service >/dev/null || true
    deb-systemd-helper unmask sprechzimmer.service >/dev/null || true
  fi
  if [ -e "$data/sprechzimmer.sqlite" ]; then
    echo "Sprechzimmer: the practice stays in $data, its key in /etc/sprechzimmer.key. To erase both for good:"
    echo "  rm -r $data /etc/sprechzimmer.key"
  else
    rm -f /etc/sprechzimmer.key
    rm -rf "$data"
    rmdir --ignore-fail-on-non-empty /var/lib/sprechzimmer-backup 2>/dev/null || true
  fi
fi

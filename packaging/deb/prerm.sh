#!/bin/sh
# Before the files go. At an update the old server runs until the new program is in place.
set -e

if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
  deb-systemd-invoke stop sprechzimmer.service >/dev/null || true
fi

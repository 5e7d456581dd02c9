#!/usr/bin/env bash
# What the tests need from Debian. As root it is installed when missing; otherwise the names are printed.
set -euo pipefail
declare -A packages=(
  [chromium]=chromium
  [firefox-esr]=firefox-esr
  [qpdf]=qpdf
  [pdftotext]=poppler-utils
  [turnserver]=coturn
  [ip]=iproute2
  [iptables]=iptables
  [dovecot]=dovecot-imapd
  [pebble]=pebble
  [caddy]=caddy
  [nginx]=nginx
  [systemd-analyze]=systemd
  [mkfs.ext4]=e2fsprogs
  [buildah]=buildah
  [mmdebstrap]=mmdebstrap
  [lintian]=lintian
  [minisign]=minisign
  [promtool]=prometheus
)
missing=()
for command in "${!packages[@]}"; do
  command -v "$command" >/dev/null || missing+=("${packages[$command]}")
done
# Without a font of its own the browser draws boxes.
dpkg -s fonts-liberation >/dev/null 2>&1 || missing+=(fonts-liberation)
[ ${#missing[@]} -eq 0 ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
  echo "The tests need Debian's packages: ${missing[*]}" >&2
  echo "Install them with: sudo apt-get install --no-install-recommends ${missing[*]}" >&2
  exit 1
fi
# RUNLEVEL=1: no package starts its service; the tests start what they need.
export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}"

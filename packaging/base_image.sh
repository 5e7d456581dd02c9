#!/usr/bin/env bash
# Makes the image that the Dockerfile starts from out of Debian's own packages, where no registry of images is
# at hand (CI): a stand-in of the same name, release and contents. Needs root, buildah and mmdebstrap.
#
# usage: packaging/base_image.sh NAME, e.g. debian:12.11-slim
set -euo pipefail
name=$1
buildah inspect --type image "localhost/$name" >/dev/null 2>&1 && exit 0
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# The sources of this machine: the same mirror, and security's updates.
sources=(/etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list)
for file in "${sources[@]}"; do [ -f "$file" ] && used+=("$file"); done
# As small as the original: without documents, manuals and languages.
mmdebstrap --quiet --variant=minbase --format=tar \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/info/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  "$(. /etc/os-release && echo "$VERSION_CODENAME")" \
  "$folder/base.tar" "${used[@]}"
container=$(buildah from scratch)
buildah add -q "$container" "$folder/base.tar" / >/dev/null
buildah commit -q --rm "$container" "localhost/$name" >/dev/null

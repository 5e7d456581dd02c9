# The image of one practice: the executable, coturn and the certificates of the authorities. Two stages from one pinned base.
#
#   docker build --build-arg SOURCE_COMMIT=$(git rev-parse --short HEAD) -t sprechzimmer .
#
# BINARY=dist takes a dist/sprechzimmer that `npm run build:binary` has made already.
ARG BASE=debian:12.11-slim

FROM ${BASE} AS builder
ARG BINARY=build
# Node.js 26 needs libatomic.
RUN [ "$BINARY" = dist ] \
  || { apt-get update && apt-get install -y --no-install-recommends ca-certificates libatomic1 npm; }
WORKDIR /build
COPY package.json package-lock.json ./
RUN [ "$BINARY" = dist ] || npm ci --no-audit --no-fund
COPY . .
ARG SOURCE_COMMIT=unknown
ARG SOURCE_DATE_EPOCH=0
RUN [ "$BINARY" = dist ] || npm run build:binary

FROM ${BASE}
# Libraries of databases come along with coturn that it never opens here; its own folders and the package lists need not stay.
RUN apt-get update \
  && apt-get install -y --no-install-recommends ca-certificates coturn \
  && rm -rf /var/lib/apt/lists/* /var/cache/* /var/log/* /usr/share/doc/* /usr/share/man/* \
  && install -d -o 10001 -g 10001 -m 0700 /data /backup
COPY --from=builder /build/dist/sprechzimmer /usr/local/bin/sprechzimmer
ENV DATA_DIR=/data
# The C library gives large pieces back at once and keeps two heaps for all threads (docs/decisions/0047).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072
USER 10001:10001
VOLUME /data
EXPOSE 80 443 8080 3478/tcp 3478/udp 49152-49407/udp
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=6s --start-period=20s CMD ["sprechzimmer", "healthcheck"]
ENTRYPOINT ["sprechzimmer"]
CMD ["serve"]
ARG SOURCE_COMMIT=unknown
ARG VERSION=unknown
LABEL org.opencontainers.image.title="Sprechzimmer" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.description="A video consultation that a small medical practice hosts itself" \
  org.opencontainers.image.licenses="AGPL-3.0-or-later" \
  org.opencontainers.image.revision="${SOURCE_COMMIT}"

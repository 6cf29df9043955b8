# syntax=docker/dockerfile:1
# docker build -f docker/worker.Dockerfile -t tessera-worker .
FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json tsconfig.base.json ./
COPY libs/domain/package.json libs/domain/
COPY libs/sources/package.json libs/sources/
COPY libs/proof/package.json libs/proof/
COPY libs/pipeline/package.json libs/pipeline/
COPY libs/persistence/package.json libs/persistence/
COPY apps/api/package.json apps/api/
COPY apps/worker/package.json apps/worker/
COPY apps/cli/package.json apps/cli/
COPY apps/dashboard/package.json apps/dashboard/
COPY test/package.json test/

FROM manifests AS build
RUN npm ci --include=dev
COPY libs libs
COPY apps/worker apps/worker
RUN npx tsc -b apps/worker

FROM manifests AS packages
RUN npm ci --omit=dev -w @tessera/worker

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/libs libs
COPY --from=build /app/apps/worker/dist apps/worker/dist
COPY docker/entrypoint.sh docker/heartbeat.js docker/
RUN mkdir /run/tessera && chown node:node /run/tessera
USER node
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["sh", "-c", "test -n \"$(find /tmp/heartbeat -newermt '-20 seconds')\""]
ENTRYPOINT ["sh", "docker/entrypoint.sh"]
CMD ["node", "--enable-source-maps", "--import", "./docker/heartbeat.js", "apps/worker/dist/main.js"]

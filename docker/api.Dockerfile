# syntax=docker/dockerfile:1
# docker build -f docker/api.Dockerfile -t tessera-api .
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
COPY apps/api apps/api
RUN npx tsc -b apps/api

FROM manifests AS packages
RUN npm ci --omit=dev -w @tessera/api

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app ./
COPY --from=build /app/libs libs
COPY --from=build /app/apps/api/dist apps/api/dist
COPY docker/entrypoint.sh docker/migrate.js docker/
RUN mkdir /run/tessera && chown node:node /run/tessera
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["sh", "docker/entrypoint.sh"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]

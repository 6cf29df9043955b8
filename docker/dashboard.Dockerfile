# syntax=docker/dockerfile:1
# docker build -f docker/dashboard.Dockerfile -t tessera-dashboard .
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json tsconfig.base.json schema.graphql ./
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
RUN npm ci --include=dev
COPY apps/dashboard apps/dashboard
RUN npx vite build apps/dashboard

FROM nginxinc/nginx-unprivileged:stable-alpine
COPY docker/dashboard.conf.template /etc/nginx/templates/default.conf.template
COPY --from=build /app/apps/dashboard/dist /usr/share/nginx/html
ENV API=http://api:3000
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/"]

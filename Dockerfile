# One image for the API, the worker and the migrations; docker-compose.yml says which of them a container is.
# glibc: the native parts of Temporal's worker and of argon2 are built for it.
FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# No install scripts: the native parts come as packages of their own.
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY . .
# Uploaded documents live in a volume here; a fresh named volume takes its owner from this folder.
RUN mkdir -p /data && chown node:node /data
USER node
EXPOSE 3000
CMD ["node", "--import", "tsx", "api/server.ts"]

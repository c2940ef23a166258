# Both stages stand on the Node that the tests run on: `node` among the devDependencies of package.json.
FROM node:24.21.0-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages/no-database-driver packages/no-database-driver
RUN npm ci --omit=dev --ignore-scripts

FROM node:24.21.0-slim
LABEL org.opencontainers.image.title="RFI in Telegram" \
	org.opencontainers.image.description="Radio France Internationale in Telegram: every article once, in order, with its lede and link" \
	org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
# As in "npm start": what the bot does not use any more goes back to the machine.
ENV MALLOC_ARENA_MAX=1
ENV MALLOC_TRIM_THRESHOLD_=65536
ENV MALLOC_MMAP_THRESHOLD_=16384
WORKDIR /app

COPY --from=packages /app ./
COPY locales locales
COPY src src

RUN mkdir data && chown node:node data
USER node
VOLUME /app/data

# Within the container's own network; from outside it can be reached only where the port is published.
ENV HTTP_ADDRESS=0.0.0.0:8080
EXPOSE 8080
# Liveness and not readiness: a new container would not bring back a Telegram that cannot be reached. Without HTTP_ADDRESS there is nobody to ask.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
	CMD ["node", "-e", "const port = process.env.HTTP_ADDRESS.split(':').pop(); if (port !== '') fetch(`http://127.0.0.1:${port}/livez`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

STOPSIGNAL SIGTERM
# Not through npm, which would stand between the signal and the bot.
CMD ["node", "src/bin/bot.ts"]

# Built with the whole toolchain, run with what is needed alone.
FROM node:20-bookworm AS build
WORKDIR /porcupine
COPY . .
RUN npm ci && npm run sbom && npm prune --omit=dev --ignore-scripts

FROM node:20-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data BODIES_FILE=/data/bodies.json HOST=0.0.0.0 PORT=3000
WORKDIR /porcupine
COPY --from=build /porcupine/package.json ./
COPY --from=build /porcupine/node_modules ./node_modules
COPY --from=build /porcupine/dist ./dist
COPY --from=build /porcupine/seeds ./seeds
COPY --from=build /porcupine/docs/problems.md ./docs/problems.md
# Volumes that are put here belong to the user below: /data is a process's own, /bodies is shared by the nodes of a cluster.
RUN mkdir /data /bodies && chown node:node /data /bodies
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=10s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["serve"]

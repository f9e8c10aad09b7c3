# One image for every process of the production shape: each part, the gateway and the commands differ in their command
# line only (see docker-compose.yml). TypeScript is run as it stands, so nothing is built.

FROM node:24-slim AS dependencies
RUN npm install --global pnpm@11.28.11
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY cli/package.json cli/
COPY gateway/package.json gateway/
COPY shared/package.json shared/
COPY subgraphs/consent/package.json subgraphs/consent/
COPY subgraphs/contacts/package.json subgraphs/contacts/
COPY subgraphs/deals/package.json subgraphs/deals/
COPY subgraphs/profiles/package.json subgraphs/profiles/
COPY subgraphs/segments/package.json subgraphs/segments/
COPY subgraphs/tickets/package.json subgraphs/tickets/
COPY subgraphs/workspace/package.json subgraphs/workspace/
# The optional dependencies are the embedded Postgres of `npm start`.
RUN pnpm install --prod --no-optional --frozen-lockfile --filter '@rapport/cli...'

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production
COPY --from=dependencies /app ./
COPY supergraph.graphql ./
COPY shared shared
COPY subgraphs subgraphs
COPY gateway gateway
COPY cli cli
# Everything above belongs to root: the processes can read their code and change nothing.
USER node
EXPOSE 4000
CMD ["node", "cli/src/main.ts", "--help"]

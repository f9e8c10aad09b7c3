import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

// @apollo/federation-subgraph-compatibility-tests as the package carries it: its checks, its users and inventory
// subgraphs, its schemas. Only its runner is left out, which downloads the Apollo Router for our gateway's place.

const name = '@apollo/federation-subgraph-compatibility-tests';
const main = realpathSync(createRequire(import.meta.url).resolve(name));
const dist = dirname(main);

export type SuitePart = 'users' | 'inventory';

export const productsSchema = join(dist, '..', 'products.graphql');

export const schemaOf = (part: SuitePart): string =>
  readFileSync(join(dist, 'subgraphs', part, `${part}.graphql`), 'utf8');

/** Starts one of the suite's subgraphs on a free port. */
export async function startSuitePart(part: SuitePart): Promise<{ url: string; stop(): Promise<void> }> {
  const port = await freePort();
  const folder = join(dist, 'subgraphs', part);
  const env = { ...process.env, [`${part.toUpperCase()}_PORT`]: String(port) };
  const child = spawn(process.execPath, ['index.js'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await ready(child, part);
  return {
    url: `http://localhost:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill();
      }),
  };
}

/** The suite's subgraphs send a message once they listen. */
function ready(child: ChildProcess, part: SuitePart): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) =>
      reject(new Error(`The suite's ${part} subgraph ended with ${code} instead of listening.`)),
    );
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

export interface Check {
  readonly title: string;
  readonly status: string;
  readonly failures: readonly string[];
}

interface JestReport {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

/** Runs every check of the suite with its own jest; one entry a check. */
export async function runChecks(routerUrl: string, productsUrl: string): Promise<Check[]> {
  const jest = createRequire(main).resolve('jest/bin/jest');
  const config = {
    rootDir: dist,
    roots: [join(dist, 'tests')],
    testEnvironment: 'node',
    transform: {},
    // jest leaves out node_modules otherwise, and that is where the suite lives.
    haste: { retainAllFiles: true },
    testPathIgnorePatterns: [],
    setupFilesAfterEnv: [join(import.meta.dirname, 'routerUrl.cjs')],
  };
  const args = [jest, '--ci', '--json', '--runInBand', '--config', JSON.stringify(config)];
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    SUITE: dist,
    ROUTER_URL: routerUrl,
    PRODUCTS_URL: productsUrl,
  };
  const output = await new Promise<string>((resolve) => {
    // It exits with 1 when a check fails; the report says which.
    execFile(process.execPath, args, { cwd: dist, env, maxBuffer: 2 ** 24 }, (_error, stdout) =>
      resolve(stdout),
    );
  });
  const { testResults } = JSON.parse(output) as JestReport;
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      title: fullName,
      status,
      failures: failureMessages,
    })),
  );
}

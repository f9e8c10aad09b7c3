// Plain JavaScript without a dependency, for any Node from 20 on: this is what runs before anything is installed.
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies } from './dependencies.mjs';
import { launch } from './launch.mjs';
import { ensureNode } from './runtime.mjs';
import { sentence } from './sentence.mjs';

/** The checkout's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** Runs a script of this checkout under Node 24 with its dependencies installed, and ends as it ends. */
export async function bootstrap(script, args) {
  try {
    const node = await ensureNode(root);
    await ensureDependencies({ root, node, withBench: script.startsWith(join(root, 'bench') + sep) });
    process.exitCode = await launch(node, script, args);
  } catch (error) {
    process.stderr.write(`rapport: ${sentence(error)}\n`);
    process.exitCode = 1;
  }
}

#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bootstrap, root } from './bootstrap/bootstrap.mjs';

const [script, ...args] = process.argv.slice(2);
const path = [resolve(script ?? ''), join(root, script ?? '')].find(
  (each) => each.endsWith('.ts') && existsSync(each),
);
if (path === undefined) {
  process.stderr.write(`Usage: node cli/bin/run.mjs <script.ts> [arguments]\n`);
  process.exitCode = 2;
} else {
  await bootstrap(path, args);
}

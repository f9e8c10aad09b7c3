#!/usr/bin/env node
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap/bootstrap.mjs';

await bootstrap(join(root, 'cli/src/main.ts'), process.argv.slice(2));

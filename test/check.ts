import type { Check } from './checks/check.ts';
import { composition } from './checks/composition.ts';
import { dependencies } from './checks/dependencies.ts';
import { descriptions } from './checks/descriptions.ts';
import { formatAndLint } from './checks/formatAndLint.ts';
import { limits } from './checks/limits.ts';
import { resolverTypes } from './checks/resolverTypes.ts';
import { rights } from './checks/rights.ts';
import { types } from './checks/types.ts';
import { unusedCode } from './checks/unusedCode.ts';

/**
 * What is judged without running the platform, in the order it runs. What needs a database stands in
 * test/architecture: that tables are what the code says, and that no row shows outside its workspace.
 */
export const checks: readonly Check[] = [
  formatAndLint,
  types,
  limits,
  dependencies,
  unusedCode,
  resolverTypes,
  composition,
  descriptions,
  rights,
];

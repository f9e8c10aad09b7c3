import { registerHooks } from 'node:module';
import type * as callerRate from '@rapport/gateway/limits/callerRate.ts';
import type * as checkDocument from '@rapport/gateway/limits/checkDocument.ts';
import type * as checkVariables from '@rapport/gateway/limits/checkVariables.ts';
import type * as access from '@rapport/shared/access/access.ts';
import type * as binding from '@rapport/shared/db/binding.ts';
import type * as guardArguments from '@rapport/shared/graphql/guardArguments.ts';
import type * as guardSchema from '@rapport/shared/graphql/guardSchema.ts';
import * as offAccess from './off/access.ts';
import * as offBinding from './off/binding.ts';
import * as offCallerRate from './off/callerRate.ts';
import * as offCheckDocument from './off/checkDocument.ts';
import * as offCheckVariables from './off/checkVariables.ts';
import * as offGuardArguments from './off/guardArguments.ts';
import * as offGuardSchema from './off/guardSchema.ts';

/** Every export that other modules ask for, whatever else the original holds; of a class, what others call. */
const standIns = {
  'shared/src/access/access.ts': offAccess satisfies Omit<typeof access, 'Access'> & {
    Access: new () => Pick<access.Access, keyof access.Access>;
  },
  'shared/src/db/binding.ts': offBinding satisfies typeof binding,
  'shared/src/graphql/guardArguments.ts': offGuardArguments satisfies typeof guardArguments,
  'shared/src/graphql/guardSchema.ts': offGuardSchema satisfies typeof guardSchema,
  'gateway/src/limits/callerRate.ts': offCallerRate satisfies typeof callerRate,
  'gateway/src/limits/checkDocument.ts': offCheckDocument satisfies typeof checkDocument,
  'gateway/src/limits/checkVariables.ts': offCheckVariables satisfies typeof checkVariables,
};

/**
 * Has this process load the stand-ins in place of the modules that check callers and operations: the product has no such
 * switch, and must not. Call it before anything of the platform is imported.
 *
 * @returns which of them were asked for and not yet met: empty once the whole platform is loaded
 */
export function switchChecksOff(): () => string[] {
  const missing = new Set(Object.keys(standIns));
  const instead = new Map(
    Object.keys(standIns).map((path) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      return [
        new URL(`../../../${path}`, import.meta.url).href,
        { path, url: new URL(`./off/${name}`, import.meta.url).href },
      ];
    }),
  );
  registerHooks({
    resolve: (specifier, context, next) => {
      const found = next(specifier, context);
      const other = instead.get(found.url);
      if (other === undefined) return found;
      missing.delete(other.path);
      return { ...found, url: other.url };
    },
  });
  return () => [...missing];
}

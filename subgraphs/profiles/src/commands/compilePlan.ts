import { Ajv, type ErrorObject, type Options } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { PlanDocument, PlanRule, SchemaFault, Validate } from '../domain/trackingPlan.ts';

type Check = ReturnType<Ajv['compile']>;

/** Longer texts count as violating: what a pattern costs grows with the text, and no planned value is that long. */
const MOST_CHARACTERS = 500;

const options: Options = {
  allErrors: true, // what is dropped must not depend on which fault was found first
  strict: false, // keywords of others' tools stand in schemas that were made with them
  code: { regExp: Object.assign(boundedPattern, { code: 'boundedPattern' }) },
};

function boundedPattern(pattern: string, flags: string) {
  const regExp = new RegExp(pattern, flags);
  return { test: (text: string) => text.length <= MOST_CHARACTERS && regExp.test(text) };
}

/** What is wrong with a rule's schema, for whoever writes the plan; null when it is one. */
export function schemaFault({ schema }: PlanRule): string | null {
  try {
    compile(schema, true);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A plan's schemas, each compiled when it is first needed: 1 to 5 ms, for 1 to 10 µs an event from then on. */
export function compilePlan({ rules }: PlanDocument): Validate {
  const checks = new Map<PlanRule, Check>();
  const known = new Set(rules);
  return (rule, value) => {
    let check = checks.get(rule);
    if (check === undefined) {
      if (!known.has(rule)) throw new Error('The rule is of another plan.');
      check = compile(rule.schema, false);
      checks.set(rule, check);
    }
    return check(value) ? [] : (check.errors ?? []).map(faultOf);
  };
}

/** Draft 7, which most tools write, unless the schema says that it is of 2020-12. */
function compile(schema: PlanRule['schema'], isNew: boolean): Check {
  const is2020 = String(schema.$schema ?? '').includes('2020-12');
  const all = { ...options, validateSchema: isNew, ...(isNew ? {} : { meta: false }) };
  const ajv = is2020 ? new Ajv2020(all) : new Ajv(all);
  formats.default(ajv);
  const { $schema: _, ...rest } = schema; // the version is chosen above; an unknown one is no reason to refuse
  return ajv.compile(rest);
}

/** Where the fault is: a property that is missing or too much is named itself, not the object around it. */
function faultOf({ instancePath, params, message = 'is not as planned' }: ErrorObject): SchemaFault {
  const path = instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { additionalProperty, unevaluatedProperty, missingProperty } = params;
  for (const name of [additionalProperty, unevaluatedProperty, missingProperty]) {
    if (typeof name === 'string') return { path: [...path, name], message };
  }
  return { path, message };
}

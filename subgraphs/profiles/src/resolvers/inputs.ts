import { RapportError } from '@rapport/shared/errors.ts';
import type { HookMessageType, HookRule } from '../domain/inboundHook.ts';
import type { PlanDocument, PlannedType } from '../domain/trackingPlan.ts';
import type { HookRuleInput, TrackingPlanInput } from '../generated/graphql.ts';

/** A plan as commands take it. */
export function planDocumentOf({ onUnplannedEvent, rules }: TrackingPlanInput): PlanDocument {
  return {
    onUnplannedEvent,
    rules: rules.map(({ type, name = null, schema, ...actions }, index) => {
      if (type === 'ALIAS') throw wrong(`rules[${index}].type cannot be ALIAS: an alias has no properties.`);
      if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
        throw wrong(`rules[${index}].schema must be a JSON Schema, which is an object.`);
      return {
        ...actions,
        type: type.toLowerCase() as PlannedType,
        name: name ?? null,
        schema: schema as PlanDocument['rules'][number]['schema'],
      };
    }),
  };
}

/** Rules of a hook as commands take them. */
export function hookRulesOf(rules: readonly HookRuleInput[]): HookRule[] {
  return rules.map(({ type, when, fields }) => ({
    type: type.toLowerCase() as HookMessageType,
    when: when.map(({ from, header, equals = null }) => ({
      from: from ?? null,
      header: header ?? null,
      equals,
    })),
    fields: fields.map(({ to, from, header, constant, cast }) => ({
      to,
      from: from ?? null,
      header: header ?? null,
      constant: constant ?? null,
      cast,
    })),
  }));
}

function wrong(message: string): RapportError {
  return new RapportError('BAD_USER_INPUT', message);
}

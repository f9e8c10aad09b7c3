import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { buildASTSchema, getNamedType, isObjectType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { proofOfSight, subscriptionFields } from './fields.ts';
import { rightsOfSubscriptions } from './rights.ts';

const sdl = schemaText(new URL('./schema.graphql', import.meta.url));
const subscription = buildASTSchema(parse(sdl), { assumeValidSDL: true }).getSubscriptionType();

/**
 * What is nobody's to subscribe to: raw collection; the audit log, which is read with a right of its own; whose anchors are
 * now, which concerns many profiles at once and is for parts; and a deal that is not, of which its contact's conversion tells; mentions and
 * watched changes, which are for those they name: notifications carry them.
 */
const UNHEARD = [
  'audit.entry.recorded.v1',
  'collect.batch.accepted.v1',
  'deals.lead_deal.refused.v1',
  'contacts.user.mentioned.v1',
  'contacts.watched.changed.v1',
  'profiles.profile.regrouped.v1',
  'rejected.message.recorded.v1',
];

function eventTypes(): string[] {
  const folder = join(import.meta.dirname, '../../../shared/src/events');
  return globSync('*.ts', { cwd: folder })
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/defineEvent\(\s*'([\w.]+)'/g)])
    .map(([, type = '']) => type)
    .sort();
}

describe('subscription fields', () => {
  it('are those of the schema, each with a right', () => {
    const fields = Object.keys(subscription?.getFields() ?? {}).sort();
    expect(Object.keys(subscriptionFields).sort()).toEqual(fields);
    expect([...rightsOfSubscriptions(sdl).keys()].sort()).toEqual(fields);
  });

  it('hear every event that is told, but the seven that are for nobody', () => {
    const heard = new Set(Object.values(subscriptionFields).flatMap(({ hears }) => [...hears.keys()]));
    expect([...heard, ...UNHEARD].sort()).toEqual(eventTypes());
    expect(eventTypes()).toContain('deals.deal.moved.v1');
  });

  it('hear one part each, since a cursor counts in one stream', () => {
    for (const { part, hears } of Object.values(subscriptionFields)) {
      for (const type of hears.keys()) expect(type.split('.')[0]).toBe(part);
    }
  });

  it('give the entities that the schema promises, whose sight can be proved', () => {
    const supergraph = buildASTSchema(
      parse(readFileSync(new URL('../../../supergraph.graphql', import.meta.url), 'utf8')),
      { assumeValidSDL: true },
    );
    for (const [name, { entities }] of Object.entries(subscriptionFields)) {
      const payload = getNamedType(subscription?.getFields()[name]?.type);
      if (!isObjectType(payload)) throw new Error(`${name} gives no object`);
      for (const [field, entity] of Object.entries(entities)) {
        expect([name, field, String(payload.getFields()[field]?.type)]).toEqual([name, field, entity]);
        const type = supergraph.getType(entity);
        const proof = isObjectType(type) ? type.getFields()[proofOfSight[entity]] : undefined;
        expect([entity, String(proof?.type).endsWith('!')]).toEqual([entity, true]);
        expect(proof?.astNode?.directives?.map((directive) => directive.name.value)).not.toContain('data');
      }
    }
  });
});

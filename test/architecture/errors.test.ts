import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodes } from '@rapport/shared/errors.ts';
import { schemaText } from '@rapport/shared/graphql/buildSchema.ts';
import { parts } from '@rapport/shared/part/parts.ts';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { errorsDocument } from '../checks/errorsDocument.ts';

const repository = join(import.meta.dirname, '../..');
const document = readFileSync(join(repository, 'docs/errors.md'), 'utf8');

describe('docs/errors.md', () => {
  it('tells of every code a client can see, and of no other', () => {
    expect(firstColumn('## Codes')).toEqual(Object.keys(errorCodes));
  });

  it('tells of every member of every …Error union, and of no other', () => {
    expect(firstColumn('## Refusals')).toEqual([...unionMembers()].sort());
  });

  it('says what the code and the schemas say (npm run generate)', () => {
    expect(document).toBe(errorsDocument());
  });
});

/** The names in the table under a heading. */
function firstColumn(heading: string): string[] {
  const section = document.slice(document.indexOf(heading) + heading.length).split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1] ?? '');
}

/** Read from the parts' own schemas, so that a union the document's maker does not reach is missed. */
function unionMembers(): Set<string> {
  const members = new Set<string>();
  for (const part of parts) {
    const { definitions } = parse(
      schemaText(new URL(`../../subgraphs/${part}/schema.graphql`, import.meta.url)),
    );
    for (const definition of definitions) {
      if (definition.kind !== Kind.UNION_TYPE_DEFINITION || !definition.name.value.endsWith('Error'))
        continue;
      for (const type of definition.types ?? []) members.add(type.name.value);
    }
  }
  return members;
}

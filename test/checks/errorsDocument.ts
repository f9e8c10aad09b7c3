import { type ErrorCode, errorCodes, RapportError } from '@rapport/shared/errors.ts';
import { buildASTSchema, type GraphQLSchema, getNamedType, isObjectType, isUnionType, parse } from 'graphql';
import { composeSupergraph } from './composeSupergraph.ts';

const head = `# Errors

A mutation that is understood and not carried out answers with **refusals**: typed values in \`errors\` of its payload, and
nothing has changed. Everything else that goes wrong is an entry of GraphQL's own \`errors\` with a **code** in
\`extensions.code\` and an \`extensions.requestId\`, by which the log is searched. Beside the codes below stand those of the
protocol itself, such as \`GRAPHQL_PARSE_FAILED\` and \`GRAPHQL_VALIDATION_FAILED\`: the document must change.`;

/** docs/errors.md: every code of shared/src/errors.ts and every refusal of the schemas, in their own words. */
export function errorsDocument(): string {
  const codes = Object.keys(errorCodes) as ErrorCode[];
  const schema = buildASTSchema(parse(composeSupergraph()), { assumeValidSDL: true });
  return [
    head,
    '## Codes',
    table(
      ['Code', 'Meaning', 'Repeat unchanged?'],
      codes.map((code) => [
        `\`${code}\``,
        errorCodes[code],
        new RapportError(code, '').retryable ? 'yes, later' : 'no',
      ]),
    ),
    '## Refusals',
    table(['Type', 'Meaning', 'Given by'], refusalsOf(schema)),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

/** Members of the unions that mutations give in \`errors\`, with what the schema says of them and who gives them. */
function refusalsOf(schema: GraphQLSchema): string[][] {
  const givers = new Map<string, string[]>();
  for (const { name, type, astNode } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (astNode?.directives?.some((directive) => directive.name.value === 'inaccessible')) continue;
    const payload = getNamedType(type);
    const refusals = isObjectType(payload) ? payload.getFields().errors?.type : undefined;
    const union = refusals === undefined ? undefined : getNamedType(refusals);
    if (!isUnionType(union)) throw new Error(`${name} gives no union of refusals in \`errors\`.`);
    for (const member of union.getTypes())
      givers.set(member.name, [...(givers.get(member.name) ?? []), name]);
  }
  return [...givers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, by]) => [
      `\`${name}\``,
      schema.getType(name)?.description ?? '',
      by
        .sort()
        .map((each) => `\`${each}\``)
        .join(', '),
    ]);
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

import { type GraphQLSchema, getNamedType, isRequiredArgument } from 'graphql';
import { request } from 'undici';
import { type Slot, slotsOf } from '../operations/inputs.ts';
import type { Known, Pick } from '../operations/known.ts';
import { literalsOf } from '../operations/literals.ts';
import { subjectIn, variablesOf } from '../operations/operation.ts';
import { selectionOf } from '../operations/selection.ts';

/** A subscription as an operation, and the arguments that narrow it to something of the workspace of `known`. */
export interface Subscribable {
  /** As in `events Subscription.dealChanged`. */
  readonly place: string;
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly narrowed: readonly Readonly<Record<string, unknown>>[];
  /** As wide as it goes: to everything, or to each thing that is known where it asks for one. */
  readonly widest: readonly Readonly<Record<string, unknown>>[];
}

/** Every field of Subscription; none where the schema has no such type. */
export function subscribables(schema: GraphQLSchema, known: Known): Subscribable[] {
  const typeNames = Object.keys(schema.getTypeMap());
  const literals = literalsOf(known, typeNames);
  return Object.values(schema.getSubscriptionType()?.getFields() ?? {}).map((field) => {
    const { names, call } = variablesOf(field);
    const selection = selectionOf(schema, getNamedType(field.type), 2, literals);
    const slots = slotsOf('Subscription', field);
    const subject = subjectIn(field.name, typeNames);
    const narrowed = narrowedBy(slots, known, subject, 0);
    return {
      place: `events Subscription.${field.name}`,
      text: `subscription ${field.name}${names} { ${field.name}${call} ${selection} }`,
      slots,
      narrowed,
      widest: field.args.some(isRequiredArgument) ? eachKnown(slots, known, subject) : [{}],
    };
  });
}

function narrowedBy(
  slots: readonly Slot[],
  known: Known,
  subject: string,
  pick: Pick,
): Readonly<Record<string, unknown>>[] {
  const ids = slots.filter(({ type }) => type === 'ID');
  return ids.flatMap((slot) => {
    const id = known.valueFor(slot, subject, pick);
    const [first = '', second] = slot.path;
    return id === undefined ? [] : [{ [first]: second === undefined ? id : { [second]: id } }];
  });
}

/** Until the last value known is told again: `valueFor` answers the last for every number beyond it. */
function eachKnown(
  slots: readonly Slot[],
  known: Known,
  subject: string,
): Readonly<Record<string, unknown>>[] {
  const each = new Map<string, Readonly<Record<string, unknown>>>();
  for (let pick = 0; ; pick += 1) {
    const narrowed = narrowedBy(slots, known, subject, pick);
    const fresh = narrowed.filter((variables) => !each.has(JSON.stringify(variables)));
    if (fresh.length === 0) return [...each.values()];
    for (const variables of fresh) each.set(JSON.stringify(variables), variables);
  }
}

/** One open event stream and all that came over it. */
export interface Listening {
  readonly place: string;
  readonly heard: unknown[];
  close(): void;
}

/** Opens a subscription over server-sent events; resolves when the gateway has answered the request. */
export async function listen(
  { url, token }: { readonly url: string; readonly token: string },
  { place, text }: Subscribable,
  variables: Readonly<Record<string, unknown>>,
): Promise<Listening> {
  const ending = new AbortController();
  const { body } = await request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: text, variables }),
    signal: ending.signal,
  });
  const heard: unknown[] = [];
  let rest = '';
  body.setEncoding('utf8');
  body.on('data', (chunk: string) => {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('data: {')) heard.push(JSON.parse(line.slice(6)));
  });
  body.on('error', () => undefined); // by `close`
  return { place, heard, close: () => ending.abort() };
}

/** Resolves when each stream is open or has been told why it is not: what happens from then on is heard. */
export async function untilListening(url: string, streams: readonly Listening[]): Promise<void> {
  for (const until = Date.now() + 20_000; ; ) {
    const text = await (await request(`${url}/metrics`)).body.text();
    const open = [...text.matchAll(/^rapport_subscription_streams\{[^}]*\} (\d+)$/gm)];
    const count = open.reduce((sum, [, value]) => sum + Number(value), 0);
    const refused = streams.filter(({ heard }) => heard.length > 0).length;
    if (count + refused >= streams.length) return;
    if (Date.now() > until)
      throw new Error(`${count} of ${streams.length} streams are open, ${refused} refused`);
  }
}

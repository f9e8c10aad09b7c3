import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import { argumentsOf, formsOf, type Slot } from '../operations/inputs.ts';
import type { Known } from '../operations/known.ts';
import { literalsOf } from '../operations/literals.ts';
import type { Answer, RootField } from '../operations/operation.ts';
import { rootFieldsOf } from '../operations/operation.ts';

export type Ask = (query: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

type Variables = Readonly<Record<string, unknown>>;

/** Arguments with which a mutation was carried out, with new texts each time, by the mutation's name. */
export type Accepted = Map<string, () => Variables | null>;

/** Only somebody whom an identity provider knows can do this; what it does to other workspaces is tested where it stands. */
export const notByMembers = ['invitationAccept'];

/** Ends or changes what the others need: it gets the entity made last. */
const ENDS =
  /(?:Archive|Revoke|Delete|Remove|Resolve|Close|Leave|Suspend|Deactivate|Cancel|Move|Update|Rotate|Un[a-z]+)$/;
/** Undoes what was done, by people or by events, each of which is told apart where it is kept: so all of it is undone. */
const UNDOES = /Un[a-z]+$/;
/** Rounds over all mutations: what one makes, another needs. */
const ROUNDS = 4;

/**
 * Fills a workspace through every mutation the schema has, with arguments made from the schema: each is tried in one form
 * after another until it is carried out: twice, so that there is a first and a last of everything, and once where it ends one.
 *
 * @param accepted what an earlier call has carried out already
 * @returns what was accepted, and for each mutation that never was its last refusal
 */
export async function fill(
  schema: GraphQLSchema,
  known: Known,
  ask: Ask,
  accepted: Accepted = new Map(),
): Promise<{ accepted: Accepted; refused: Record<string, string> }> {
  const forms = new Map<string, number>();
  const refused: Record<string, string> = {};
  const times = new Map([...accepted.keys()].map((name) => [name, UNDOES.test(name) ? 0 : 2]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const mutations = rootFieldsOf(schema, literalsOf(known, Object.keys(schema.getTypeMap())), 2).filter(
      ({ kind }) => kind === 'mutation',
    );
    for (const mutation of mutations) {
      const { name } = mutation.field;
      const done = times.get(name) ?? 0;
      const isEnd = ENDS.test(name);
      if (done >= (isEnd ? 1 : 2) || (isEnd && round === 0)) continue;
      const outcome = await carryOut(mutation, known, ask, forms.get(name));
      if (outcome.again === undefined) {
        refused[name] = outcome.reason;
        continue;
      }
      if (UNDOES.test(name)) await undoAll(mutation, known, ask);
      times.set(name, done + 1);
      forms.set(name, outcome.form);
      accepted.set(name, accepted.get(name) ?? outcome.again);
    }
  }
  for (const name of accepted.keys()) delete refused[name];
  return { accepted, refused };
}

type Outcome =
  | { readonly again: () => Variables | null; readonly form: number; readonly reason?: never }
  | { readonly again?: undefined; readonly reason: string };

/** Which entity is changed, and which ids are written into it. */
const MOST_UNDONE = 40;
const MAKES = [0, -1].flatMap((id) => [0, -1, 1, 2].map((rest) => ({ id, rest })));
const LASTS = MAKES.toReversed();

/** @param before the form that was accepted the first time: the second time another one is wanted, so that both are there */
async function carryOut(mutation: RootField, known: Known, ask: Ask, before?: number): Promise<Outcome> {
  const { field, subject, text } = mutation;
  let reason = 'No value is known for something it requires.';
  const tried = new Set<string>();
  const forms = [...formsOf('Mutation', field)].map((form, index) => ({ form, index }));
  // The second time the barest forms come last: what they leave out would take back what the first time has set.
  const others = forms
    .filter(({ index }) => index !== before)
    .sort((left, right) =>
      before === undefined ? 0 : Number(left.form.isBare ?? false) - Number(right.form.isBare ?? false),
    );
  for (const { form, index } of before === undefined
    ? others
    : [...others, ...forms.slice(before, before + 1)]) {
    for (const { id, rest } of before !== undefined || ENDS.test(field.name) ? LASTS : MAKES) {
      const leaf = (slot: Slot) =>
        slot.name === 'idempotencyKey'
          ? `${known.mark}-${field.name}-${randomUUID()}`
          : known.valueFor(slot, subject, isSubject(slot, subject) ? id : rest);
      const again = () => argumentsOf('Mutation', field, form, leaf);
      const variables = again();
      const kind = JSON.stringify(variables)?.replaceAll(new RegExp(`${known.mark}[^"]*`, 'g'), '') ?? '';
      if (variables === null || tried.has(kind)) continue;
      tried.add(kind);
      const answer = await ask(text, variables);
      known.note(answer.data);
      const fault = faultOf(answer, field.name);
      if (fault === null) return { again, form: index };
      reason = `${fault} — ${JSON.stringify(variables)}`;
    }
  }
  return { reason };
}

async function undoAll({ field, subject, text }: RootField, known: Known, ask: Ask): Promise<void> {
  for (let id = 0; id < MOST_UNDONE; id += 1) {
    const variables = argumentsOf('Mutation', field, { gives: () => false, isWide: false }, (slot) =>
      known.valueFor(slot, subject, id),
    );
    if (variables !== null) known.note((await ask(text, variables)).data);
  }
}

/** Whether a slot names what is changed, and not something else that it is changed to. */
function isSubject({ name }: Slot, subject: string): boolean {
  return name === 'id' || name.toLowerCase() === `${subject.toLowerCase()}id`;
}

/** Why a mutation was not carried out; null when it was. */
function faultOf({ data, errors }: Answer, name: string): string | null {
  if (errors !== undefined) return errors.map(({ message }) => message).join(' ');
  const payload = data?.[name] as { readonly errors?: readonly unknown[] } | undefined;
  if (payload?.errors === undefined || payload.errors.length === 0) return null;
  return JSON.stringify(payload.errors);
}

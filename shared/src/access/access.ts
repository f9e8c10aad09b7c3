import { RapportError } from '../errors.ts';
import type { Caller, RequestContext } from './caller.ts';
import { type Reach, reachOf } from './rights.ts';

/** See the enum `DataClass` in foundation.graphql. */
export type DataClass = 'PUBLIC' | 'INTERNAL' | 'PERSONAL' | 'SENSITIVE';

/** How a caller sees the fields of a class. */
export type Sight = 'whole' | 'masked' | 'none';

/** A record whose personal data was shown whole for a stated purpose. */
export interface Unmasked {
  readonly entity: string;
  readonly id: string | null;
  readonly fields: Set<string>;
}

/** Callers are remembered for seconds and sent with every fetch, so what they hold is worked out once. */
const reaches = new WeakMap<Caller, Map<string, Reach | null>>();

/** What one caller may do and see in one request, and what of it happened. */
export class Access {
  readonly #request: RequestContext;
  readonly #reaches: Map<string, Reach | null>;
  readonly #sights: Partial<Record<DataClass, Sight>> = {};
  readonly #masked = new Set<string>();
  readonly #unmasked = new Map<string, Unmasked>();

  constructor(request: RequestContext) {
    this.#request = request;
    const known = reaches.get(request.caller);
    this.#reaches = known ?? new Map();
    if (known === undefined) reaches.set(request.caller, this.#reaches);
  }

  /** How far the caller's grants for a right reach; null when there are none. */
  reach(right: string): Reach | null {
    const known = this.#reaches.get(right);
    if (known !== undefined) return known;
    const reach = reachOf(this.#request.caller.grants, right);
    this.#reaches.set(right, reach);
    return reach;
  }

  /** Whether the caller has what `@needs` asks for. */
  allows(right: string): boolean {
    const { kind } = this.#request.caller;
    switch (right) {
      case 'member':
        return kind !== 'guest';
      case 'person':
        return kind === 'user' || kind === 'guest';
      case 'system':
        return kind === 'system';
      default:
        return this.reach(right) !== null;
    }
  }

  /** @throws RapportError `FORBIDDEN`, which names the right and what it is needed for */
  assert(right: string, what: string): void {
    if (this.allows(right)) return;
    throw new RapportError('FORBIDDEN', neededFor(right, what));
  }

  sight(dataClass: DataClass): Sight {
    const known = this.#sights[dataClass];
    if (known !== undefined) return known;
    const sight = this.#sightOf(dataClass);
    this.#sights[dataClass] = sight;
    return sight;
  }

  #sightOf(dataClass: DataClass): Sight {
    if (dataClass === 'PUBLIC') return 'whole';
    if (dataClass === 'INTERNAL') return this.allows('member') ? 'whole' : 'none';
    const of = `data:${dataClass.toLowerCase()}`;
    if (this.reach(`${of}:read`) !== null || this.isUnmasking(dataClass)) return 'whole';
    return this.reach(`${of}:masked`) === null ? 'none' : 'masked';
  }

  /** Whether the caller sees the class only because it says what for: then every record seen is told to the audit log. */
  isUnmasking(dataClass: DataClass): boolean {
    const of = `data:${dataClass.toLowerCase()}`;
    return (
      this.#request.purpose !== undefined &&
      this.reach(`${of}:read`) === null &&
      this.reach(`${of}:unmask`) !== null
    );
  }

  /** Fields that came masked or as null, as in `Contact.emails`. */
  get masked(): ReadonlySet<string> {
    return this.#masked;
  }

  noteMasked(field: string): void {
    this.#masked.add(field);
  }

  get unmasked(): readonly Unmasked[] {
    return [...this.#unmasked.values()];
  }

  noteUnmasked(entity: string, id: string | null, field: string): void {
    const key = `${entity} ${id}`;
    const known = this.#unmasked.get(key);
    if (known === undefined) this.#unmasked.set(key, { entity, id, fields: new Set([field]) });
    else known.fields.add(field);
  }
}

/** What a refusal says: what was asked for, and what is needed for it. */
export function neededFor(right: string, what: string): string {
  switch (right) {
    case 'member':
      return `${what} is for members of a workspace. Accept an invitation first.`;
    case 'person':
      return `${what} is for people: send an access token of the identity provider.`;
    case 'system':
      return `${what} is for the platform itself.`;
    default:
      return `${what} needs the right ${right}. Ask an administrator of the workspace for a role that grants it.`;
  }
}

/**
 * Refuses a change of a record that the caller may see and that its grant does not reach.
 * @param ownerId whose the record is; null for nobody's, which only a grant over all reaches
 * @throws RapportError `FORBIDDEN`
 */
export function assertReaches(caller: Caller, right: string, ownerId: string | null): void {
  const reach = reachOf(caller.grants, right);
  if (reach === 'all') return;
  if (reach !== null && ownerId !== null && ownersReached(caller, reach).includes(ownerId)) return;
  const whose = reach === 'team' ? "the caller's teams" : 'the caller';
  throw new RapportError('FORBIDDEN', `The grant of ${right} reaches records of ${whose} only.`);
}

/**
 * Whose a new record becomes: who is wanted, or with nobody wanted the caller itself where its grant does not reach what is
 * nobody's.
 * @throws RapportError `FORBIDDEN` when the grant does not reach records of whom is wanted
 */
export function ownerOfNew(caller: Caller, right: string, wanted: string | null): string | null {
  if (wanted === null) return reachOf(caller.grants, right) === 'all' ? null : caller.id;
  assertReaches(caller, right, wanted);
  return wanted;
}

/** Whose records a reach below `all` covers. */
export function ownersReached(caller: Caller, reach: Exclude<Reach, 'all'>): readonly string[] {
  return reach === 'own' ? [caller.id] : [caller.id, ...caller.teammates];
}

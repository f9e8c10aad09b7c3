import { byStrength, type Identifier, type IdentifierType, keyOf, limitOf } from './identifier.ts';

/**
 * Who is who, as far as a batch needs to know. Resolution works on this copy and the result is written in sets.
 * Rules: extract, match, attach or merge; where a limit would break, the weakest identifier on the event is left out
 * and the search repeats. Two user ids never become one profile this way.
 */
export class IdentityGraph {
  readonly #profileOf = new Map<string, string>();
  readonly #identifiersOf = new Map<string, Identifier[]>();
  readonly #newId: () => string;
  readonly merges: { readonly from: string; readonly into: string }[] = [];
  readonly attached: { readonly profileId: string; readonly identifier: Identifier }[] = [];
  readonly #survivor = new Map<string, string>();

  constructor(
    known: readonly { readonly profileId: string; readonly identifier: Identifier }[],
    newId: () => string,
  ) {
    this.#newId = newId;
    for (const { profileId, identifier } of known) this.#own(profileId, identifier);
  }

  /** Answers the profile these identifiers name, creating, attaching and merging as the rules say. */
  resolve(identifiers: readonly Identifier[]): string {
    const search = [...new Map(identifiers.map((each) => [keyOf(each), each])).values()].sort(byStrength);
    for (;;) {
      const matches = this.#matches(search);
      if (this.#fits(matches, search)) return this.#join(matches, search);
      search.pop(); // a single identifier always fits: it matches one profile that has it, or none
    }
  }

  /** The profile that an id merged within this batch leads to now. */
  survivorOf(profileId: string): string {
    return this.#survivor.get(profileId) ?? profileId;
  }

  /** The profile that has the identifier after all that was resolved; undefined where none does. */
  ownerOf(identifier: Identifier): string | undefined {
    return this.#profileOf.get(keyOf(identifier));
  }

  #matches(search: readonly Identifier[]): string[] {
    const found = new Set<string>();
    for (const identifier of search) {
      const profileId = this.#profileOf.get(keyOf(identifier));
      if (profileId !== undefined) found.add(profileId);
    }
    return [...found].sort();
  }

  #fits(matches: readonly string[], search: readonly Identifier[]): boolean {
    if (search.length <= 1) return true;
    const all = new Map<string, Identifier>();
    for (const identifier of [...matches.flatMap((id) => this.#identifiersOf.get(id) ?? []), ...search]) {
      all.set(keyOf(identifier), identifier);
    }
    const counts = new Map<IdentifierType, number>();
    for (const { type } of all.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
    // A type that is over its limit already, from before the limit, must not block everything else.
    return [...counts].every(
      ([type, count]) => count <= Math.max(limitOf(type), this.#mostOf(matches, type)),
    );
  }

  #mostOf(matches: readonly string[], type: IdentifierType): number {
    const counts = matches.map(
      (id) => (this.#identifiersOf.get(id) ?? []).filter((each) => each.type === type).length,
    );
    return Math.max(0, ...counts);
  }

  #join(matches: readonly string[], search: readonly Identifier[]): string {
    const profileId = matches[0] ?? this.#newId(); // ids sort by time: the oldest profile survives
    for (const from of matches.slice(1)) this.#merge(from, profileId);
    for (const identifier of search) {
      if (this.#profileOf.has(keyOf(identifier))) continue;
      this.#own(profileId, identifier);
      this.attached.push({ profileId, identifier });
    }
    return profileId;
  }

  #merge(from: string, into: string): void {
    for (const identifier of this.#identifiersOf.get(from) ?? []) this.#own(into, identifier);
    this.#identifiersOf.delete(from);
    this.merges.push({ from, into });
    for (const [older, survivor] of this.#survivor) if (survivor === from) this.#survivor.set(older, into);
    this.#survivor.set(from, into);
  }

  #own(profileId: string, identifier: Identifier): void {
    this.#profileOf.set(keyOf(identifier), profileId);
    const own = this.#identifiersOf.get(profileId);
    if (own === undefined) this.#identifiersOf.set(profileId, [identifier]);
    else own.push(identifier);
  }
}

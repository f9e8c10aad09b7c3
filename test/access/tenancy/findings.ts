import type { Foreign } from './foreign.ts';
import { isNumbersOnly, type Seen } from './walk.ts';

/** Collects what foreign callers were shown, and where. */
export class Findings {
  readonly places = new Set<string>();
  readonly leaks = new Map<string, string>();
  asked = 0;
  readonly isEnough = (): boolean => false;
  readonly #foreign: Foreign;
  /** What a mutation was sent may come back later: it stands in the sender's own rows. */
  readonly written = new Set<string>();

  constructor(foreign: Foreign) {
    this.#foreign = foreign;
  }

  readonly onSeen = (seen: Seen): void => {
    const { place, kind, sent, answer, toNobody } = seen;
    this.places.add(place);
    this.asked += 1;
    if (kind === 'mutation' && sent !== '') this.written.add(sent);
    const shown = this.#foreign.shownIn(answer, new Set([...this.written, sent]));
    if (shown.length > 0)
      this.leaks.set(place, `sent ${sent || 'nothing foreign'}, shown ${shown.slice(0, 3).join(', ')}`);
    if (toNobody === undefined) return;
    const [one, other] = [comparable(kind, answer, sent), comparable(kind, toNobody.answer, toNobody.id)];
    if (one !== other)
      this.leaks.set(
        place,
        `to ${sent} it answers ${one.slice(0, 400)}, to nobody's id ${other.slice(0, 400)}`,
      );
  };
}

/** Collects at which places somebody found the own data. */
export class Evidence {
  readonly places = new Set<string>();
  /** Places that tell numbers alone. */
  readonly numbers = new Set<string>();
  readonly #found = new Set<string>();
  readonly #own: Foreign;

  constructor(own: Foreign) {
    this.#own = own;
  }

  readonly onSeen = ({ place, type, sent, answer }: Seen): void => {
    this.places.add(place);
    if (isNumbersOnly(type)) this.numbers.add(place);
    const isFound = isNumbersOnly(type)
      ? /":(?:true|[1-9])/.test(JSON.stringify(answer))
      : this.#own.shownIn(answer, new Set([sent])).length > 0;
    if (isFound) this.#found.add(place);
  };

  readonly isEnough = (place: string): boolean => this.#found.has(place);

  get placesWithout(): string[] {
    return [...this.places].filter((place) => !this.#found.has(place)).sort();
  }
}

/** An answer without the id it was asked with; of a mutation only which payload fields and refusals came. */
function comparable(kind: Seen['kind'], answer: unknown, id: string): string {
  if (kind === 'query')
    return JSON.stringify(answer)
      .replaceAll(id, 'id')
      .replaceAll(/"requestId":"[^"]*"/g, '');
  const { data, errors } = answer as {
    data?: Record<string, unknown> | null;
    errors?: { extensions?: { code?: unknown } }[];
  };
  const codes = errors?.map(({ extensions }) => extensions?.code);
  const payloads = Object.values(data ?? {}).map((payload) =>
    Object.entries(payload ?? {}).map(([name, value]) =>
      Array.isArray(value)
        ? [name, value.map((each) => (each as { __typename?: unknown }).__typename)]
        : [name, value === null],
    ),
  );
  return JSON.stringify({ codes, payloads });
}

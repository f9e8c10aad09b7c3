import type { Slot } from '../operations/inputs.ts';
import type { Known } from '../operations/known.ts';
import { type Records, textsOf } from './records.ts';

const IDS = /[a-z]+_[0-9A-HJKMNP-TV-Z]{26}/g;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** Words of the platform, which another workspace's rows may come to hold as well. */
const OURS = /\.duplicate_pairs\.reasons$/;

/** What is only a workspace's own: all its ids, and every text that stands in its rows and not in another's. */
export class Foreign {
  readonly mark: string;
  readonly ids: ReadonlyMap<string, readonly string[]>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly cursors: readonly string[];
  readonly #known: Known;
  readonly #ids: ReadonlySet<string>;
  readonly #texts = new Set<string>();

  constructor(known: Known, records: Records, others: Records) {
    this.#known = known;
    this.mark = known.mark;
    const own = textsOf(records);
    const shared = textsOf(others);
    const sharedTexts = new Set([...shared.texts.values()].flatMap((each) => [...each]));
    this.ids = new Map([...own.ids].map(([kind, ids]) => [kind, [...ids]]));
    this.#ids = new Set([...this.ids.values()].flat());
    this.texts = new Map(
      [...own.texts]
        .map(
          ([place, texts]) =>
            [place, [...texts].filter((text) => text.length > 3 && !sharedTexts.has(text))] as const,
        )
        .filter(([place, texts]) => texts.length > 0 && !OURS.test(place)),
    );
    for (const text of [...this.texts.values()].flat()) {
      this.#texts.add(INSTANT.test(text) ? new Date(text).toISOString() : text);
    }
    this.cursors = known.of('PageInfo.endCursor');
  }

  get count(): number {
    return this.#ids.size;
  }

  everything(): Set<string> {
    return new Set([...this.ids.values(), ...this.texts.values()].flat());
  }

  /** Everything of this workspace that an answer shows, beside what was sent to get it. */
  shownIn(answer: unknown, sent: ReadonlySet<string>): string[] {
    const shown: string[] = [];
    const visit = (value: unknown): void => {
      if (typeof value === 'string') shown.push(...this.#shownBy(value, sent));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
    };
    visit(answer);
    return shown;
  }

  /** A message may repeat what was sent: then only what stands beside it in the text counts. */
  #shownBy(text: string, sent: ReadonlySet<string>): string[] {
    if (sent.has(text)) return [];
    let rest = text;
    for (const each of sent) if (each !== '' && rest.includes(each)) rest = rest.replaceAll(each, '');
    if (rest === text && this.#texts.has(text)) return [text];
    const ids = (rest.match(IDS) ?? []).filter((id) => this.#ids.has(id));
    return ids.length === 0 && rest.includes(this.mark) ? [text] : ids;
  }

  /** What is worth sending in a slot: an id of each kind, and keys, names and cursors where they could be understood. */
  candidatesFor(slot: Slot, subject: string, isQuery: boolean): string[] {
    if (slot.name === 'idempotencyKey') {
      const [, mutation = ''] = /\.(\w+)\(/.exec(slot.coordinate) ?? [];
      return this.#all()
        .filter((text) => text.startsWith(`${this.mark}-${mutation}-`))
        .slice(0, 1);
    }
    if (slot.type === 'ID')
      return [...new Set([...this.#fitting(slot, subject), ...this.#oneEach(this.ids)])];
    if (slot.type !== 'String') return [];
    if (slot.name === 'after') return [...this.cursors];
    if (/(?:Id|Key)s?$/.test(slot.name)) return [...this.#keys(), ...this.#oneEach(this.ids)];
    return isQuery ? [this.mark, ...this.#identifiers(), ...this.#keys(), ...this.#oneEach(this.ids)] : [];
  }

  /** What its owner would send here. */
  #fitting(slot: Slot, subject: string): string[] {
    const values = [0, 1, 2, 3, -1].map((pick) => this.#known.valueFor(slot, subject, pick));
    return values.filter((value) => typeof value === 'string');
  }

  /** Of each column that names something, two values. */
  #keys(): string[] {
    const columns = [...this.texts].filter(([place]) =>
      /(?:key|id|value|hash|slug|number|domain)$/.test(place),
    );
    return [...new Set(columns.flatMap(([, texts]) => texts.slice(0, 2)))];
  }

  /** By which a customer is found: one of each form. */
  #identifiers(): string[] {
    return [...(this.texts.get('profiles.identifiers.value') ?? [])].slice(0, 12);
  }

  #oneEach(of: ReadonlyMap<string, readonly string[]>): string[] {
    return [...new Set([...of.values()].flatMap((values) => values.slice(0, 1)))];
  }

  #all(): string[] {
    return [...this.texts.values()].flat();
  }
}

import { derivedId } from '@rapport/shared/ids.ts';

/** Of all events 60 % are of people who are known: they name a user and the browser they use. The rest name a browser. */
const KNOWN = 0.6;
/** 10 % of all events are `identify`, all of them of known people. */
const IDENTIFY_OF_KNOWN = 1 / 6;
/** 70 % are `track` and 20 % `page`. */
const PAGE_OF_OTHERS = 2 / 9;
/** People come back; of those who are known one in a hundred is new, of the others one in ten. */
const NEW_OF_KNOWN = 0.01;
const NEW_OF_ANONYMOUS = 0.1;

/** What a workspace must hold, as counts. */
export interface Expected {
  profiles: number;
  identifiers: number;
  claims: number;
  traits: number;
  timeline: number;
}

export interface BenchEvent {
  /** As an SDK sends it. */
  readonly message: Readonly<Record<string, unknown>>;
  /** What it will stand under on the timeline. */
  readonly anchorId: string;
}

/** Makes events of people who come back, and keeps count of what must come of them. The same for the same seed. */
export class People {
  readonly expected: Expected;
  /** What `visits` must be in the end, by anchor. */
  readonly visits = new Map<string, number>();
  readonly #workspaceId: string;
  readonly #random: () => number;
  #known: number;
  #anonymous: number;
  #made = 0;
  readonly #startMs: number;
  /** Of people who came while the bench ran: whether they have been seen and identified. */
  readonly #fresh = new Map<number, { seen: boolean; identified: boolean }>();

  constructor(workspaceId: string, existing: number) {
    this.#workspaceId = workspaceId;
    this.#random = randomNumbers(20_261_124);
    this.#known = Math.round(existing * KNOWN);
    this.#anonymous = existing - this.#known;
    this.#startMs = Date.now() - 6 * 3_600_000;
    this.expected = {
      profiles: existing,
      identifiers: 3 * this.#known + this.#anonymous,
      claims: 2 * this.#known,
      traits: 5 * this.#known,
      timeline: existing,
    };
  }

  next(): BenchEvent {
    this.#made += 1;
    this.expected.timeline += 1;
    return this.#random() < KNOWN ? this.#ofKnown() : this.#ofAnonymous();
  }

  #ofKnown(): BenchEvent {
    const isNew = this.#random() < NEW_OF_KNOWN;
    const person = isNew ? this.#known : Math.floor(this.#random() * this.#known);
    if (isNew) {
      this.#known += 1;
      this.#fresh.set(person, { seen: false, identified: false });
      this.expected.profiles += 1;
      this.expected.identifiers += 2;
    }
    const ids = { userId: `u${person}`, anonymousId: `b${person}` };
    const anchorId = anchorOf(this.#workspaceId, 'USER_ID', ids.userId);
    const identifies = this.#random() < IDENTIFY_OF_KNOWN;
    this.#countClaims(person, identifies);
    if (!identifies) return { message: { ...ids, ...this.#activity() }, anchorId };
    this.visits.set(anchorId, this.#made);
    const traits = { ...traitsOf(person), visits: this.#made };
    return { message: { ...ids, ...this.#facts('identify'), traits }, anchorId };
  }

  #ofAnonymous(): BenchEvent {
    const isNew = this.#random() < NEW_OF_ANONYMOUS;
    const person = isNew ? this.#anonymous : Math.floor(this.#random() * this.#anonymous);
    if (isNew) {
      this.#anonymous += 1;
      this.expected.profiles += 1;
      this.expected.identifiers += 1;
    }
    const anonymousId = `v${person}`;
    return {
      message: { anonymousId, ...this.#activity() },
      anchorId: anchorOf(this.#workspaceId, 'ANONYMOUS_ID', anonymousId),
    };
  }

  /** User and browser are one claim, user, mail and browser another. */
  #countClaims(person: number, identifies: boolean): void {
    const fresh = this.#fresh.get(person);
    if (fresh === undefined || (identifies ? fresh.identified : fresh.seen)) return;
    this.expected.claims += 1;
    if (!identifies) fresh.seen = true;
    else {
      fresh.identified = true;
      this.expected.identifiers += 1;
      this.expected.traits += 5;
    }
  }

  #activity(): Record<string, unknown> {
    const product = Math.floor(this.#random() * 10_000);
    if (this.#random() < PAGE_OF_OTHERS) {
      return { ...this.#facts('page'), name: 'Product', properties: pageOf(product) };
    }
    return { ...this.#facts('track'), event: 'Product Viewed', properties: productOf(product) };
  }

  #facts(type: string): Record<string, unknown> {
    // No two at one instant, so that the last one made is the newest.
    const timestamp = new Date(this.#startMs + this.#made).toISOString();
    return { type, messageId: `m-${this.#startMs}-${this.#made}`, timestamp, context };
  }
}

export function anchorOf(workspaceId: string, type: string, value: string): string {
  return derivedId('profile', workspaceId, type, value);
}

export function traitsOf(person: number): Record<string, unknown> {
  return {
    email: `u${person}@bench.example`,
    firstName: `First${person}`,
    lastName: `Last${person}`,
    plan: person % 7 === 0 ? 'premium' : 'free',
  };
}

function productOf(product: number): Record<string, unknown> {
  return {
    product_id: `P-${product}`,
    sku: `SKU-${product}-B`,
    category: 'Engines / Analytical',
    name: `Analytical engine, model ${product}`,
    brand: 'Babbage & Lovelace',
    variant: 'brass',
    price: 1_000 + (product % 900) / 100,
    currency: 'GBP',
    position: product % 24,
    url: `https://shop.bench.example/products/${product}`,
  };
}

function pageOf(product: number): Record<string, unknown> {
  return {
    title: `Analytical engine, model ${product}`,
    path: `/products/${product}`,
    url: `https://shop.bench.example/products/${product}?utm_source=newsletter&utm_campaign=autumn`,
    referrer: 'https://www.search.example/results?q=analytical+engine',
    search: '?utm_source=newsletter&utm_campaign=autumn',
  };
}

/** What every event of a browser carries; with the properties about 500 bytes. */
const context = {
  ip: '203.0.113.7',
  locale: 'en-GB',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
  library: { name: 'analytics.js', version: '2.1.0' },
  timezone: 'Europe/London',
};

/** Mulberry32: small, fast, and the same everywhere. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

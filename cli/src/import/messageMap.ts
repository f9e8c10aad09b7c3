import { CommandError } from '../commandError.ts';

export type MessageKind = 'events' | 'people';
export type Cast = 'text' | 'number' | 'boolean' | 'time';

/** Where a column goes in a message, and as what. */
export interface Target {
  /** `userId`, `event`, …, or `properties.total` and `traits.plan`. */
  readonly place: string;
  readonly cast: Cast;
}

export interface MessageMap {
  /** Where the values under a header go. */
  readonly targetOf: (header: string) => Target;
  /** Where columns go that nothing names. */
  readonly others: 'properties' | 'traits';
}

const PLACES = ['userId', 'anonymousId', 'event', 'timestamp', 'messageId'] as const;

/** Headers that are known without --map, without regard to case, spaces and signs. */
const KNOWN: Readonly<Record<(typeof PLACES)[number], readonly string[]>> = {
  userId: ['userid', 'customerid', 'customerno', 'customernumber'],
  anonymousId: ['anonymousid', 'visitorid'],
  event: ['event', 'eventname'],
  timestamp: ['timestamp', 'time', 'occurredat', 'eventtime'],
  messageId: ['messageid', 'eventid'],
};

/**
 * Reads `--map userId=Customer,properties.total:number=Total` for a file with these headers; NDJSON has none.
 * @throws CommandError that names what is wrong
 */
export function readMessageMap(
  kind: MessageKind,
  text: string,
  headers: readonly string[] | null,
): MessageMap {
  const others = kind === 'people' ? 'traits' : 'properties';
  const targets = new Map<string, Target>();
  for (const pair of text.split(',').filter((each) => each.trim() !== '')) {
    const [, left = '', header = ''] = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/.exec(pair) ?? [];
    const [, place = '', cast = 'text'] = /^(.+?)(?::(text|number|boolean|time))?$/.exec(left) ?? [];
    if (header === '' || !isPlace(place, others)) {
      throw new CommandError(
        `--map must read <field>=<header>, with fields ${PLACES.join(', ')} and ${others}.<name>, not "${pair.trim()}".`,
        { exitCode: 2 },
      );
    }
    if (headers !== null && !headers.includes(header)) {
      throw new CommandError(`The file has no column "${header}"; its headers are ${headers.join(', ')}.`);
    }
    targets.set(header, { place, cast: cast as Cast });
  }
  const taken = new Set([...targets.values()].map(({ place }) => place));
  const targetOf = (header: string): Target => {
    const known = targets.get(header);
    if (known !== undefined) return known;
    const usual = header.toLowerCase().replace(/[^a-z]/g, '');
    const place = PLACES.find((each) => KNOWN[each].includes(usual) && !taken.has(each));
    if (place !== undefined) taken.add(place);
    const target: Target = { place: place ?? `${others}.${header}`, cast: 'text' };
    targets.set(header, target);
    return target;
  };
  return { targetOf, others };
}

function isPlace(place: string, others: string): boolean {
  return (
    (PLACES as readonly string[]).includes(place) ||
    (place.startsWith(`${others}.`) && place.length > others.length + 1)
  );
}

import { z } from 'zod';

/** What the gateway asks of a request and gives a caller; every limit is on unless it is set otherwise. */
export interface GatewaySettings {
  readonly document: DocumentLimits;
  readonly cost: CostLimits;
  readonly rate: RateSettings;
  /** Time of one operation in ms, from its first byte to the last fetch's answer. */
  readonly timeoutMs: number;
  readonly maxBodyBytes: number;
  /** Browser origins that may call; undefined is all of them outside production and none in it. */
  readonly allowedOrigins: AllowedOrigins | undefined;
  /** Whether the schema and the explorer are shown; undefined is yes outside production and no in it. */
  readonly introspection: boolean | undefined;
  /** Proxies before the gateway whose X-Forwarded-For is believed. */
  readonly trustedProxies: number;
}

export type AllowedOrigins = '*' | readonly string[];

/** How large a document may be; each is counted with fragments written out where that is more than the text. */
export interface DocumentLimits {
  readonly characters: number;
  readonly tokens: number;
  readonly depth: number;
  readonly fields: number;
  readonly rootFields: number;
  /** Fields under another name, or asked again in one selection set. */
  readonly aliases: number;
  readonly directives: number;
  /** Fragments and operations. */
  readonly fragments: number;
  /** Values in the variables, elements of lists and fields of objects each. */
  readonly variables: number;
}

export interface CostLimits {
  readonly operation: number;
  /** Elements a list is taken to have where neither the schema nor the operation says how many. */
  readonly listSize: number;
}

/** What a bucket holds when full, which is also what flows into it within a minute. */
export interface RateSettings {
  readonly requests: number;
  readonly cost: number;
  /** Failed credentials from one address. */
  readonly failures: number;
}

const count = (least: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((each) => each >= least);

const limit = (standard: number, meaning: string, least = 1) => ({
  schema: count(least),
  wanted: `a whole number of at least ${least}`,
  standard: String(standard),
  meaning,
});

const origin = z.string().refine((each) => URL.canParse(each) && new URL(each).origin === each);
const origins = z
  .string()
  .transform((text) => (text === '*' ? '*' : text.split(',').map((each) => each.trim())))
  .pipe(z.union([z.literal('*'), z.array(origin)]));

/** The gateway's rows in the table of all settings. */
export const gatewayTable = {
  RAPPORT_MAX_CHARACTERS: limit(100_000, 'characters of a GraphQL document'),
  RAPPORT_MAX_TOKENS: limit(10_000, 'tokens of a document'),
  RAPPORT_MAX_DEPTH: limit(20, 'levels of fields in a document'),
  RAPPORT_MAX_FIELDS: limit(2_000, 'fields of a document, its fragments written out'),
  RAPPORT_MAX_ROOT_FIELDS: limit(50, 'fields of an operation at its top'),
  RAPPORT_MAX_ALIASES: limit(200, 'fields of a document under another name or asked again in the same place'),
  RAPPORT_MAX_DIRECTIVES: limit(200, 'directives of a document'),
  RAPPORT_MAX_FRAGMENTS: limit(100, 'fragments and operations of a document'),
  RAPPORT_MAX_VARIABLES: limit(10_000, 'values in the variables of an operation'),
  RAPPORT_MAX_COST: limit(20_000, 'cost of one operation'),
  RAPPORT_LIST_SIZE: limit(10, 'elements a list is taken to have where nothing says how many'),
  RAPPORT_RATE_REQUESTS: limit(10_000, 'requests of one caller in a minute'),
  RAPPORT_RATE_COST: limit(1_000_000, 'cost of one caller’s operations in a minute'),
  RAPPORT_RATE_FAILURES: limit(300, 'failed credentials from one address in a minute'),
  RAPPORT_TIMEOUT_MS: limit(15_000, 'time of one operation in ms', 100),
  RAPPORT_MAX_BODY_BYTES: limit(1_048_576, 'bytes of a GraphQL body', 1_024),
  RAPPORT_ALLOWED_ORIGINS: {
    schema: origins,
    wanted: '* or origins as https://crm.example with commas between them',
    standard: '*, in production none',
    meaning: 'browser origins that may call the graph',
  },
  RAPPORT_INTROSPECTION: {
    schema: z.enum(['on', 'off']),
    wanted: 'on or off',
    standard: 'on, in production off',
    meaning: 'whether the schema and the explorer are shown',
  },
  RAPPORT_TRUSTED_PROXIES: limit(0, 'proxies before the gateway whose X-Forwarded-For is believed', 0),
};

type Row = keyof typeof gatewayTable;

/** One value of the environment as its row reads it; undefined when it is not given or cannot be used. */
export type TakeSetting = <T>(
  name: string,
  row: { readonly schema: z.ZodType<T, string>; readonly wanted: string; readonly meaning: string },
) => T | undefined;

export function readGatewaySettings(take: TakeSetting): GatewaySettings {
  const number = (name: Exclude<Row, 'RAPPORT_ALLOWED_ORIGINS' | 'RAPPORT_INTROSPECTION'>): number =>
    take(name, gatewayTable[name]) ?? Number(gatewayTable[name].standard);
  const shown = take('RAPPORT_INTROSPECTION', gatewayTable.RAPPORT_INTROSPECTION);
  return {
    document: {
      characters: number('RAPPORT_MAX_CHARACTERS'),
      tokens: number('RAPPORT_MAX_TOKENS'),
      depth: number('RAPPORT_MAX_DEPTH'),
      fields: number('RAPPORT_MAX_FIELDS'),
      rootFields: number('RAPPORT_MAX_ROOT_FIELDS'),
      aliases: number('RAPPORT_MAX_ALIASES'),
      directives: number('RAPPORT_MAX_DIRECTIVES'),
      fragments: number('RAPPORT_MAX_FRAGMENTS'),
      variables: number('RAPPORT_MAX_VARIABLES'),
    },
    cost: { operation: number('RAPPORT_MAX_COST'), listSize: number('RAPPORT_LIST_SIZE') },
    rate: {
      requests: number('RAPPORT_RATE_REQUESTS'),
      cost: number('RAPPORT_RATE_COST'),
      failures: number('RAPPORT_RATE_FAILURES'),
    },
    timeoutMs: number('RAPPORT_TIMEOUT_MS'),
    maxBodyBytes: number('RAPPORT_MAX_BODY_BYTES'),
    allowedOrigins: take('RAPPORT_ALLOWED_ORIGINS', gatewayTable.RAPPORT_ALLOWED_ORIGINS),
    introspection: shown === undefined ? undefined : shown === 'on',
    trustedProxies: number('RAPPORT_TRUSTED_PROXIES'),
  };
}

/** What the limits are where nothing is set. */
export const standardGatewaySettings: GatewaySettings = readGatewaySettings(() => undefined);

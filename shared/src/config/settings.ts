import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { InternalSecret } from '../access/internalToken.ts';
import { type PartName, parts } from '../part/parts.ts';
import { isKeyRing, keyRingWanted } from '../secrets/keyRing.ts';
import { type GatewaySettings, gatewayTable, readGatewaySettings } from './gatewaySettings.ts';
import { type OidcSettings, oidcTable, readOidcSettings } from './oidcSettings.ts';
import { type OutboundSettings, outboundTable, readOutboundSettings } from './outboundSettings.ts';
import { type Environment, secretFiles } from './secretFiles.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');

export interface Settings {
  /** Port of the gateway; 0 takes any free one. */
  readonly port: number;
  /** Absolute path of the folder that keeps everything the embedded engines store. */
  readonly home: string;
  /** Postgres of all parts; undefined starts an embedded one. */
  readonly databaseUrl: string | undefined;
  /** Parts that keep their data in a Postgres of their own. */
  readonly partDatabaseUrls: Readonly<Partial<Record<PartName, string>>>;
  /** NATS with JetStream; undefined starts an embedded one. */
  readonly natsUrl: string | undefined;
  /** Parts that run elsewhere: where the gateway reaches them. */
  readonly partUrls: Readonly<Partial<Record<PartName, string>>>;
  readonly logLevel: LogLevel;
  readonly nodeEnv: NodeEnv;
  /** Signs the tokens between gateway and parts; the embedded start makes one when it is not given. */
  readonly internalSecret: InternalSecret | undefined;
  /** Keys that seal what must be read again, as `createKeyRing` takes them; the embedded start makes one. */
  readonly encryptionKeys: string | undefined;
  /** The identity provider whose access tokens people bring; undefined where none is connected. */
  readonly oidc: OidcSettings | undefined;
  readonly gateway: GatewaySettings;
  readonly outbound: OutboundSettings;
  readonly retention: RetentionSettings;
}

/** How long what grows with traffic is kept, in days; undefined is for ever. */
export interface RetentionSettings {
  /** What customers did, on their timelines. */
  readonly timelineDays: number | undefined;
  /** COLLECT and CRM, from which profiles can be rebuilt. */
  readonly logDays: number | undefined;
  /** CDP and AUDIT, which others hear. */
  readonly newsDays: number | undefined;
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];
const nodeEnvs = ['development', 'test', 'production'] as const;
export type NodeEnv = (typeof nodeEnvs)[number];

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((each) => each <= 65_535);
/** Whole days; less than two could forget what a part has not heard yet over a night. */
const days = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((each) => each >= 2);
const url = (...protocols: readonly string[]) =>
  z.string().refine((each) => URL.canParse(each) && protocols.includes(new URL(each).protocol));
const postgresUrl = url('postgres:', 'postgresql:');
const natsUrl = url('nats:', 'tls:');
interface Setting {
  readonly schema: z.ZodType<unknown, string>;
  /** What a good value is, to be read after "must be". */
  readonly wanted: string;
  readonly meaning: string;
  readonly standard?: string;
  /** The value is not repeated in a message: it may hold a password. */
  readonly secret?: true;
}

const postgresWanted = 'a URL as postgres://user:password@host:5432/database';

/** Every setting Rapport reads, and nothing else: what `--help` prints and what decides about a value are one table. */
const table = {
  PORT: {
    schema: port,
    wanted: 'a port number from 0 to 65535',
    standard: '4000',
    meaning: 'port of the gateway; 0 takes any free one',
  },
  RAPPORT_HOME: {
    schema: z.string().min(1),
    wanted: 'the path of a folder',
    standard: '.rapport in the repository',
    meaning: 'folder of the embedded Postgres and NATS, their logs and dev.json',
  },
  DATABASE_URL: {
    schema: postgresUrl,
    wanted: postgresWanted,
    standard: 'an embedded Postgres',
    meaning: 'Postgres of all parts',
    secret: true,
  },
  NATS_URL: {
    schema: z.string().refine((each) => each.split(',').every((one) => natsUrl.safeParse(one).success)),
    wanted: 'a URL as nats://host:4222, or several with commas between them',
    standard: 'an embedded NATS',
    meaning: 'NATS server with JetStream',
    secret: true,
  },
  LOG_LEVEL: {
    schema: z.enum(logLevels),
    wanted: `one of ${logLevels.join(', ')}`,
    standard: 'warn',
    meaning: 'least level that is logged',
  },
  NODE_ENV: {
    schema: z.enum(nodeEnvs),
    wanted: `one of ${nodeEnvs.join(', ')}`,
    standard: 'development',
    meaning: 'production refuses everything that is for demonstration only',
  },
  RAPPORT_INTERNAL_SECRET: {
    schema: z
      .string()
      .transform((each) => each.split(',').map((one) => one.trim()))
      .refine((secrets) => secrets.every((one) => one.length >= 32)),
    wanted: 'a secret of at least 32 characters, or several with commas between them',
    standard: 'made by the start',
    meaning: 'signs what gateway and parts tell each other; of several, the first',
    secret: true,
  },
  RAPPORT_ENCRYPTION_KEYS: {
    schema: z.string().refine(isKeyRing),
    wanted: keyRingWanted,
    standard: 'made by the start',
    meaning: 'seal the secrets that are kept and sign the audit log; the first seals, all open',
    secret: true,
  },
  ...oidcTable,
  ...outboundTable,
  RAPPORT_EVENT_RETENTION_DAYS: {
    schema: days,
    wanted: 'a number of days, at least 2',
    meaning: 'days that timelines keep an event; whole months go',
    standard: 'for ever',
  },
  RAPPORT_LOG_DAYS: {
    schema: days,
    wanted: 'a number of days, at least 2',
    meaning: 'days that the streams COLLECT and CRM keep what profiles can be rebuilt from',
    standard: 'for ever',
  },
  RAPPORT_NEWS_DAYS: {
    schema: days,
    wanted: 'a number of days, at least 2',
    meaning: 'days that the streams CDP and AUDIT keep what was told',
    standard: 'for ever',
  },
  ...gatewayTable,
} satisfies Record<string, Setting>;

type Name = keyof typeof table;

const partDatabase: Setting = {
  schema: postgresUrl,
  wanted: postgresWanted,
  standard: 'DATABASE_URL',
  meaning: 'Postgres of this part alone',
  secret: true,
};
const partAddress: Setting = {
  schema: url('http:', 'https:').transform(withGraphqlPath),
  wanted: 'a URL as http://host:4001',
  standard: 'the part runs in this process',
  meaning: 'where the gateway reaches this part',
};

/** Parts answer at /graphql unless a proxy before them says otherwise. */
function withGraphqlPath(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname === '/' ? '/graphql' : pathname}`;
}

/** The settings cannot be used. The message has one sentence for each that is wrong, naming it and what is wanted. */
export class SettingsError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`${problems.join('; ')}.`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** The settings that may stand in a file instead, which `<NAME>_FILE` names: what the table calls a secret. */
const secretNames: readonly string[] = [
  ...Object.entries<Setting>(table).flatMap(([name, { secret }]) => (secret ? [name] : [])),
  ...parts.map((part) => `${part.toUpperCase()}_DATABASE_URL`),
];

/** The files that `<NAME>_FILE` names, by that name. */
export function secretFilesOf(env: Environment): Readonly<Record<string, string>> {
  const given = secretNames.map((name) => [`${name}_FILE`, env[`${name}_FILE`] ?? ''] as const);
  return Object.fromEntries(given.filter(([, path]) => path !== ''));
}

/**
 * Reads the settings from an environment, which is passed in so that nothing else in the code reads `process.env`.
 * An empty value counts as not given. A secret may stand in a file that `<NAME>_FILE` names.
 * Throws a SettingsError that lists everything wrong at once.
 */
export function readSettings(given: Environment): Settings {
  const problems: string[] = unknownNames(given);
  const files = secretFiles(given, secretNames);
  const env = { ...given, ...files.values };
  problems.push(...files.problems);
  const take = <T>(
    name: string,
    setting: Setting & { readonly schema: z.ZodType<T, string> },
  ): T | undefined => {
    const value = env[name];
    if (value === undefined || value === '') return undefined;
    const parsed = setting.schema.safeParse(value);
    if (parsed.success) return parsed.data;
    problems.push(
      `${name} must be ${setting.wanted}${setting.secret ? '' : `, not ${JSON.stringify(value)}`}`,
    );
    return undefined;
  };
  const takePerPart = (suffix: string, setting: Setting) =>
    Object.fromEntries(
      parts.flatMap((part) => {
        const value = take(`${part.toUpperCase()}_${suffix}`, setting);
        return typeof value === 'string' ? [[part, value]] : [];
      }),
    ) as Partial<Record<PartName, string>>;
  const home = take('RAPPORT_HOME', table.RAPPORT_HOME) ?? join(repository, '.rapport');
  const settings: Settings = {
    port: take('PORT', table.PORT) ?? 4000,
    home: isAbsolute(home) ? home : resolve(home),
    databaseUrl: take('DATABASE_URL', table.DATABASE_URL),
    partDatabaseUrls: takePerPart('DATABASE_URL', partDatabase),
    natsUrl: take('NATS_URL', table.NATS_URL),
    partUrls: takePerPart('URL', partAddress),
    logLevel: take('LOG_LEVEL', table.LOG_LEVEL) ?? 'warn',
    nodeEnv: take('NODE_ENV', table.NODE_ENV) ?? 'development',
    internalSecret: take('RAPPORT_INTERNAL_SECRET', table.RAPPORT_INTERNAL_SECRET),
    encryptionKeys: take('RAPPORT_ENCRYPTION_KEYS', table.RAPPORT_ENCRYPTION_KEYS),
    oidc: readOidcSettings(take, problems),
    gateway: readGatewaySettings(take),
    outbound: readOutboundSettings(take, problems),
    retention: {
      timelineDays: take('RAPPORT_EVENT_RETENTION_DAYS', table.RAPPORT_EVENT_RETENTION_DAYS),
      logDays: take('RAPPORT_LOG_DAYS', table.RAPPORT_LOG_DAYS),
      newsDays: take('RAPPORT_NEWS_DAYS', table.RAPPORT_NEWS_DAYS),
    },
  };
  const { rate, cost } = settings.gateway;
  if (rate.cost < cost.operation) {
    problems.push(
      `RAPPORT_RATE_COST must be at least RAPPORT_MAX_COST (${cost.operation}), so that every operation can run`,
    );
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}

/** Names beginning with RAPPORT_ are ours alone, so one that is not in the table is a slip of the pen. */
function unknownNames(env: Environment): string[] {
  const ours = Object.keys(table).filter((name) => name.startsWith('RAPPORT_'));
  const known = [...ours, ...secretNames.map((name) => `${name}_FILE`)];
  return Object.keys(env)
    .filter((name) => name.startsWith('RAPPORT_') && !known.includes(name))
    .sort()
    .map((name) => `${name} is no setting of Rapport; those that begin with RAPPORT_ are ${ours.join(', ')}`);
}

/** The table of all settings for `--help`, one a line. */
export function describeSettings(): string {
  const rows: readonly [string, Setting][] = [
    ...(Object.entries(table) as [Name, Setting][]),
    ['<PART>_DATABASE_URL', partDatabase],
    ['<PART>_URL', partAddress],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(
    ([name, { meaning, standard }]) => `  ${name.padEnd(width)}  ${meaning} (default: ${standard ?? 'none'})`,
  );
  const names = parts.map((part) => part.toUpperCase()).join(', ');
  return [
    ...lines,
    `  <PART> is one of ${names}; a secret may stand in a file instead, which <NAME>_FILE names`,
  ].join('\n');
}

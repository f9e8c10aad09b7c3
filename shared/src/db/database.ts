import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { DataSource, type EntitySchema, type QueryRunner } from 'typeorm';
import { isTransient, RapportError } from '../errors.ts';
import { type Binding, bindingText } from './binding.ts';
import { partUrl, sessionOptions } from './connection.ts';
import { PgTransaction, type Transaction } from './session.ts';
import { noteStatement, statementName } from './statements.ts';

export interface DatabaseOptions {
  /** The part whose schema and role are used, as in `deals`. */
  readonly part: string;
  /** A Postgres URL; with a role that is not the part's own, the session takes the part's role. */
  readonly url: string;
  readonly tables: readonly EntitySchema<never>[] | readonly unknown[];
  /** Connections at most; 6 serve a part on two cores, more only wait for the same processors. */
  readonly poolSize?: number;
}

/** `pg` has had pipelining since 8.21, and its types do not know the connection yet. */
type PipeliningClient = PoolClient & { readonly connection: { readonly stream: Duplex } };

/** Statements prepared a connection at most. */
const MAX_PREPARED = 500;

/** Serialization failures and deadlocks are repeated this often before the caller sees `UNAVAILABLE`. */
const WRITE_ATTEMPTS = 5;

/** A part's door to its own schema. Every access names its workspace; row-level security enforces it. */
export class Database {
  readonly part: string;
  readonly #source: DataSource;
  readonly #preparedNames: Map<string, string>;
  readonly #binding: Binding | null;

  private constructor(
    part: string,
    source: DataSource,
    preparedNames: Map<string, string>,
    binding: Binding | null,
  ) {
    this.part = part;
    this.#source = source;
    this.#preparedNames = preparedNames;
    this.#binding = binding;
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    const source = new DataSource({
      type: 'postgres',
      url: partUrl(options.url),
      schema: options.part,
      entities: [...options.tables] as EntitySchema[],
      synchronize: false,
      extra: {
        max: options.poolSize ?? 6,
        connectionTimeoutMillis: 5_000,
        options: sessionOptions(options.part),
        pipeline: true, // `read` relies on it; everything else waits for each answer anyway
        application_name: `rapport-${options.part}`,
      },
      poolErrorHandler: () => undefined, // a dead idle connection is replaced; the next use reports a dead server
    });
    await source.initialize();
    return new Database(options.part, source, new Map(), null);
  }

  /** The same database for one request: its transactions see and record what the binding says. Shares the connections. */
  boundTo(binding: Binding): Database {
    return new Database(this.part, this.#source, this.#preparedNames, binding);
  }

  /**
   * One read in a transaction of its own, prepared once a connection under the statement's name. Begin, read and commit
   * leave in one write and are not waited for one by one: at 0.1 ms and more for each write to a socket,
   * that is what a customer-360 query of 13 reads mostly costs.
   */
  async read<Row extends object>(
    workspaceId: string,
    sql: string,
    params: readonly unknown[] = [],
  ): Promise<Row[]> {
    const begin = `begin read only; ${this.#bind(workspaceId, false)}`;
    const query = { name: this.#preparedName(sql), text: sql, values: [...params] };
    return this.#withClient(async (client) => {
      noteStatement(this.part, sql);
      const [begun, read] = await Promise.allSettled(
        inOneWrite(
          client,
          () =>
            [
              client.query(begin),
              client.query<Row>(query),
              client.query('commit'), // after a failed read Postgres takes it for a rollback
            ] as const,
        ),
      );
      if (begun.status === 'rejected') throw begun.reason;
      if (read.status === 'rejected') throw read.reason;
      return read.value.rows;
    });
  }

  /**
   * A name for each text, as Postgres wants it. Texts are constants of the code, so there are some hundreds;
   * what is composed at run time beyond that is planned anew each time.
   */
  #preparedName(sql: string): string | undefined {
    const known = this.#preparedNames.get(sql);
    if (known !== undefined || this.#preparedNames.size >= MAX_PREPARED) return known;
    const name = `${statementName(sql).slice(0, 50)} ${this.#preparedNames.size}`;
    this.#preparedNames.set(sql, name);
    return name;
  }

  /**
   * Runs `work` in one transaction and repeats all of it after a deadlock or serialization failure,
   * so `work` must not change anything outside the database.
   */
  async write<T>(workspaceId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const result = await this.#withClient((client, runner) =>
          this.#inTransaction(client, runner, workspaceId, `begin; ${this.#bind(workspaceId, true)}`, work),
        );
        this.#binding?.afterWrite();
        return result;
      } catch (error) {
        if (!isConflict(error) || attempt === WRITE_ATTEMPTS) throw asUnavailable(error, this.part);
        await delay(Math.random() * 10 * 2 ** attempt); // jitter keeps two rivals from meeting again
      }
    }
  }

  /**
   * Work over all workspaces, allowed on the few tables that grant it to the part's worker role
   * (outbox, timers); everything else stays closed.
   */
  async asWorker<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#withClient((client, runner) =>
      this.#inTransaction(client, runner, null, `begin; set local role rapport_${this.part}_worker`, work),
    );
  }

  /** Rejects with the reason when Postgres does not answer. */
  async ping(): Promise<void> {
    await this.#withClient((client) => client.query('select 1'));
  }

  async close(): Promise<void> {
    await this.#source.destroy();
  }

  async #inTransaction<T>(
    client: PoolClient,
    runner: QueryRunner,
    workspaceId: string | null,
    begin: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const tx = new PgTransaction(this.part, workspaceId ?? '', client, runner.manager);
    await client.query(begin);
    let result: T;
    try {
      result = await work(tx);
      await client.query('commit');
    } catch (error) {
      await client.query('rollback').catch(() => undefined); // the connection itself may be gone
      throw error;
    }
    for (const then of tx.committed) then();
    return result;
  }

  #bind(workspaceId: string, isWrite: boolean): string {
    const workspace = bindWorkspace(workspaceId);
    return this.#binding === null ? workspace : workspace + bindingText(this.#binding, isWrite);
  }

  async #withClient<T>(work: (client: PipeliningClient, runner: QueryRunner) => Promise<T>): Promise<T> {
    const runner = this.#source.createQueryRunner();
    try {
      const client: PipeliningClient = await runner.connect();
      return await work(client, runner);
    } catch (error) {
      throw asUnavailable(error, this.part);
    } finally {
      await runner.release();
    }
  }
}

/** What `send` writes leaves together; a stream that stayed corked would never send anything again. */
function inOneWrite<Sent>({ connection: { stream } }: PipeliningClient, send: () => Sent): Sent {
  stream.cork();
  try {
    return send();
  } finally {
    stream.uncork();
  }
}

/** Safe as text: the pattern admits no quote, and simple protocol lets it travel with `begin`. */
function bindWorkspace(workspaceId: string): string {
  if (!/^ws_[0-9A-Z]{26}$/.test(workspaceId)) {
    throw new RapportError(
      'BAD_USER_INPUT',
      `"${workspaceId}" is not a workspace id (ws_ and 26 characters).`,
    );
  }
  return `select set_config('app.workspace_id', '${workspaceId}', true)`;
}

function isConflict(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === '40001' || code === '40P01';
}

/** Connection troubles become `UNAVAILABLE`, which callers and consumers repeat; conflicts stay for `write`. */
function asUnavailable(error: unknown, part: string): unknown {
  if (error instanceof RapportError || isConflict(error) || !isTransient(error)) return error;
  return new RapportError('UNAVAILABLE', `The database of ${part} does not answer.`, { cause: error });
}

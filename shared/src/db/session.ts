import type { PoolClient } from 'pg';
import type { EntityManager, EntitySchema, FindOptionsWhere } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { noteStatement } from './statements.ts';

/** Reads within one workspace: row-level security shows no other row, whatever the SQL says. */
export interface Session {
  readonly workspaceId: string;
  /** Runs one statement; values only as parameters. Its leading comment names it: `part.queryName`. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** A transaction bound to one workspace: everything in it is kept, or nothing. */
export interface Transaction extends Session {
  insert<Row extends object>(into: EntitySchema<Row>, rows: Row | readonly Row[]): Promise<void>;
  /**
   * Changes the one row that still has `where` (id and version); false when it is gone or was changed meanwhile.
   * Never `save()`: two stale saves lose a change without an error.
   */
  update<Row extends object>(
    of: EntitySchema<Row>,
    where: Partial<Row>,
    change: Partial<Row>,
  ): Promise<boolean>;
  /** Runs after the commit has succeeded, once; never after a rollback. */
  afterCommit(work: () => void): void;
}

export class PgTransaction implements Transaction {
  readonly workspaceId: string;
  readonly committed: (() => void)[] = [];
  readonly #part: string;
  readonly #client: PoolClient;
  readonly #manager: EntityManager;

  constructor(part: string, workspaceId: string, client: PoolClient, manager: EntityManager) {
    this.#part = part;
    this.workspaceId = workspaceId;
    this.#client = client;
    this.#manager = manager;
  }

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    noteStatement(this.#part, sql);
    const result = await this.#client.query<Row>(sql, [...params]);
    return result.rows;
  }

  async insert<Row extends object>(into: EntitySchema<Row>, rows: Row | readonly Row[]): Promise<void> {
    const list = Array.isArray(rows) ? rows : [rows];
    if (list.length === 0) return;
    noteStatement(this.#part, `/* ${this.#part}.insert.${into.options.tableName} */`);
    await this.#manager
      .createQueryBuilder()
      .insert()
      .into(into)
      .values(list as QueryDeepPartialEntity<Row>[])
      .updateEntity(false)
      .execute();
  }

  async update<Row extends object>(
    of: EntitySchema<Row>,
    where: Partial<Row>,
    change: Partial<Row>,
  ): Promise<boolean> {
    noteStatement(this.#part, `/* ${this.#part}.update.${of.options.tableName} */`);
    const result = await this.#manager.update(
      of,
      where as FindOptionsWhere<Row>,
      change as QueryDeepPartialEntity<Row>,
    );
    return result.affected === 1;
  }

  afterCommit(work: () => void): void {
    this.committed.push(work);
  }
}

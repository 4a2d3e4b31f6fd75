import type { PGlite } from '@electric-sql/pglite';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';

/** PostgreSQL's grammar and constraints within the process: one connection, one transaction at a time. */
export function pgliteDialect(database: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => pgliteDriver(database),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

function pgliteDriver(database: PGlite): Driver {
  const connection = pgliteConnection(database);
  const query = async (text: string) => {
    await database.query(text);
  };
  let last = Promise.resolve();
  let release = () => {};
  return {
    init: async () => {},
    async acquireConnection() {
      const before = last;
      let free = () => {};
      last = new Promise((resolve) => (free = resolve));
      await before;
      release = free;
      return connection;
    },
    beginTransaction: () => query('begin'),
    commitTransaction: () => query('commit'),
    rollbackTransaction: () => query('rollback'),
    releaseConnection: async () => release(),
    destroy: async () => {},
  };
}

function pgliteConnection(database: PGlite): DatabaseConnection {
  return {
    async executeQuery<R>(compiled: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, affectedRows } = await database.query<R>(compiled.sql, [...compiled.parameters]);
      return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
    },
    async *streamQuery() {
      throw new Error('stores do not stream');
    },
  };
}

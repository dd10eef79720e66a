/** What this folder needs of a database: the same in a browser worker and in Node. Rejections carry DuckDB's message. */
export interface DatabaseConnection {
  /** Runs one statement and answers Arrow IPC bytes. `parameters` stand for its `?`, in order. */
  run(sql: string, parameters?: readonly (string | number)[]): Promise<Uint8Array>;
  /** Rejects unless the text is exactly one statement that DuckDB can bind; runs nothing. */
  check(sql: string): Promise<void>;
  /** Adds the rows of an Arrow IPC stream to a table, its columns by position. The bytes may be taken from the caller. */
  insert(table: string, stream: Uint8Array): Promise<void>;
  /** Makes bytes readable to SQL under `path`. */
  register(path: string, bytes: Uint8Array): Promise<void>;
  /** Forgets the bytes under `path`. */
  drop(path: string): Promise<void>;
}

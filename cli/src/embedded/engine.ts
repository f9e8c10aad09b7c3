/** A server started beside Rapport: Postgres or NATS. */
export interface Engine {
  readonly url: string;
  readonly pid: number;
  /** Resolves when the process has ended, asked to or not. */
  readonly exited: Promise<void>;
  /** Ends the server in good order; resolves when its process is gone. May be called more than once. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** Folder that keeps the server's data, its log and its secrets. */
  readonly home: string;
  /** A port to take again, for clients that outlive a server; any free one by default. */
  readonly port?: number;
  /** Told in one line what takes long. */
  readonly onProgress?: (line: string) => void;
}

/** Who holds a lock: the process, and what it noted beside. */
export interface Holder {
  readonly pid: number;
  readonly [note: string]: unknown;
}

export interface Lock {
  /** Replaces what others see of the holder. */
  note(note: Readonly<Record<string, unknown>>): void;
  release(): void;
}

export type LockAttempt =
  | { readonly lock: Lock; readonly holder?: never }
  | { readonly lock?: never; readonly holder: Holder };

export function tryLock(folder: string, note?: Readonly<Record<string, unknown>>): LockAttempt;
export function takeLock(folder: string, onWait: (holder: Holder) => void): Promise<Lock>;
export function lockHolder(folder: string): Holder | undefined;

/** One line of a file: its values in the order of the file's headers. */
export interface Row {
  /** Counted from 1, the headers included; of a record over several lines, the last. */
  readonly line: number;
  readonly values: readonly string[];
  /** Why the values cannot be trusted. */
  readonly fault?: string | undefined;
}

/** One bench: measures, checks what it measured, and says which bars it missed. */
export interface Bench {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  run(report: (progress: string) => void, options: BenchOptions): Promise<BenchResult>;
}

export interface BenchOptions {
  /** Fewer and shorter rounds, to see whether something changed at all. */
  readonly quick: boolean;
}

export interface BenchResult {
  /** Markdown: the table and what it was measured with. */
  readonly text: string;
  /** One line each; the run fails when there is any. */
  readonly missed: readonly string[];
}

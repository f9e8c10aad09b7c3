/** Something that is judged without running the platform. */
export interface Check {
  readonly name: string;
  /** Throws, with what was found, when the check fails. */
  run(): Promise<void>;
}

/** Ends a check with its findings, one a line; none is a check that holds. */
export function reportFindings(findings: readonly string[]): void {
  if (findings.length > 0) throw new Error(findings.join('\n'));
}

/** A check that did not find its planted fault looks at nothing, and must not pass. */
export function expectPlanted(found: readonly string[], planted: readonly string[]): void {
  const missed = planted.filter((each) => !found.includes(each));
  const beside = found.filter((each) => !planted.includes(each));
  reportFindings([
    ...missed.map((each) => `planted and not found: ${each}`),
    ...beside.map((each) => `found and not planted: ${each}`),
  ]);
}

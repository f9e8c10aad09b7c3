import type { CleaningRules } from '@rapport/shared/cleaning/cleaningRules.ts';
import { cleanPhone } from '@rapport/shared/cleaning/cleanPhone.ts';
import { cleanTraits } from '@rapport/shared/cleaning/cleanTraits.ts';
import { countryOfContext } from '@rapport/shared/cleaning/countryOfContext.ts';
import { traitKindOf } from '@rapport/shared/cleaning/traitKinds.ts';

/** What cleaning would do to one trait of a file. */
export interface ColumnCounts {
  values: number;
  changed: number;
  dropped: number;
  /** Kept as they came, each reason with its count. */
  readonly refused: Map<string, number>;
  /** Phone numbers that no numbering plan has given out; they are taken. */
  unassigned: number;
}

export interface CleaningReport {
  readonly columns: ReadonlyMap<string, ColumnCounts>;
  /** Takes a message of a person as JSON. */
  add(json: string): void;
  text(): string;
}

type Json = Readonly<Record<string, unknown>>;

/** Counts by the code that the platform itself cleans with, so that it says what will happen and no more. */
export function createCleaningReport(rules: CleaningRules): CleaningReport {
  const columns = new Map<string, ColumnCounts>();
  const column = (name: string): ColumnCounts => {
    const known = columns.get(name) ?? {
      values: 0,
      changed: 0,
      dropped: 0,
      refused: new Map(),
      unassigned: 0,
    };
    columns.set(name, known);
    return known;
  };
  const add = (json: string) => {
    const { traits: told = {}, context = {} } = JSON.parse(json) as { traits?: Json; context?: Json };
    const country = rules.country ?? countryOfContext(told, context);
    const { traits, raw, dropped, faults } = cleanTraits(told, { ...rules, country });
    for (const name of Object.keys(told)) column(name).values += 1;
    for (const name of Object.keys(raw)) column(name).changed += 1;
    for (const name of dropped) column(name).dropped += 1;
    for (const { name, message } of faults) {
      const { refused } = column(name);
      refused.set(message, (refused.get(message) ?? 0) + 1);
    }
    for (const [name, value] of Object.entries(traits)) {
      if (traitKindOf(name) !== 'PHONE' || typeof value !== 'string') continue;
      if (cleanPhone(value)?.isAssigned === false) column(name).unassigned += 1;
    }
  };
  return { columns, add, text: () => textOf(columns) };
}

function textOf(columns: ReadonlyMap<string, ColumnCounts>): string {
  const touched = [...columns].filter(
    ([, { changed, dropped, refused }]) => changed + dropped + refused.size > 0,
  );
  if (touched.length === 0) return 'Cleaning changes nothing.\n';
  const width = Math.max(...touched.map(([name]) => name.length));
  const lines = touched.map(([name, counts]) => `  ${name.padEnd(width)}  ${lineOf(counts)}\n`);
  return `Cleaning, of the values of each column:\n${lines.join('')}`;
}

function lineOf({ values, changed, dropped, refused, unassigned }: ColumnCounts): string {
  const parts = [
    ...(changed > 0 ? [`${changed} cleaned`] : []),
    ...(dropped > 0 ? [`${dropped} empty and dropped`] : []),
    ...[...refused].map(([reason, count]) => `${count} kept as they came (${reason})`),
    ...(unassigned > 0 ? [`${unassigned} taken that no numbering plan has given out`] : []),
  ];
  return `${values}: ${parts.join(', ')}`;
}

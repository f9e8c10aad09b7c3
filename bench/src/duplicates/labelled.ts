import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { companyModel } from '@rapport/shared/duplicates/companyModel.ts';
import type { DuplicateModel, DuplicateRecord } from '@rapport/shared/duplicates/model.ts';
import { personModel, personRelations } from '@rapport/shared/duplicates/personModel.ts';
import { parse } from 'csv-parse/sync';
import { syntheticPeople } from './syntheticPeople.ts';

/** Records of which it is known who is who; the finder sees none of that. */
export interface Labelled {
  readonly records: readonly DuplicateRecord[];
  readonly model: DuplicateModel;
  /** By record id: who it is. */
  readonly truth: ReadonlyMap<string, number | string>;
}

type Row = Readonly<Record<string, string>>;

/** Beside the checkout, or where `PUBLIC_DATA` says; its README tells what the files are and where they come from. */
const folder = process.env.PUBLIC_DATA ?? join(import.meta.dirname, '../../../../shared/data');

/** Nothing where the file is not on this machine. */
export function publicRows(file: string): Row[] | undefined {
  const path = join(folder, file);
  if (!existsSync(path)) return undefined;
  return parse(readFileSync(path, 'utf8'), { columns: true, trim: true, skip_empty_lines: true });
}

export function febrl(name: string): Labelled | undefined {
  const idOf = (row: Row) => row.rec_id ?? '';
  return labelled(`people/${name}.csv`, idOf, (row) => idOf(row).split('-')[1] ?? '', {
    fields: [
      { name: 'given_name', kind: 'givenName' },
      { name: 'surname', kind: 'familyName' },
      { name: 'street', kind: 'street', from: ['street_number', 'address_1'] },
      { name: 'address_2', kind: 'text' },
      { name: 'suburb', kind: 'city' },
      { name: 'postcode', kind: 'postcode' },
      { name: 'state', kind: 'region' },
      { name: 'date_of_birth', kind: 'date' },
      { name: 'soc_sec_id', kind: 'identifier' },
    ],
    relations: personRelations,
  });
}

export function fake1000(): Labelled | undefined {
  return labelled(
    'people/fake_1000.csv',
    (row) => row.unique_id ?? '',
    (row) => row.cluster ?? '',
    {
      fields: [
        { name: 'first_name', kind: 'givenName' },
        { name: 'surname', kind: 'familyName' },
        { name: 'dob', kind: 'date' },
        { name: 'city', kind: 'city' },
        { name: 'email', kind: 'email' },
      ],
      relations: personRelations,
    },
  );
}

/** Real companies, each once: whatever is found is wrong. */
export function distinctCompanies(): Labelled | undefined {
  const path = join(folder, 'companies/cleanco_companies.csv');
  if (!existsSync(path)) return undefined;
  const lines: string[][] = parse(readFileSync(path, 'utf8'), { delimiter: ';', relax_quotes: true });
  const records = lines.map(([name = '', country = ''], line) => ({
    id: String(line),
    values: { name, country },
  }));
  return { records, model: companyModel, truth: new Map(records.map(({ id }) => [id, id])) };
}

export function synthetic(count: number): Labelled {
  return { ...syntheticPeople(count, 7), model: personModel };
}

function labelled(
  file: string,
  idOf: (row: Row) => string,
  whoIs: (row: Row) => string,
  model: DuplicateModel,
): Labelled | undefined {
  const rows = publicRows(file);
  if (rows === undefined) return undefined;
  return {
    records: rows.map((row) => ({ id: idOf(row), values: row })),
    truth: new Map(rows.map((row) => [idOf(row), whoIs(row)])),
    model,
  };
}

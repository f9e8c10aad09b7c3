import { table } from '@rapport/shared/db/table.ts';
import type { ConsentEntry } from '../domain/consent.ts';
import type { Purpose } from '../domain/purpose.ts';

type OfWorkspace<Row> = Row & { readonly workspaceId: string };

export type PurposeRow = OfWorkspace<Purpose>;
export type ConsentEntryRow = OfWorkspace<ConsentEntry>;

export const purposeTable = table<PurposeRow>('purposes', {
  workspaceId: { type: 'text', primary: true },
  key: { type: 'text', primary: true },
  name: { type: 'text' },
  description: { type: 'text', nullable: true },
  legalBasis: { type: 'text' },
  createdAt: { type: 'timestamptz' },
});

export const entryTable = table<ConsentEntryRow>('entries', {
  workspaceId: { type: 'text' },
  id: { type: 'text', primary: true },
  profileId: { type: 'text' },
  purposeKey: { type: 'text' },
  status: { type: 'text' },
  origin: { type: 'text' },
  evidence: { type: 'text', nullable: true },
  effectiveFrom: { type: 'timestamptz' },
  recordedAt: { type: 'timestamptz' },
  recordedBy: { type: 'text' },
});

export const tables = [purposeTable, entryTable];

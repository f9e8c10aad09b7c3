import { migrations as consent } from '@rapport/consent/migrations.ts';
import { startConsent } from '@rapport/consent/service.ts';
import { migrations as contacts } from '@rapport/contacts/migrations.ts';
import { startContacts } from '@rapport/contacts/service.ts';
import { migrations as deals } from '@rapport/deals/migrations.ts';
import { startDeals } from '@rapport/deals/service.ts';
import { migrations as profiles } from '@rapport/profiles/migrations.ts';
import { startProfiles } from '@rapport/profiles/service.ts';
import { migrations as segments } from '@rapport/segments/migrations.ts';
import { startSegments } from '@rapport/segments/service.ts';
import type { Migration } from '@rapport/shared/db/migrate.ts';
import type { Part } from '@rapport/shared/graphql/part.ts';
import type { PartName } from '@rapport/shared/part/parts.ts';
import type { PartOptions } from '@rapport/shared/part/runPart.ts';
import type { SealedColumn } from '@rapport/shared/secrets/resealColumns.ts';
import { migrations as tickets } from '@rapport/tickets/migrations.ts';
import { startTickets } from '@rapport/tickets/service.ts';
import { migrations as workspace } from '@rapport/workspace/migrations.ts';
import { sealed as sealedOfWorkspace } from '@rapport/workspace/sealed.ts';
import { startWorkspace } from '@rapport/workspace/service.ts';

export interface PartCode {
  readonly migrations: readonly Migration[];
  readonly start: (options: PartOptions) => Promise<Part>;
  /** What the part keeps sealed. */
  readonly sealed?: readonly SealedColumn[];
}

/** The code of every part. Only whoever runs several at once may know them all. */
export const partCode: Readonly<Record<PartName, PartCode>> = {
  workspace: { migrations: workspace, start: startWorkspace, sealed: sealedOfWorkspace },
  profiles: { migrations: profiles, start: startProfiles },
  contacts: { migrations: contacts, start: startContacts },
  deals: { migrations: deals, start: startDeals },
  tickets: { migrations: tickets, start: startTickets },
  segments: { migrations: segments, start: startSegments },
  consent: { migrations: consent, start: startConsent },
};

import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import type { KeyUses } from './commands/noteKeyUse.ts';

/** What this part's commands and queries work with, beside what every part's do. */
export interface WorkspaceKit extends PartKit {
  /** Seals write keys and secrets of webhooks, and signs the audit log. */
  readonly keyRing: KeyRing;
  /** When programs last came with their keys. */
  readonly keyUses: KeyUses;
  /** What tells people out of the app: `wake` when something may be due. */
  readonly deliveries: { wake(): void };
  /** Whether webhooks may go to addresses that are not of the public internet. */
  readonly privateWebhooks: boolean;
}

import type { PartKit } from '@rapport/shared/part/runPart.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';

/** What this part's commands and queries work with, beside what every part's do. */
export interface ProfilesKit extends PartKit {
  /** Seals the secrets of inbound hooks. */
  readonly keyRing?: KeyRing | undefined;
}

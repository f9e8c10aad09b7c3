import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '@rapport/shared/config/settings.ts';
import { createKeyRing, type KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { CommandError } from './commandError.ts';
import { newKeyRing, secretFile } from './embedded/secretFile.ts';

type KeySettings = Pick<Settings, 'encryptionKeys' | 'home'>;

/** Where the start keeps the keys it has made, beside the internal secret. */
function keysFile({ home }: Pick<Settings, 'home'>): string {
  return join(home, 'encryption.keys');
}

/** The keys of the settings, or those of this home, made once. */
export function ensureKeyRing(settings: KeySettings): KeyRing {
  return createKeyRing(settings.encryptionKeys ?? secretFile(keysFile(settings), newKeyRing));
}

/** The keys that the platform runs with. None are made: what another key had sealed or signed could not be read with them. */
export function loadKeyRing(settings: KeySettings): KeyRing {
  if (settings.encryptionKeys !== undefined || existsSync(keysFile(settings))) return ensureKeyRing(settings);
  throw new CommandError(
    'RAPPORT_ENCRYPTION_KEYS is needed, the keys that the workspace part is started with (or RAPPORT_HOME of a start).',
  );
}

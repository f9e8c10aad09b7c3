import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startProfiles } from './service.ts';

await servePartAlone('profiles', startProfiles);

import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startConsent } from './service.ts';

await servePartAlone('consent', startConsent);

import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startContacts } from './service.ts';

await servePartAlone('contacts', startContacts);

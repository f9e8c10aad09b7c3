import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startTickets } from './service.ts';

await servePartAlone('tickets', startTickets);

import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startDeals } from './service.ts';

await servePartAlone('deals', startDeals);

import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startSegments } from './service.ts';

await servePartAlone('segments', startSegments);

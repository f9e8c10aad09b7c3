import { servePartAlone } from '@rapport/shared/part/servePartAlone.ts';
import { startWorkspace } from './service.ts';

await servePartAlone('workspace', startWorkspace, { needsKeys: true });

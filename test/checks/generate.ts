import { writeFileSync } from 'node:fs';
import { natsConfig } from '@rapport/cli/natsConfig.ts';
import { composeSupergraph } from './composeSupergraph.ts';
import { errorsDocument } from './errorsDocument.ts';
import { eventsDocument } from './eventLines.ts';

/** Writes what is generated from the schemas and committed: resolver types (codegen.ts) come first, by the npm script. */
writeFileSync(new URL('../../supergraph.graphql', import.meta.url), composeSupergraph());
writeFileSync(new URL('../../docs/errors.md', import.meta.url), errorsDocument());
writeFileSync(new URL('../../docs/events.md', import.meta.url), eventsDocument());
writeFileSync(new URL('../../nats.conf', import.meta.url), natsConfig());

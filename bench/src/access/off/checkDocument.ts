import type { CheckDocument } from '@rapport/gateway/limits/checkDocument.ts';

/** Every document is small and costs nothing. */
export function createDocumentCheck(): CheckDocument {
  return () => ({ costOf: () => 0 });
}

import type { PartRequest, PartResult } from '@rapport/shared/graphql/executePart.ts';
import type { GatewayContext } from '../context.ts';

/** Where the fetches of one part go: into this process or over HTTP. Answers always; never throws or rejects. */
export interface PartSource {
  readonly name: string;
  /** `retryable`: nothing changes when the fetch runs twice (it is part of a query, not of a mutation). */
  fetch(request: PartRequest, context: GatewayContext, retryable: boolean): PartResult | Promise<PartResult>;
  /** Rejects with the reason when the part cannot answer just now. */
  ready(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The answer of a part that does not answer. Its fields come as null, the other parts' fields come as they are.
 * @param reason why, for the client: it names no host, port or file
 */
export function unavailable(part: string, reason: string): PartResult {
  return {
    data: null,
    errors: [
      {
        message: `${part} ${reason}. Repeat the request in a moment.`,
        extensions: { code: 'UNAVAILABLE', part },
      },
    ],
  };
}

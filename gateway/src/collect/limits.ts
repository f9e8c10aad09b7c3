/** What one request, and all requests together, may ask of the collection endpoint. 1 KB is 1,024 bytes. */
export interface CollectLimits {
  /** One event, as JSON. */
  readonly eventBytes: number;
  /** One body, after decompression. */
  readonly batchBytes: number;
  readonly batchEvents: number;
  /** Requests between the first byte read and the stored acknowledgement; beyond, 429. */
  readonly requestsInFlight: number;
  /** Bytes of the bodies of those requests, each counted at its largest possible size; beyond, 429. */
  readonly bytesInFlight: number;
  /** From the headers to the last byte of the body; a sender slower than that holds room which others need. */
  readonly bodyMs: number;
  /** Requests stored and not yet in profiles, from which on nothing more is taken; beyond, 429. */
  readonly backlogRequests: number;
}

/** Sizes as the tracking SDKs know them. 64 full batches in flight are about 150 MB with everything parsed. */
export const standardLimits: CollectLimits = {
  eventBytes: 32 * 1024,
  batchBytes: 500 * 1024,
  batchEvents: 2_500,
  requestsInFlight: 1_000,
  bytesInFlight: 32 * 1024 * 1024,
  bodyMs: 30_000,
  backlogRequests: 20_000,
};

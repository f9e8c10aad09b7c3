import type { Bucket } from './bucket.ts';
import { RecentlyUsed } from './recentlyUsed.ts';

/** What a change makes of a bucket; without `bucket` it stays as it is. */
export interface Changed<Outcome> {
  readonly bucket?: Bucket | undefined;
  readonly outcome: Outcome;
}

/** Null is a bucket that nobody has touched for long: a full one. */
export type Change<Outcome> = (bucket: Bucket | null) => Changed<Outcome>;

export interface BucketStore {
  /** Changes a bucket in one step, whoever else is at it; `change` may run several times. */
  update<Outcome>(key: string, change: Change<Outcome>): Promise<Outcome>;
}

/** Buckets of this process alone: enough for one gateway, and what several go on with while they cannot agree. */
export class LocalBuckets implements BucketStore {
  readonly #buckets = new RecentlyUsed<Bucket>(10_000);

  async update<Outcome>(key: string, change: Change<Outcome>): Promise<Outcome> {
    const { bucket, outcome } = change(this.#buckets.get(key) ?? null);
    if (bucket !== undefined) this.#buckets.set(key, bucket);
    return outcome;
  }

  keep(key: string, bucket: Bucket): void {
    this.#buckets.set(key, bucket);
  }
}

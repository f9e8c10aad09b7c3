import type { CallerRate } from '@rapport/gateway/limits/callerRate.ts';

/** Nobody's requests are counted. */
export function createCallerRate(): CallerRate {
  return {
    spend: async () => undefined,
    trySpend: () => undefined,
    refusalOf: () => {
      throw new Error('Nothing is refused here.');
    },
    fields: { policy: '', remainder: () => '' },
  };
}

export function bucketKey(name: string): string {
  return Buffer.from(name).toString('base64url').slice(-32);
}

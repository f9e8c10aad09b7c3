import { request } from 'undici';

/** GraphQL and collection of a running platform, as any front end would call them. */
export interface PlatformClient {
  /** Rejects when the answer has errors. */
  query<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
}

export function createClient(url: string, token: string): PlatformClient {
  return {
    query: async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const { body } = await request(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query, variables }),
      });
      const answer = (await body.json()) as { data?: Data; errors?: { message: string }[] };
      if (answer.errors !== undefined || answer.data === undefined) {
        throw new Error(answer.errors?.map((error) => error.message).join(' ') ?? 'The answer has no data.');
      }
      return answer.data;
    },
  };
}

/** Sends messages to the collection endpoint; rejects when they were not stored. */
export async function collect(url: string, writeKey: string, batch: readonly object[]): Promise<void> {
  const { statusCode, body } = await request(`${url}/v1/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ writeKey, batch, sentAt: new Date().toISOString() }),
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`The collection endpoint answered ${statusCode}: ${text}`);
}

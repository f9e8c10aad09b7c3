import type { Envelope } from '@rapport/shared/events/envelope.ts';
import { type PartUnderTest, startPartUnderTest, testWorkspaceId } from '../../../test/harness/part.ts';
import { startConsent } from '../src/service.ts';

export const may = '2026-05-01T00:00:00.000Z';
export const june = '2026-06-01T12:00:00.000Z';
export const july = '2026-07-01T00:00:00.000Z';

type Answering = 'consentGrant' | 'consentDeny' | 'consentWithdraw';

interface Consents {
  readonly consents: readonly { purpose: { key: string }; status: string }[];
  readonly consentLedger: { totalCount: number; nodes: readonly { status: string }[] };
}

let lastProfile = 0;

export function newProfile(): string {
  lastProfile += 1;
  return `profile_01J${String(lastProfile).padStart(23, '0')}`;
}

/** The consent part with two purposes, email_marketing and ads, and what tests do with it. */
export class ConsentUnderTest {
  readonly part: PartUnderTest;

  private constructor(part: PartUnderTest) {
    this.part = part;
  }

  static async start(): Promise<ConsentUnderTest> {
    const part = await startPartUnderTest({ name: 'consent', start: startConsent });
    const consent = new ConsentUnderTest(part);
    for (const key of ['email_marketing', 'ads']) await consent.define(key);
    return consent;
  }

  define(key: string, name = key, idempotencyKey: string | null = null) {
    return this.part.run(
      `mutation ($input: PurposeDefineInput!, $idempotencyKey: String) {
        purposeDefine(input: $input, idempotencyKey: $idempotencyKey) {
          purpose { key name description legalBasis createdAt }
          errors { __typename ... on UserError { message path } }
        }
      }`,
      { input: { key, name }, idempotencyKey },
    );
  }

  async answer(mutation: Answering, input: object, idempotencyKey: string | null = null) {
    const data = await this.part.run<Record<string, unknown>>(
      `mutation ($input: ConsentInput!, $idempotencyKey: String) {
        ${mutation}(input: $input, idempotencyKey: $idempotencyKey) {
          entry { id purpose { key } status origin evidence effectiveFrom recordedAt recordedBy }
          state { status since entry { id } }
          errors { __typename ... on UserError { message path } }
        }
      }`,
      { input: { purposeKey: 'email_marketing', origin: 'checkout', ...input }, idempotencyKey },
    );
    return data[mutation] as {
      entry: { id: string } | null;
      state: { status: string } | null;
      errors: readonly object[];
    };
  }

  async profiles(ids: readonly string[], workspace = testWorkspaceId): Promise<Consents[]> {
    const representations = ids.map((id) => ({ __typename: 'Profile', id }));
    const data = await this.part.run<{ _entities: Consents[] }>(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Profile {
            consents { purpose { key } status }
            consentLedger(first: 5) { totalCount nodes { status } }
          }
        }
      }`,
      { representations },
      workspace,
    );
    return data._entities;
  }

  async statusOf(profileId: string): Promise<string | undefined> {
    const [profile] = await this.profiles([profileId]);
    return profile?.consents.find(({ purpose }) => purpose.key === 'email_marketing')?.status;
  }

  async told(profileId: string): Promise<Envelope[]> {
    return (await this.part.told()).filter((event) => event.subject === profileId);
  }
}

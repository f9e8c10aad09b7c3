import { type PartName, parts } from '../part/parts.ts';
import { consumerOf, hears, streamsOfGateway, streamsOfPart } from './hears.ts';
import { inboxOf } from './natsAccess.ts';
import { type StreamName, streamOf, streamSubjects } from './streams.ts';

// What each login may do at NATS, from the tables that say who tells and who hears. The names of the API's subjects are
// those that nats 2.29 really asks (it uses the consumer API of 2.9); everything that is not named is refused.

/** Who logs in at NATS: each part, the gateway, and the operator, as whom `rapport migrate` and `rapport replay` run. */
export const natsUsers = ['operator', 'gateway', ...parts] as const;
export type NatsUser = (typeof natsUsers)[number];

export interface NatsPermissions {
  readonly publish: { readonly allow: readonly string[]; readonly deny: readonly string[] };
  readonly subscribe: { readonly allow: readonly string[] };
}

export function natsPermissions(user: NatsUser): NatsPermissions {
  switch (user) {
    case 'operator':
      return ofOperator();
    case 'gateway':
      return ofGateway();
    default:
      return ofPart(user);
  }
}

/** A part tells its own events, and the audit entries of its changes; it reads its own consumers and no other. */
function ofPart(part: PartName): NatsPermissions {
  return {
    publish: {
      allow: [
        `${part}.>`,
        'audit.entry.recorded.v1.>',
        ...reads(streamsOfPart(part)),
        ...hears[part].flatMap((from) => ofConsumer(part, from)),
      ],
      deny: [],
    },
    subscribe: { allow: [`${inboxOf(part)}.>`] },
  };
}

/** Its filter stands in the subject that makes a consumer, and the server holds it to that. */
function ofConsumer(part: PartName, from: string): string[] {
  const [stream, consumer] = [streamOf(from), consumerOf(part, from)];
  return [
    `$JS.API.CONSUMER.CREATE.${stream}.${consumer}.${from}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.${consumer}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
    `$JS.ACK.${stream}.${consumer}.>`,
    `dead.${consumer}.${from}.>`,
  ];
}

/** What subscriptions read: by consumers of the moment, of any name but those of the parts. */
const LIVE_STREAMS: readonly StreamName[] = ['CRM', 'CDP'];

/** The gateway tells what was collected, reads what parts tell, and counts in its bucket. */
function ofGateway(): NatsPermissions {
  return {
    publish: {
      allow: [
        'collect.>',
        ...reads(streamsOfGateway),
        ...LIVE_STREAMS.flatMap((stream) => [
          `$JS.API.CONSUMER.CREATE.${stream}.>`,
          `$JS.API.CONSUMER.INFO.${stream}.*`,
          `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
          `$JS.API.CONSUMER.DELETE.${stream}.*`,
        ]),
        '$KV.rapport_limits.>',
        '$JS.API.STREAM.MSG.GET.KV_rapport_limits',
      ],
      deny: durables()
        .filter(([stream]) => LIVE_STREAMS.includes(stream))
        .flatMap(([stream, consumer]) => [
          `$JS.API.CONSUMER.*.${stream}.${consumer}`,
          `$JS.API.CONSUMER.*.${stream}.${consumer}.>`,
          `$JS.API.CONSUMER.MSG.NEXT.${stream}.${consumer}`,
        ]),
    },
    subscribe: { allow: [`${inboxOf('gateway')}.>`] },
  };
}

/** What was collected, told and done: no message of it is taken away. From DEAD `rapport replay` does. */
const LOGS: readonly StreamName[] = ['COLLECT', 'CRM', 'CDP', 'AUDIT'];

/** Makes and backs up streams and replays DEAD; `nats`, the tool, works with it. Not even it deletes or empties a stream. */
function ofOperator(): NatsPermissions {
  return {
    publish: {
      allow: ['$JS.API.>', '$JS.ACK.>', '$JS.SNAPSHOT.>', ...streamSubjects],
      deny: [
        '$JS.API.STREAM.DELETE.*',
        '$JS.API.STREAM.PURGE.*',
        ...LOGS.map((stream) => `$JS.API.STREAM.MSG.DELETE.${stream}`),
      ],
    },
    subscribe: { allow: ['_INBOX.>', `${inboxOf('operator')}.>`] },
  };
}

function reads(streams: readonly StreamName[]): string[] {
  return ['$JS.API.INFO', ...streams.map((stream) => `$JS.API.STREAM.INFO.${stream}`)];
}

function durables(): (readonly [StreamName, string])[] {
  return parts.flatMap((part) =>
    hears[part].map((from) => [streamOf(from), consumerOf(part, from)] as const),
  );
}

import type { OutboundSettings } from '@rapport/shared/config/outboundSettings.ts';
import type { Background, PartKit } from '@rapport/shared/part/runPart.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import { forgetNotifications } from '../storage/deliveryStore.ts';
import { Lane } from './lane.ts';
import { mailSender } from './mail.ts';
import type { Sender } from './sender.ts';
import { webhookSender } from './webhook.ts';

export interface DeliveriesOptions {
  readonly kit: Pick<PartKit, 'db' | 'clock' | 'log'>;
  readonly keyRing: KeyRing;
  /** Undefined in a process that sends nothing: a command beside a platform that runs. */
  readonly outbound: OutboundSettings | undefined;
}

const FORGET_EVERY_MS = 3_600_000;

/** Everything that leaves the app to tell people: a lane a way, so that a mail server that hangs holds up no webhook. */
export class Deliveries implements Background {
  readonly #options: DeliveriesOptions;
  readonly #lanes: readonly Lane[];
  readonly #senders: readonly Sender[];
  #forgetting: NodeJS.Timeout | undefined;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    const { kit, keyRing, outbound } = options;
    if (outbound === undefined) {
      this.#lanes = [];
      this.#senders = [];
      return;
    }
    const mail = mailSender(outbound, keyRing, kit.clock);
    const webhook = webhookSender(outbound, keyRing, kit.clock);
    this.#senders = [mail, webhook];
    this.#lanes = [
      new Lane({ kit, channel: 'MAIL', atOnce: 4, send: mail.send }),
      new Lane({ kit, channel: 'WEBHOOK', atOnce: 16, send: webhook.send }),
    ];
  }

  start(): void {
    for (const lane of this.#lanes) lane.start();
    this.#forgetting = setInterval(() => this.#forget(), FORGET_EVERY_MS);
    this.#forgetting.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#forgetting);
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
    for (const sender of this.#senders) sender.close();
  }

  /** Something may be due. */
  wake(): void {
    for (const lane of this.#lanes) lane.wake();
  }

  #forget(): void {
    const { db, clock, log } = this.#options.kit;
    db.asWorker((tx) => forgetNotifications(tx, clock.now())).catch((error: unknown) =>
      log.warn({ err: error }, 'old notifications were not forgotten; the next round will'),
    );
  }
}

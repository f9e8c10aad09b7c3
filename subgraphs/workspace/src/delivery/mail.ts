import type { Clock } from '@rapport/shared/clock.ts';
import type { OutboundSettings } from '@rapport/shared/config/outboundSettings.ts';
import type { KeyRing } from '@rapport/shared/secrets/keyRing.ts';
import nodemailer from 'nodemailer';
import type { Outcome } from '../domain/retry.ts';
import { unsubscribeToken } from '../secrets/unsubscribeToken.ts';
import type { Letter } from '../storage/deliveryStore.ts';
import { letterAsSeen, mailOf } from './mailText.ts';
import type { Sender } from './sender.ts';

const CONNECT_MS = 10_000;
const SILENCE_MS = 20_000;
const LONGEST_REASON = 300;

/**
 * Mail by SMTP. Its Message-ID is made of the delivery's id, so that a mail which had to be sent twice (the server had taken
 * it and the connection broke before it said so) is one in a mailbox that looks.
 */
export function mailSender(outbound: OutboundSettings, keyRing: KeyRing, clock: Clock): Sender {
  const { mail } = outbound;
  if (mail === undefined) {
    const reason = 'This installation sends no mail: RAPPORT_SMTP_URL is not set.';
    return { send: async () => ({ kind: 'refused', reason }), close: () => undefined };
  }
  const transport = nodemailer.createTransport({
    url: mail.url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1).replace(/>$/, '');
  const send = async (workspaceId: string, letter: Letter): Promise<Outcome> => {
    const token = unsubscribeToken(keyRing, { workspaceId, userId: letter.userId });
    const settingsUrl = `${mail.publicUrl}/notifications/unsubscribe?token=${token}`;
    const { subject, text, html } = mailOf(letterAsSeen(letter), settingsUrl);
    try {
      await transport.sendMail({
        from: mail.from,
        to: { name: letter.userName, address: letter.email },
        subject,
        text,
        html,
        date: clock.now(),
        messageId: `<${letter.id}@${domain}>`,
        headers: {
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<${settingsUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      });
      return { kind: 'sent' };
    } catch (error) {
      return outcomeOf(error);
    }
  };
  return { send, close: () => transport.close() };
}

interface SmtpFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
}

/** Only what a server says for good about this mail is final; a refused login is mended by whoever runs the installation. */
function outcomeOf(error: unknown): Outcome {
  const { code, responseCode, response } = (error instanceof Error ? error : {}) as SmtpFault;
  const said = typeof response === 'string' ? response : `No answer of the mail server (${String(code)}).`;
  const reason = said.slice(0, LONGEST_REASON);
  const isFinal = typeof responseCode === 'number' && responseCode >= 500 && code !== 'EAUTH';
  return { kind: isFinal ? 'refused' : 'failed', reason };
}

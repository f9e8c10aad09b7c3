import { z } from 'zod';
import type { TakeSetting } from './gatewaySettings.ts';

/** How the platform reaches people and programs outside of it. */
export interface OutboundSettings {
  /** Undefined where no mail is sent. */
  readonly mail: MailSettings | undefined;
  /** Whether webhooks may go to addresses that are not of the public internet. */
  readonly privateAddresses: boolean;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. */
  readonly url: string;
  /** A mail address, or a name with the address in angle brackets. */
  readonly from: string;
  /** Where people reach the gateway, without a slash at its end: links in mails lead there. */
  readonly publicUrl: string;
}

const urlOf = (...protocols: readonly string[]) =>
  z.string().refine((each) => URL.canParse(each) && protocols.includes(new URL(each).protocol));

/** The rows of what goes out in the table of all settings. */
export const outboundTable = {
  RAPPORT_SMTP_URL: {
    schema: urlOf('smtp:', 'smtps:'),
    wanted: 'a URL as smtps://user:password@mail.example:465',
    standard: 'no mail is sent',
    meaning: 'mail server that takes notifications',
    secret: true as const,
  },
  RAPPORT_MAIL_FROM: {
    schema: z.string().regex(/^(?:[^<>\r\n]{1,100} <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
    wanted: 'a mail address as crm@acme.example or Acme <crm@acme.example>',
    meaning: 'sender of mails; needed with RAPPORT_SMTP_URL',
  },
  RAPPORT_PUBLIC_URL: {
    schema: urlOf('http:', 'https:').transform((each) => each.replace(/\/+$/, '')),
    wanted: 'a URL as https://crm.acme.example',
    meaning: 'where people reach the gateway, for links in mails; needed with RAPPORT_SMTP_URL',
  },
  RAPPORT_PRIVATE_WEBHOOKS: {
    schema: z.enum(['on', 'off']),
    wanted: 'on or off',
    standard: 'off',
    meaning: 'whether webhooks may go to private addresses and by plain http',
  },
};

export function readOutboundSettings(take: TakeSetting, problems: string[]): OutboundSettings {
  const url = take('RAPPORT_SMTP_URL', outboundTable.RAPPORT_SMTP_URL);
  const from = take('RAPPORT_MAIL_FROM', outboundTable.RAPPORT_MAIL_FROM);
  const publicUrl = take('RAPPORT_PUBLIC_URL', outboundTable.RAPPORT_PUBLIC_URL);
  const privateAddresses = take('RAPPORT_PRIVATE_WEBHOOKS', outboundTable.RAPPORT_PRIVATE_WEBHOOKS) === 'on';
  if (url === undefined) return { mail: undefined, privateAddresses };
  if (from !== undefined && publicUrl !== undefined)
    return { mail: { url, from, publicUrl }, privateAddresses };
  const missing = [
    ...(from === undefined ? ['RAPPORT_MAIL_FROM'] : []),
    ...(publicUrl === undefined ? ['RAPPORT_PUBLIC_URL'] : []),
  ];
  problems.push(`RAPPORT_SMTP_URL needs ${missing.join(' and ')} as well`);
  return { mail: undefined, privateAddresses };
}

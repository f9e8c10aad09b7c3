import { reachOf } from '@rapport/shared/access/rights.ts';
import { plainTitle } from '../domain/notification.ts';
import { grantsOf } from '../domain/roles.ts';
import type { Letter, LetterLine } from '../storage/deliveryStore.ts';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * A letter as its reader may see it: whoever does not see personal data whole in the graph does not get it by mail either,
 * since titles repeat what tasks and notes say of people.
 */
export function letterAsSeen(letter: Letter): Letter {
  if (reachOf(grantsOf(letter.roles, letter.customRoles), 'data:personal:read') !== null) return letter;
  const notifications = letter.notifications.map((line) => ({
    ...line,
    title: plainTitle(line.kind),
    body: null,
  }));
  return { ...letter, notifications };
}

/** One notification, or a digest of several, as plain text and as HTML without images, styles or scripts. */
export function mailOf({ userName, workspaceName, notifications }: Letter, settingsUrl: string): MailText {
  const [first, ...others] = notifications;
  const subject =
    others.length === 0
      ? (first?.title ?? '')
      : `${notifications.length} notifications from ${workspaceName}`;
  const why = `You get this because you are a member of ${workspaceName}.`;
  const text = [
    `Hello ${userName},`,
    ...notifications.map(({ title, body }) => (body === null ? title : `${title}\n${body}`)),
    `${why} To stop these mails: ${settingsUrl}`,
  ].join('\n\n');
  const html = [
    '<!doctype html><html lang="en"><body>',
    `<p>Hello ${escaped(userName)},</p>`,
    ...notifications.map(paragraph),
    `<p>${escaped(why)} <a href="${escaped(settingsUrl)}">Stop these mails</a>.</p>`,
    '</body></html>',
  ].join('\n');
  return { subject, text, html };
}

function paragraph({ title, body }: LetterLine): string {
  const below = body === null ? '' : `<br>${escaped(body).replaceAll('\n', '<br>')}`;
  return `<p><strong>${escaped(title)}</strong>${below}</p>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

// What is told to whom on which way. A notification is one fact for one person; a delivery takes one or, as a digest,
// several of them out of the app.

export const notificationKinds = [
  'TASK_ASSIGNED',
  'TASK_REMINDER',
  'TASK_OVERDUE',
  'MENTION',
  'WATCHED_CHANGED',
  'TEST',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export const notificationChannels = ['IN_APP', 'MAIL', 'WEBHOOK'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];
/** Ways out of the app, which are tried again until they succeed. */
export type OutsideChannel = Exclude<NotificationChannel, 'IN_APP'>;

export type NotificationDigest = 'OFF' | 'HOURLY' | 'DAILY';

/** What a notification is about: an entity of another part, by the name the graph gives it. */
export type NotificationEntity = 'contact' | 'company' | 'interaction' | 'task';

/** Whether somebody wants a kind on a way. */
export interface ChannelChoice {
  readonly kind: NotificationKind;
  readonly channel: NotificationChannel;
  readonly enabled: boolean;
}

/** Kinds that lose their sense by waiting for a digest; quiet hours hold them all the same. */
const TIMELY: readonly NotificationKind[] = ['TASK_REMINDER', 'TASK_OVERDUE', 'TEST'];

export function waitsForDigest(kind: NotificationKind): boolean {
  return !TIMELY.includes(kind);
}

/** Somebody asked for it just now, so no quiet hours hold it and no second attempt is made hours later. */
export function isAtOnce(kind: NotificationKind): boolean {
  return kind === 'TEST';
}

/**
 * The ways a notification takes. Everything is on until somebody turns it off: an event that names its ways (a reminder
 * has some) asks for no others, and a way that was turned off stays off all the same.
 * @param asked the ways that the event names; undefined where it names none
 * @param hasWebhook whether there is an address to send to
 */
export function channelsFor(
  kind: NotificationKind,
  choices: readonly ChannelChoice[],
  hasWebhook: boolean,
  asked: readonly NotificationChannel[] = notificationChannels,
): NotificationChannel[] {
  return notificationChannels.filter((channel) => {
    if (!asked.includes(channel) || (channel === 'WEBHOOK' && !hasWebhook)) return false;
    return choices.find((each) => each.kind === kind && each.channel === channel)?.enabled ?? true;
  });
}

/** Every kind with every way, as it stands for somebody who has chosen some. */
export function allChoices(choices: readonly ChannelChoice[]): ChannelChoice[] {
  return notificationKinds.flatMap((kind) =>
    notificationChannels.map((channel) => ({
      kind,
      channel,
      enabled: choices.find((each) => each.kind === kind && each.channel === channel)?.enabled ?? true,
    })),
  );
}

const PLAIN_TITLES: Readonly<Record<NotificationKind, string>> = {
  TASK_ASSIGNED: 'You got a task',
  TASK_REMINDER: 'A task wants your attention',
  TASK_OVERDUE: 'A task is overdue',
  MENTION: 'Somebody mentioned you',
  WATCHED_CHANGED: 'A record that you watch was changed',
  TEST: 'Test notification',
};

/** What can be said of a kind without any personal data. */
export function plainTitle(kind: NotificationKind): string {
  return PLAIN_TITLES[kind];
}

const LONGEST_TITLE = 200;
const LONGEST_BODY = 2_000;

/** One line, as it fits the subject of a mail. */
export function titleLine(text: string): string {
  return shortened(text.replaceAll(/\s+/g, ' ').trim(), LONGEST_TITLE);
}

export function bodyText(text: string): string {
  return shortened(text.trim(), LONGEST_BODY);
}

function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

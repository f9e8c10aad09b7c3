import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';

/** How long somebody must do nothing for a visit to be over, where a source says nothing else. */
export const STANDARD_SESSION_MINUTES = 30;

const LONGEST_SILENCE_MINUTES = 1_440;

/** The longest session that an SDK may name: one id sent for ever must not make a life one visit. */
export const LONGEST_SESSION_DAYS = 3;

/** A page ping says that somebody still looks at a page. SDKs send one every ten seconds, the first after five. */
export const PING_SECONDS = 10;
export const FIRST_PING_SECONDS = 5;

export function sessionFaults(minutes: number): CommonRefusal[] {
  if (minutes >= 1 && minutes <= LONGEST_SILENCE_MINUTES) return [];
  return [
    invalidInput(
      `sessionTimeoutMinutes must be from 1 to ${LONGEST_SILENCE_MINUTES}, not ${minutes}.`,
      'input',
      'sessionTimeoutMinutes',
    ),
  ];
}

import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';
import type { RepeatRule } from './repeat.ts';
import type { TaskFields, TaskReminder, TaskState, TaskSubjects } from './task.ts';
import { trimmed } from './text.ts';

const LONGEST_TITLE = 300;
const LONGEST_BODY = 20_000;
const MOST_SUBJECTS = 50;
const MOST_REMINDERS = 20;
const LONGEST_LEAD_SECONDS = 366 * 86_400;
const MOST_EVERY = 999;
const MOST_COUNT = 9_999;

export const subjectKinds = {
  contactIds: 'contact',
  companyIds: 'company',
  dealIds: 'deal',
  ticketIds: 'ticket',
} as const satisfies Record<keyof TaskSubjects, string>;

type Place = 'input' | 'patch';

/** Every fault of what was said, at once; `place` is the input's name in the path. */
export function faultsOf(fields: TaskFields, place: Place): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const { title, body, assigneeId, reminders, repeat } = fields;
  const titleLength = trimmed(title)?.length ?? 0;
  if (title !== undefined && (titleLength === 0 || titleLength > LONGEST_TITLE)) {
    faults.push(invalidInput(`title must have 1 to ${LONGEST_TITLE} characters.`, place, 'title'));
  }
  if ((trimmed(body)?.length ?? 0) > LONGEST_BODY)
    faults.push(invalidInput(`body must have at most ${LONGEST_BODY} characters.`, place, 'body'));
  if (assigneeId && !isId('user', assigneeId)) {
    faults.push(
      invalidInput(`assigneeId must be the id of a user, not "${assigneeId}".`, place, 'assigneeId'),
    );
  }
  return [
    ...faults,
    ...subjectFaults(fields, place),
    ...reminderFaults(reminders ?? [], place),
    ...(repeat ? repeatFaults(repeat, place) : []),
  ];
}

/** What only holds for all fields together. */
export function stateFaults({ dueAt, repeat, reminders }: TaskState, place: Place): CommonRefusal[] {
  if (dueAt !== null) return [];
  const faults: CommonRefusal[] = [];
  if (repeat !== null) faults.push(invalidInput('A task that repeats needs dueAt.', place, 'dueAt'));
  if (reminders.some(({ secondsBeforeDue }) => secondsBeforeDue !== null)) {
    faults.push(invalidInput('A reminder with secondsBeforeDue needs a task with dueAt.', place, 'dueAt'));
  }
  return faults;
}

function subjectFaults(fields: TaskFields, place: Place): CommonRefusal[] {
  return Object.entries(subjectKinds).flatMap(([name, kind]) => {
    const ids = fields[name as keyof TaskSubjects] ?? [];
    if (ids.length > MOST_SUBJECTS)
      return [invalidInput(`${name} must name at most ${MOST_SUBJECTS}.`, place, name)];
    return ids.flatMap((id, index) => {
      const path = [place, name, String(index)];
      if (!isId(kind, id)) return [invalidInput(`"${id}" is not the id of a ${kind}.`, ...path)];
      return ids.indexOf(id) < index ? [invalidInput(`${id} stands twice.`, ...path)] : [];
    });
  });
}

function reminderFaults(reminders: readonly TaskReminder[], place: Place): CommonRefusal[] {
  if (reminders.length > MOST_REMINDERS)
    return [invalidInput(`A task has at most ${MOST_REMINDERS} reminders.`, place, 'reminders')];
  const seen = new Set<string>();
  return reminders.flatMap((reminder, index) => {
    const path = [place, 'reminders', String(index)];
    const { secondsBeforeDue, at, channels } = reminder;
    if ((secondsBeforeDue === null) === (at === null))
      return [invalidInput('A reminder has either secondsBeforeDue or at.', ...path)];
    if (secondsBeforeDue !== null && (secondsBeforeDue < 0 || secondsBeforeDue > LONGEST_LEAD_SECONDS)) {
      const message = `secondsBeforeDue must be 0 to ${LONGEST_LEAD_SECONDS}, not ${secondsBeforeDue}.`;
      return [invalidInput(message, ...path, 'secondsBeforeDue')];
    }
    if (channels.length === 0 || new Set(channels).size < channels.length)
      return [invalidInput('channels must name at least one way, each once.', ...path, 'channels')];
    const instant = `${secondsBeforeDue} ${at}`;
    if (seen.has(instant)) return [invalidInput('Two reminders have the same instant.', ...path)];
    seen.add(instant);
    return [];
  });
}

function repeatFaults({ every, unit, weekdays, count }: RepeatRule, place: Place): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const fault = (message: string, name: string) => faults.push(invalidInput(message, place, 'repeat', name));
  if (every < 1 || every > MOST_EVERY) fault(`every must be 1 to ${MOST_EVERY}, not ${every}.`, 'every');
  if (weekdays.length > 0 && unit !== 'WEEK') fault('weekdays go with unit WEEK only.', 'weekdays');
  if (new Set(weekdays).size < weekdays.length) fault('weekdays must name each day once.', 'weekdays');
  if (count !== null && (count < 1 || count > MOST_COUNT))
    fault(`count must be 1 to ${MOST_COUNT}, not ${count}.`, 'count');
  return faults;
}

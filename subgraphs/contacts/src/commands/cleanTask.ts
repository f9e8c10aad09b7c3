import { allow, type CommonRefusal, type Decision, invalidInput, refuse } from '@rapport/shared/decision.ts';
import type { TaskFields } from '../domain/task.ts';
import { faultsOf } from '../domain/taskFaults.ts';
import { findZone } from './zones.ts';

/** What was said about a task, or everything that is wrong with it. */
export function cleanTask(fields: TaskFields, place: 'input' | 'patch'): Decision<TaskFields, CommonRefusal> {
  const faults = faultsOf(fields, place);
  const { repeat } = fields;
  if (repeat && findZone(repeat.timeZone) === null) {
    const message = `timeZone must be an IANA name such as Europe/London, not "${repeat.timeZone}".`;
    faults.push(invalidInput(message, place, 'repeat', 'timeZone'));
  }
  return faults.length > 0 ? refuse(...faults) : allow(fields);
}

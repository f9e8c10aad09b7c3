import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { UserMentioned } from '@rapport/shared/events/contacts.ts';
import { tellOfMention } from '../commands/tellOfMention.ts';
import type { WorkspaceKit } from '../kit.ts';

export function onUserMentioned(kit: WorkspaceKit): Hearing {
  return hear(UserMentioned, tellOfMention(kit));
}

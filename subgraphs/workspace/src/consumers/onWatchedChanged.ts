import { type Hearing, hear } from '@rapport/shared/bus/hear.ts';
import { WatchedChanged } from '@rapport/shared/events/contacts.ts';
import { tellOfWatched } from '../commands/tellOfWatched.ts';
import type { WorkspaceKit } from '../kit.ts';

export function onWatchedChanged(kit: WorkspaceKit): Hearing {
  return hear(WatchedChanged, tellOfWatched(kit));
}

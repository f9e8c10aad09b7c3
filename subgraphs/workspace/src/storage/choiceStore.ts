import type { Transaction } from '@rapport/shared/db/session.ts';
import type { ChannelChoice } from '../domain/notification.ts';

/** Keeps what somebody has chosen; of two choices about one kind and way the last counts. */
export async function keepChoices(
  tx: Transaction,
  userId: string,
  choices: readonly ChannelChoice[],
): Promise<void> {
  if (choices.length === 0) return;
  const last = new Map(choices.map((choice) => [`${choice.kind} ${choice.channel}`, choice])); // of two about one, the last
  const given = [...last.values()];
  await tx.query(
    `/* workspace.keepChoices */
     insert into notification_choices (workspace_id, user_id, kind, channel, enabled)
     select $1, $2, kind, channel, enabled from unnest($3::text[], $4::text[], $5::boolean[]) as c(kind, channel, enabled)
     on conflict (user_id, kind, channel) do update set enabled = excluded.enabled`,
    [
      tx.workspaceId,
      userId,
      given.map(({ kind }) => kind),
      given.map(({ channel }) => channel),
      given.map(({ enabled }) => enabled),
    ],
  );
}

import type { Interaction } from '../domain/interaction.ts';
import { mentionsIn } from '../domain/mention.ts';

/** Who is named in an interaction's text. */
export function mentionedIn({ body }: Interaction): { id: string }[] {
  return mentionsIn(body).map(({ userId }) => ({ id: userId }));
}

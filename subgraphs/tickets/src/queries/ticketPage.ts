import { decodeCursor, type Keyset, type PageRequest, pageSize } from '@rapport/shared/graphql/connection.ts';
import type { Ticket, TicketPriority, TicketStatus } from '../domain/ticket.ts';

/** A ticket found under a key that a list was asked for: a profile or a contact. */
export type TicketUnder = Ticket & { readonly key: string };

export interface TicketFilter {
  readonly status?: readonly TicketStatus[] | null | undefined;
  readonly priority?: readonly TicketPriority[] | null | undefined;
  readonly text?: string | null | undefined;
}

/** One condition for lists and counts: each of `$1`, `$2` and `$3` that is null lets everything pass. */
export const MATCHES = `
  ($1::text[] is null or t.status = any($1))
  and ($2::text[] is null or t.priority = any($2))
  and ($3::text is null or position(lower($3) in lower(t.subject)) > 0)`;

export function filterParams({ status, priority, text }: TicketFilter): [unknown, unknown, unknown] {
  return [status ?? null, priority ?? null, text ?? null];
}

/** Lists of tickets run from the newest; the id breaks ties. */
export function ticketKeyset(ticket: Ticket): Keyset {
  return [ticket.openedAt.toISOString(), ticket.id];
}

/** `$4` and `$5` are where the page starts, `$6` its rows and one more. */
export const PAGE = `
  ($4::timestamptz is null or (t.opened_at, t.id) < ($4::timestamptz, $5::text))
  order by t.opened_at desc, t.id desc
  limit $6`;

export function pageParams(page: PageRequest): [unknown, unknown, number] {
  const after = decodeCursor(page, ['instant', 'text']);
  return [after?.[0] ?? null, after?.[1] ?? null, pageSize(page) + 1];
}

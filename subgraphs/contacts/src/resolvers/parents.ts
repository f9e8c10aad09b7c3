import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { DuplicateCandidate, DuplicateSearch } from '@rapport/shared/review/duplicateTables.ts';
import type { ReasonOfCandidate } from '@rapport/shared/review/valuesOf.ts';
import type { Company, CompanyRefusal, DomainTaken } from '../domain/company.ts';
import type { Contact } from '../domain/contact.ts';
import type { Interaction } from '../domain/interaction.ts';
import type { RepeatRule } from '../domain/repeat.ts';
import type { Task, TaskRefusal } from '../domain/task.ts';
import type { SearchHit } from '../queries/search.ts';
import type { ShownReminder } from '../queries/shownTask.ts';

type Named<Name extends string, Row> = Row & { readonly __typename: Name };

interface Reference {
  readonly id: string;
}

export type ContactParent = Contact;
export type ContactConnectionParent = Connection<Contact>;
export type CompanyParent = Company;
export type CompanyConnectionParent = Connection<Company>;
export type InteractionParent = Interaction;
export type InteractionConnectionParent = Connection<Interaction>;
export type SearchHitParent = SearchHit;
export type SearchHitConnectionParent = Connection<SearchHit>;
export type SearchRecordParent =
  | Named<'Contact', Contact>
  | Named<'Company', Company>
  | Named<'Deal' | 'Ticket', Reference>;
export type DealParent = Reference;
export type TicketParent = Reference;
export type ProfileParent = Reference;
export type UserParent = Reference;
export type DomainTakenParent = DomainTaken;
export type CompanyCreateErrorParent = CompanyRefusal;
export type CompanyUpdateErrorParent = CompanyRefusal;
export type ContactCreateErrorParent = CommonRefusal;
export type ContactUpdateErrorParent = CommonRefusal;
export type InteractionLogErrorParent = CommonRefusal;
export type ContactDuplicateCandidateParent = DuplicateCandidate;
export type ContactDuplicateCandidateConnectionParent = Connection<DuplicateCandidate>;
export type CompanyDuplicateCandidateParent = DuplicateCandidate;
export type CompanyDuplicateCandidateConnectionParent = Connection<DuplicateCandidate>;
export type DuplicateReasonParent = ReasonOfCandidate;
export type DuplicateSearchParent = DuplicateSearch;
export type DuplicateRejectErrorParent = CommonRefusal;
export type DuplicateSearchErrorParent = CommonRefusal;
export type TaskParent = Task;
export type TaskConnectionParent = Connection<Task>;
export type TaskReminderParent = ShownReminder;
export type TaskRepeatParent = RepeatRule;
export type TaskCreateErrorParent = CommonRefusal;
export type TaskUpdateErrorParent = TaskRefusal;
export type TaskCompleteErrorParent = TaskRefusal;
export type TaskReopenErrorParent = TaskRefusal;
export type TaskCancelErrorParent = TaskRefusal;
export type TaskSnoozeErrorParent = TaskRefusal;

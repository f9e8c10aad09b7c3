import { DecisionRecorded } from '@rapport/shared/events/consent.ts';
import {
  CompanyCreated,
  CompanyUpdated,
  ContactCreated,
  ContactUpdated,
  InteractionLogged,
  LeadConverted,
  TaskChanged,
  TaskCompleted,
  TaskCreated,
  TaskOverdue,
  TaskReminded,
} from '@rapport/shared/events/contacts.ts';
import { DealMoved, DealOpened, DealUpdated } from '@rapport/shared/events/deals.ts';
import type { Envelope, EventContract } from '@rapport/shared/events/envelope.ts';
import {
  ContactLinked,
  ProfileChanged,
  ProfileMerged,
  TimelineExtended,
} from '@rapport/shared/events/profiles.ts';
import { MembershipEntered, MembershipExited } from '@rapport/shared/events/segments.ts';
import {
  TicketOpened,
  TicketReplied,
  TicketResolved,
  TicketUpdated,
} from '@rapport/shared/events/tickets.ts';
import { ApiKeyRevoked, NotificationAdded, SourceCreated } from '@rapport/shared/events/workspace.ts';

/** What an event says to the subscribers of one field. */
export interface Told {
  /** By filter argument: the values with which the event is meant. */
  readonly meant: Readonly<Record<string, readonly string[]>>;
  /** By field of the payload: the entity it gives. The first is what the field is about. */
  readonly entities: Readonly<Record<string, EntityKey>>;
  readonly changedFields: readonly string[] | null;
  /** Fields of the payload that are no entity. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface EntityKey {
  readonly __typename: EntityName;
  readonly id: string;
}

/**
 * For each entity a field that its own part always answers and that nobody masks: where it is missing, the entity does
 * not exist for the caller.
 */
export const proofOfSight = {
  Deal: 'version',
  Ticket: 'version',
  Contact: 'version',
  Company: 'version',
  Interaction: 'occurredAt',
  Task: 'version',
  Profile: 'firstSeenAt',
  Segment: 'version',
  ConsentEntry: 'recordedAt',
  Source: 'createdAt',
  ApiKey: 'createdAt',
  Notification: 'createdAt',
} as const;

export type EntityName = keyof typeof proofOfSight;

/** Null where the event says nothing to the subscribers of the field. */
type Reading = (event: Envelope) => Told | null;

export interface SubscriptionField {
  /** Whose events it hears. */
  readonly part: string;
  /** The entities of its payload, by field. */
  readonly entities: Readonly<Record<string, EntityName>>;
  /** The filter that a subscriber cannot choose: its value is always the caller's own id. */
  readonly ownBy?: string;
  /** By event type. */
  readonly hears: ReadonlyMap<string, Reading>;
}

function reading<Data>(
  contract: EventContract<Data>,
  read: (data: Data, event: Envelope) => Told | null,
): readonly [string, Reading] {
  return [contract.type, (event) => read(contract.schema.parse(event.data), event)];
}

const deal = (
  { dealId, pipelineId }: { dealId: string; pipelineId: string },
  changedFields: readonly string[] | null,
): Told => ({
  meant: { dealId: [dealId], pipelineId: [pipelineId] },
  entities: { deal: { __typename: 'Deal', id: dealId } },
  changedFields,
});

const ticket = ({ ticketId }: { ticketId: string }, changedFields: readonly string[] | null): Told => ({
  meant: { ticketId: [ticketId] },
  entities: { ticket: { __typename: 'Ticket', id: ticketId } },
  changedFields,
});

const contact = ({ contactId }: { contactId: string }): Told => ({
  meant: { contactId: [contactId] },
  entities: { contact: { __typename: 'Contact', id: contactId } },
  changedFields: null,
});

const task = (
  { taskId, assigneeId }: { taskId: string; assigneeId: string | null },
  changedFields: readonly string[] | null,
  formerAssigneeId: string | null = null,
): Told => ({
  meant: { taskId: [taskId], assigneeId: [assigneeId, formerAssigneeId].filter((id) => id !== null) },
  entities: { task: { __typename: 'Task', id: taskId } },
  changedFields,
});

const company = ({ companyId }: { companyId: string }): Told => ({
  meant: { companyId: [companyId] },
  entities: { company: { __typename: 'Company', id: companyId } },
  changedFields: null,
});

const profile = (
  id: string,
  changedFields: readonly string[] | null,
  others: readonly string[] = [],
): Told => ({
  meant: { profileId: [id, ...others] },
  entities: { profile: { __typename: 'Profile', id } },
  changedFields,
});

const merged = reading(ProfileMerged, ({ from, into }) => profile(into, null, [from]));

const membership = (
  { segmentId, profileId }: { segmentId: string; profileId: string },
  entered: boolean,
): Told => ({
  meant: { segmentId: [segmentId], profileId: [profileId] },
  entities: {
    segment: { __typename: 'Segment', id: segmentId },
    profile: { __typename: 'Profile', id: profileId },
  },
  changedFields: ['members', 'size'],
  more: { entered },
});

/** Every field of `Subscription` in schema.graphql, with what it hears. */
export const subscriptionFields: Readonly<Record<string, SubscriptionField>> = {
  dealChanged: {
    part: 'deals',
    entities: { deal: 'Deal' },
    hears: new Map([
      reading(DealOpened, (data) => deal(data, null)),
      reading(DealMoved, (data) =>
        deal(data, data.lossReason === null ? ['stage', 'closedAt'] : ['stage', 'closedAt', 'lossReason']),
      ),
      reading(DealUpdated, (data) => deal(data, null)),
    ]),
  },
  ticketChanged: {
    part: 'tickets',
    entities: { ticket: 'Ticket' },
    hears: new Map([
      reading(TicketOpened, (data) => ticket(data, null)),
      reading(TicketReplied, (data) => ticket(data, ['messages', 'status', 'firstRepliedAt'])),
      reading(TicketUpdated, (data) => ticket(data, null)),
      reading(TicketResolved, (data) => ticket(data, ['status', 'resolvedAt'])),
    ]),
  },
  contactChanged: {
    part: 'contacts',
    entities: { contact: 'Contact' },
    hears: new Map([
      reading(ContactCreated, contact),
      reading(ContactUpdated, contact),
      reading(LeadConverted, (data) => ({ ...contact(data), changedFields: ['conversion'] })),
    ]),
  },
  companyChanged: {
    part: 'contacts',
    entities: { company: 'Company' },
    hears: new Map([reading(CompanyCreated, company), reading(CompanyUpdated, company)]),
  },
  interactionChanged: {
    part: 'contacts',
    entities: { interaction: 'Interaction' },
    hears: new Map([
      reading(InteractionLogged, ({ interactionId, contactIds }) => ({
        meant: { contactId: contactIds },
        entities: { interaction: { __typename: 'Interaction', id: interactionId } },
        changedFields: null,
      })),
    ]),
  },
  taskChanged: {
    part: 'contacts',
    entities: { task: 'Task' },
    hears: new Map([
      reading(TaskCreated, (data) => task(data, null)),
      reading(TaskChanged, (data) => task(data, data.changedFields, data.formerAssigneeId)),
      reading(TaskCompleted, (data) => task(data, ['status', 'completedAt', 'completedBy', 'next'])),
      reading(TaskReminded, (data) => task(data, [])),
      reading(TaskOverdue, (data) => task(data, ['isOverdue'])),
    ]),
  },
  profileChanged: {
    part: 'profiles',
    entities: { profile: 'Profile' },
    hears: new Map([
      reading(ProfileChanged, ({ profileId, traits, activities }) =>
        profile(profileId, [
          ...(Object.keys(traits).length > 0 ? ['traits'] : []),
          ...(activities.length > 0 ? ['timeline', 'lastSeenAt'] : []),
        ]),
      ),
      reading(ContactLinked, ({ profileId }) => profile(profileId, ['contacts', 'identifiers'])),
      merged,
    ]),
  },
  timelineChanged: {
    part: 'profiles',
    entities: { profile: 'Profile' },
    hears: new Map([
      reading(ProfileChanged, ({ profileId, activities }) =>
        activities.length > 0 ? profile(profileId, ['timeline']) : null,
      ),
      reading(TimelineExtended, ({ profileId }) => profile(profileId, ['timeline'])),
      merged,
    ]),
  },
  segmentMembershipChanged: {
    part: 'segments',
    entities: { segment: 'Segment', profile: 'Profile' },
    hears: new Map([
      reading(MembershipEntered, (data) => membership(data, true)),
      reading(MembershipExited, (data) => membership(data, false)),
    ]),
  },
  consentChanged: {
    part: 'consent',
    entities: { entry: 'ConsentEntry', profile: 'Profile' },
    hears: new Map([
      reading(DecisionRecorded, ({ entryId, profileId }) => ({
        meant: { profileId: [profileId] },
        entities: {
          entry: { __typename: 'ConsentEntry', id: entryId },
          profile: { __typename: 'Profile', id: profileId },
        },
        changedFields: null,
      })),
    ]),
  },
  sourceChanged: {
    part: 'workspace',
    entities: { source: 'Source' },
    hears: new Map([
      reading(SourceCreated, ({ sourceId }) => ({
        meant: { sourceId: [sourceId] },
        entities: { source: { __typename: 'Source', id: sourceId } },
        changedFields: null,
      })),
    ]),
  },
  apiKeyChanged: {
    part: 'workspace',
    entities: { apiKey: 'ApiKey' },
    hears: new Map([
      reading(ApiKeyRevoked, ({ apiKeyId }) => ({
        meant: { apiKeyId: [apiKeyId] },
        entities: { apiKey: { __typename: 'ApiKey', id: apiKeyId } },
        changedFields: ['revokedAt'],
      })),
    ]),
  },
  notificationAdded: {
    part: 'workspace',
    entities: { notification: 'Notification' },
    ownBy: 'userId',
    hears: new Map([
      reading(NotificationAdded, ({ notificationId, userId }) => ({
        meant: { userId: [userId] },
        entities: { notification: { __typename: 'Notification', id: notificationId } },
        changedFields: null,
      })),
    ]),
  },
};

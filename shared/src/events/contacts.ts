import { z } from 'zod';
import { defineEvent } from './envelope.ts';

/** The user whose record it is; absent in events of version 0.1. */
const ownerId = z.string().nullable().optional();

const companyFacts = z.object({
  companyId: z.string(),
  name: z.string(),
  /** Lower-cased, as in `acme.com`. */
  domain: z.string().nullable(),
  industry: z.string().nullable(),
  /** All of them, the main one first; absent in events of version 0.1, as what follows. */
  domains: z.array(z.string()).optional(),
  parentId: z.string().nullable().optional(),
  ownerId,
});

/** An organisation was added to the CRM. Subject: the company. */
export const CompanyCreated = defineEvent('contacts.company.created.v1', companyFacts);

/** An organisation's record changed; the data is the whole new state. Subject: the company. */
export const CompanyUpdated = defineEvent('contacts.company.updated.v1', companyFacts);

export type CompanyFacts = z.infer<typeof companyFacts>;

const contactFacts = z.object({
  contactId: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  /** Lower-cased, the primary one first. */
  emails: z.array(z.string()),
  /** E.164, the primary one first. */
  phones: z.array(z.string()),
  title: z.string().nullable(),
  lifecycleStage: z.string(),
  companyId: z.string().nullable(),
  companyName: z.string().nullable(),
  ownerId,
});

/** A person was added to the CRM. Subject: the contact. */
export const ContactCreated = defineEvent('contacts.contact.created.v1', contactFacts);

/** A person's record changed; the data is the whole new state. Subject: the contact. */
export const ContactUpdated = defineEvent('contacts.contact.updated.v1', contactFacts);

export type ContactFacts = z.infer<typeof contactFacts>;

/** A call, mail, meeting or note was written down. Subject: the interaction. */
export const InteractionLogged = defineEvent(
  'contacts.interaction.logged.v1',
  z.object({
    interactionId: z.string(),
    kind: z.enum(['CALL', 'MAIL', 'MEETING', 'NOTE']),
    direction: z.enum(['INBOUND', 'OUTBOUND']).nullable(),
    subject: z.string().nullable(),
    outcome: z.string().nullable(),
    durationSeconds: z.number().int().nullable(),
    occurredAt: z.string(),
    contactIds: z.array(z.string()).min(1),
    /** Members of the workspace who took part; absent in events of version 0.1, as what follows. */
    userIds: z.array(z.string()).optional(),
    /** When somebody should get back to it. */
    followUpAt: z.string().nullable().optional(),
  }),
);

/**
 * A lead became a contact at a company, and where `deal` is given a deal is to be opened for it, under the id that was given
 * out already. The names of pipeline and stage are known to the deals part alone. Subject: the contact.
 */
export const LeadConverted = defineEvent(
  'contacts.lead.converted.v1',
  z.object({
    contactId: z.string(),
    companyId: z.string(),
    lifecycleStage: z.string(),
    deal: z
      .object({
        dealId: z.string(),
        name: z.string(),
        pipelineId: z.string(),
        stageId: z.string().nullable(),
        /** Exact decimal text in the pipeline's currency. */
        amount: z.string().nullable(),
        closeDate: z.string().nullable(),
        ownerId: z.string().nullable(),
      })
      .nullable(),
  }),
);

export type LeadConvertedData = z.infer<typeof LeadConverted.schema>;

/** Somebody named a member of the workspace in a text. Subject: what the text belongs to. */
export const UserMentioned = defineEvent(
  'contacts.user.mentioned.v1',
  z.object({
    userId: z.string(),
    entity: z.enum(['contact', 'company', 'interaction', 'task']),
    entityId: z.string(),
    /** What was written around the name. */
    excerpt: z.string(),
  }),
);

/** A record that members of the workspace watch was changed by somebody else. Subject: the record. */
export const WatchedChanged = defineEvent(
  'contacts.watched.changed.v1',
  z.object({
    /** Who watches it. */
    userIds: z.array(z.string()).min(1),
    entity: z.enum(['contact', 'company']),
    entityId: z.string(),
    /** As the graph calls them. */
    changedFields: z.array(z.string()).min(1),
    actor: z.string(),
  }),
);

const taskFacts = {
  taskId: z.string(),
  title: z.string(),
  status: z.enum(['OPEN', 'DONE', 'CANCELLED']),
  priority: z.enum(['LOW', 'NORMAL', 'HIGH', 'URGENT']),
  dueAt: z.string().nullable(),
  assigneeId: z.string().nullable(),
  /** What it is about. */
  contactIds: z.array(z.string()),
  companyIds: z.array(z.string()),
  dealIds: z.array(z.string()),
  ticketIds: z.array(z.string()),
};

/** A task changed, and is not done by it; the facts are those after it. Subject: the task. */
export const TaskChanged = defineEvent(
  'contacts.task.changed.v1',
  z.object({
    ...taskFacts,
    /** As the graph calls them. */
    changedFields: z.array(z.string()),
    /** Whose it was before. */
    formerAssigneeId: z.string().nullable(),
  }),
);

/** A task was done. Subject: the task. */
export const TaskCompleted = defineEvent(
  'contacts.task.completed.v1',
  z.object({ ...taskFacts, completedAt: z.string(), nextTaskId: z.string().nullable() }),
);

/** Somebody got something to do; also the next one of a task that repeats. Subject: the task. */
export const TaskCreated = defineEvent('contacts.task.created.v1', z.object(taskFacts));

const taskAlert = z.object({
  taskId: z.string(),
  title: z.string(),
  dueAt: z.string().nullable(),
  assigneeId: z.string().nullable(),
  channels: z.array(z.enum(['IN_APP', 'MAIL', 'WEBHOOK'])),
});

/** An open task was not done by its due instant. Subject: the task. */
export const TaskOverdue = defineEvent('contacts.task.overdue.v1', taskAlert);

/** It is time to remind somebody of a task, by these ways. Subject: the task. */
export const TaskReminded = defineEvent('contacts.task.reminded.v1', taskAlert);

export type TaskFacts = z.infer<typeof TaskCreated.schema>;

export type TaskAlert = z.infer<typeof taskAlert>;

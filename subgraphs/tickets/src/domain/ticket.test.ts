import { describe, expect, it } from 'vitest';
import { faultsOfOpening, type TicketOpenRequest } from './ticket.ts';

const asked: TicketOpenRequest = {
  subject: 'Where is my order?',
  contactId: null,
  profileId: 'profile_01J00000000000000000000001',
  channel: 'WEB',
  priority: 'NORMAL',
  assigneeId: null,
  body: null,
};
const contactId = 'contact_01J00000000000000000000001';

describe('faultsOfOpening', () => {
  it.each([asked, { ...asked, contactId, profileId: null }])(
    'finds nothing wrong with one asker',
    (request) => {
      expect(faultsOfOpening(request)).toEqual([]);
    },
  );

  it.each([
    ['nobody', { ...asked, profileId: null }, ['input']],
    ['both a contact and a profile', { ...asked, contactId }, ['input']],
    ['a contact that is none', { ...asked, contactId: 'jo', profileId: null }, ['input', 'contactId']],
    ['a profile that is none', { ...asked, profileId: contactId }, ['input', 'profileId']],
    ['an assignee that is no user', { ...asked, assigneeId: contactId }, ['input', 'assigneeId']],
    ['a blank subject', { ...asked, subject: ' ' }, ['input', 'subject']],
    ['a subject over the limit', { ...asked, subject: 'x'.repeat(301) }, ['input', 'subject']],
    ['a blank first message', { ...asked, body: ' ' }, ['input', 'body']],
  ])('names %s', (_, request, path) => {
    expect(faultsOfOpening(request).map((fault) => fault.path)).toEqual([path]);
  });
});

import { describe, expect, it } from 'vitest';
import { faultsOf, type InteractionRequest } from './interaction.ts';

const contactId = 'contact_01J00000000000000000000001';
const call: InteractionRequest = {
  kind: 'CALL',
  direction: 'INBOUND',
  subject: 'Price',
  body: null,
  outcome: null,
  durationSeconds: 60,
  occurredAt: null,
  participantIds: [contactId],
  userIds: [],
  answers: [],
  replyToId: null,
  messageId: null,
  inReplyTo: null,
  place: null,
  isHeld: null,
  recordingUrl: null,
  followUpAt: null,
};
const userId = 'user_01J00000000000000000000001';
const meeting: InteractionRequest = { ...call, kind: 'MEETING', direction: null };
const mail: InteractionRequest = { ...call, kind: 'MAIL', durationSeconds: null };
const note: InteractionRequest = { ...mail, kind: 'NOTE', direction: null };

describe('faultsOf', () => {
  it.each([call, meeting, mail, note])('finds nothing wrong with a right $kind', (request) => {
    expect(faultsOf(request)).toEqual([]);
  });

  it.each([
    ['a call without a direction', { ...call, direction: null }, 'direction'],
    ['a mail without a direction', { ...mail, direction: null }, 'direction'],
    ['a meeting with a direction', { ...meeting, direction: 'INBOUND' as const }, 'direction'],
    ['a note with a direction', { ...note, direction: 'OUTBOUND' as const }, 'direction'],
    ['a mail with a duration', { ...mail, durationSeconds: 5 }, 'durationSeconds'],
    ['a negative duration', { ...call, durationSeconds: -1 }, 'durationSeconds'],
    ['a body over the limit', { ...note, body: 'x'.repeat(100_001) }, 'body'],
    ['a user who is none', { ...call, userIds: [userId, 'jo'] }, 'userIds', '1'],
    ['a user twice', { ...call, userIds: [userId, userId] }, 'userIds', '1'],
    ['a call with a place', { ...call, place: 'Here' }, 'place'],
    ['a note with a recording', { ...note, recordingUrl: 'https://a.example/1' }, 'recordingUrl'],
    ['a recording that is no address', { ...call, recordingUrl: 'javascript:alert(1)' }, 'recordingUrl'],
    ['a meeting with a message id', { ...meeting, messageId: '<1@a.example>' }, 'messageId'],
    ['a message id over the limit', { ...mail, messageId: 'x'.repeat(999) }, 'messageId'],
    ['a reply to what is none', { ...mail, replyToId: contactId }, 'replyToId'],
    [
      'answers to a call',
      { ...call, answers: [{ participantId: contactId, answer: 'NONE' as const }] },
      'answers',
    ],
    [
      'an answer of somebody who is not there',
      { ...meeting, answers: [{ participantId: userId, answer: 'NONE' as const }] },
      'answers',
      '0',
      'participantId',
    ],
    ['nobody', { ...call, participantIds: [] }, 'participantIds'],
  ])('names %s', (_, request, ...path) => {
    expect(faultsOf(request).map((fault) => fault.path)).toEqual([['input', ...path]]);
  });

  it('names participants that are no contacts or stand twice by their place', () => {
    const participantIds = [contactId, 'company_01J00000000000000000000001', contactId];
    expect(faultsOf({ ...call, participantIds }).map((fault) => fault.path)).toEqual([
      ['input', 'participantIds', '1'],
      ['input', 'participantIds', '2'],
    ]);
  });
});

import type { Known } from '../operations/known.ts';

/**
 * What a shop's tracker sends: a visitor who signs in, a second one who turns out to be the same, visits, orders and a
 * refund. All texts hold the mark;
 * a contact made before is met by its mail address, a segment by what its condition asks for.
 */
export function eventsOf(known: Known, at: string): object[] {
  const { mark } = known;
  const [email = `${mark}@${mark}.example`] = known.of('Contact.emails');
  const [eventName = `${mark} event`] = known.of('EventCountCondition.name');
  const [traitName = `${mark}_trait`] = known.of('TraitCondition.name');
  const [traitValue = `${mark} value`] = known.of('TraitCondition.value');
  const visitor = { anonymousId: `${mark}-visitor`, timestamp: at };
  const shop = {
    currency: 'GBP',
    products: [{ product_id: mark, name: `${mark} product`, price: 7781.25, quantity: 1 }],
  };
  const context = { userAgent: `${mark} agent`, device: { id: `${mark}-device` } };
  const messages = [
    { type: 'page', ...visitor, name: `${mark} page`, properties: { title: `${mark} title` }, context },
    ...[1, 2, 3].map((time) => ({
      type: 'track',
      ...visitor,
      event: eventName,
      properties: { text: `${mark} property`, time },
      context,
    })),
    { type: 'identify', ...visitor, userId: `${mark}-user`, traits: { email, [traitName]: traitValue } },
    {
      type: 'group',
      ...visitor,
      userId: `${mark}-user`,
      groupId: `${mark}-group`,
      traits: { name: `${mark} group` },
    },
    {
      type: 'track',
      ...visitor,
      event: 'Order Completed',
      properties: { order_id: `${mark}-1`, total: 7781.25, ...shop },
    },
    {
      type: 'track',
      ...visitor,
      event: 'Order Refunded',
      properties: { order_id: `${mark}-1`, total: 1.25, ...shop },
    },
    { type: 'identify', anonymousId: `${mark}-second`, timestamp: at, traits: { nickname: `${mark} nick` } },
    {
      type: 'alias',
      anonymousId: `${mark}-second`,
      previousId: `${mark}-second`,
      userId: `${mark}-user`,
      timestamp: at,
    },
    ...whoIsWho(mark, at),
    { type: 'track', event: `${mark} of nobody`, timestamp: at },
    { type: 'screen', anonymousId: `${mark}-second`, name: `${mark} screen`, timestamp: at },
  ];
  return messages.map((message, index) => ({ ...message, messageId: `${mark}-message-${index}` }));
}

/** Two who turn out to be one by an event, and a device that changes hands a day later. */
function whoIsWho(mark: string, at: string): object[] {
  const later = new Date(Date.parse(at) + 86_400_000).toISOString();
  return [
    {
      type: 'identify',
      anonymousId: `${mark}-third`,
      timestamp: at,
      traits: { email: `third@${mark}.example` },
    },
    { type: 'identify', userId: `${mark}-user3`, timestamp: at, traits: { plan: `${mark} plan` } },
    { type: 'identify', anonymousId: `${mark}-third`, userId: `${mark}-user3`, timestamp: at, traits: {} },
    { type: 'identify', anonymousId: `${mark}-shared`, userId: `${mark}-user4`, timestamp: at, traits: {} },
    {
      type: 'identify',
      anonymousId: `${mark}-shared`,
      userId: `${mark}-user5`,
      timestamp: later,
      traits: {},
    },
  ];
}

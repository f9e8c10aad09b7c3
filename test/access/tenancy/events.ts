import type { Known } from '../operations/known.ts';

/**
 * What a shop's tracker sends. All texts hold the mark; a contact made before is met by its mail address, a segment by
 * what its condition asks for.
 */
export function eventsOf(known: Known, at: string): object[] {
  const messages = [...visitOf(known), ...identitiesOf(known.mark, at)];
  return messages.map((message, index) => ({
    timestamp: at,
    ...message,
    messageId: `${known.mark}-message-${index}`,
  }));
}

/** A visitor who looks around, signs in, buys something and gives it back. */
function visitOf(known: Known): object[] {
  const { mark } = known;
  const [email = `${mark}@${mark}.example`] = known.of('Contact.emails');
  const [eventName = `${mark} event`] = known.of('EventCountCondition.name');
  const [traitName = `${mark}_trait`] = known.of('TraitCondition.name');
  const [traitValue = `${mark} value`] = known.of('TraitCondition.value');
  const visitor = { anonymousId: `${mark}-visitor` };
  const user = { ...visitor, userId: `${mark}-user` };
  const product = { product_id: mark, name: `${mark} product`, price: 7781.25, quantity: 1 };
  const order = { order_id: `${mark}-1`, total: 7781.25, currency: 'GBP', products: [product] };
  const context = { userAgent: `${mark} agent`, device: { id: `${mark}-device` } };
  const times = [1, 2, 3].map((time) => ({ text: `${mark} property`, time }));
  return [
    { type: 'page', ...visitor, name: `${mark} page`, properties: { title: `${mark} title` }, context },
    ...times.map((properties) => ({ type: 'track', ...visitor, event: eventName, properties, context })),
    { type: 'identify', ...user, traits: { email, [traitName]: traitValue } },
    { type: 'group', ...user, groupId: `${mark}-group`, traits: { name: `${mark} group` } },
    { type: 'track', ...visitor, event: 'Order Completed', properties: order },
    { type: 'track', ...visitor, event: 'Order Refunded', properties: { ...order, total: 1.25 } },
    { type: 'track', event: `${mark} of nobody` },
  ];
}

/** Another name of the visitor; two who turn out to be one by an event; a device that changes hands. */
function identitiesOf(mark: string, at: string): object[] {
  const timestamp = new Date(Date.parse(at) + 86_400_000).toISOString();
  const second = { anonymousId: `${mark}-second` };
  const shared = { anonymousId: `${mark}-shared` };
  return [
    { type: 'identify', ...second, traits: { nickname: `${mark} nick` } },
    { type: 'alias', ...second, previousId: `${mark}-second`, userId: `${mark}-user` },
    { type: 'screen', ...second, name: `${mark} screen` },
    ...oneByEvents(mark, `${mark}-user3`),
    { type: 'identify', ...shared, userId: `${mark}-user4`, traits: {} },
    { type: 'identify', ...shared, userId: `${mark}-user5`, traits: {}, timestamp },
  ];
}

/** Two customers who turn out to be one by the third event. */
export function oneByEvents(mark: string, userId: string): object[] {
  const visitor = { anonymousId: `${userId}-visitor` };
  return [
    { type: 'identify', ...visitor, traits: { email: `${userId}@${mark}.example` } },
    { type: 'identify', userId, traits: { plan: `${mark} plan` } },
    { type: 'identify', ...visitor, userId, traits: {} },
  ];
}

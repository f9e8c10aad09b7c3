// What the bench's parts keep: made from the profile's id alone, so every contestant holds the same data and
// every request can ask for another profile.

const day = (number: number): string =>
  `2026-0${1 + (number % 9)}-1${number % 10}T0${number % 10}:15:00.000Z`;

function each<Row>(count: number, row: (index: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => row(index));
}

export const profileOf = (id: string) => ({
  id,
  name: `Customer ${id}`,
  email: `${id}@example.com`,
  firstSeenAt: day(1),
  lastSeenAt: day(8),
  traits: each(6, (index) => ({ name: `trait_${index}`, value: `value ${index} of ${id}` })),
  timeline: each(12, (index) => ({
    id: `event_${id}_${index}`,
    at: day(index),
    kind: index % 3 === 0 ? 'ORDER' : 'PAGE_VIEW',
    title: `Step ${index} of ${id}`,
  })),
});

export const contactsOf = (profileId: string) =>
  each(2, (index) => ({
    id: `contact_${profileId}_${index}`,
    name: `Contact ${index} of ${profileId}`,
    title: index === 0 ? 'Head of purchasing' : 'Engineer',
    email: `contact${index}.${profileId}@example.com`,
  }));

export const companyOf = (id: string) => ({
  id,
  name: `Company ${id}`,
  domain: `${id}.example.com`,
  employees: 120,
});

export const dealsOf = (profileId: string) =>
  each(4, (index) => ({
    id: `deal_${profileId}_${index}`,
    title: `Deal ${index} of ${profileId}`,
    stage: index % 2 === 0 ? 'NEGOTIATION' : 'WON',
    probability: 0.25 * index,
    amount: { amount: `${1000 + index}.50`, currency: 'EUR' },
    company: { id: `company_${profileId}_${index % 2}` },
  }));

export const ticketsOf = (profileId: string) =>
  each(3, (index) => ({
    id: `ticket_${profileId}_${index}`,
    subject: `Question ${index} of ${profileId}`,
    status: index === 0 ? 'OPEN' : 'CLOSED',
    openedAt: day(index),
    assignee: { id: `user_${profileId}_${index % 2}` },
  }));

export const userOf = (id: string) => ({ id, name: `Agent ${id}`, team: 'Support' });

export const segmentsOf = (profileId: string) =>
  each(4, (index) => ({
    id: `segment_${index}`,
    name: `Segment ${index}`,
    enteredAt: day(index),
    reason: `${profileId} bought`,
  }));

export const consentsOf = (profileId: string) =>
  each(4, (index) => ({
    purpose: `PURPOSE_${index}`,
    granted: index % 2 === 0,
    decidedAt: day(index),
    by: profileId,
  }));

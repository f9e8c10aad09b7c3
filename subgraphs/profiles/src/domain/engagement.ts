import type { TimelineKind } from './incoming.ts';

/**
 * How engaged a customer is, from 0 to 100: what they did counts by how much it takes to do it, and half as much with every
 * two weeks since. 20 points, as of twenty pages today, are a score of 50; more and more points come ever closer to 100:
 * score = 100 * points / (points + 20), points = sum of weight * 0.5 ^ (days since / 14) over the last 180 days.
 * Half a year ago a weight is a 7,000th of itself, so that what is older cannot show in a score.
 */
export const ENGAGEMENT = { windowDays: 180, halfLifeDays: 14, pointsOfHalf: 20 } as const;

/** What is not named here says nothing about the customer's own interest: our mails and notes, tickets, deals we move. */
export const ENGAGEMENT_WEIGHTS: Readonly<Partial<Record<TimelineKind, number>>> = {
  PAGE: 1,
  SCREEN: 1,
  TRACK: 2,
  CALL: 5,
  MEETING: 5,
};

export const ORDER_WEIGHT = 10;

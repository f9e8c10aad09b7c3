/** Every part of the platform, in the order they are composed, migrated and started. */
export const parts = [
  'workspace',
  'profiles',
  'contacts',
  'deals',
  'tickets',
  'segments',
  'consent',
] as const;

export type PartName = (typeof parts)[number];

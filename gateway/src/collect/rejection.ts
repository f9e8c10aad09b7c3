/** Why one message was not taken; the rest of its batch is. Each is a label of `rapport_collect_rejected_total`. */
export const rejections = {
  NOT_AN_OBJECT: 'A message is a JSON object.',
  UNKNOWN_TYPE: 'type must be track, page, screen, identify, group or alias.',
  NO_IDENTITY: 'userId or anonymousId is needed.',
  BAD_ID: 'userId, anonymousId, previousId and groupId must be strings of at most 500 characters.',
  BAD_MESSAGE_ID: 'messageId must be a string of at most 100 characters.',
  BAD_NAME:
    'The event of track must be a string of 1 to 500 characters, the name of page and screen of at most 500.',
  NO_GROUP: 'group needs groupId.',
  NO_PREVIOUS_ID: 'alias needs userId and previousId.',
  BAD_FIELD: 'traits, properties and context must be objects.',
  BAD_TIME: 'timestamp and originalTimestamp must be ISO 8601, from the year 1900 on.',
  TOO_LARGE: 'An event may have 32 KB.',
  TOO_DEEP: 'An event may nest 100 levels.',
} as const;

export type Rejection = keyof typeof rejections;

/** What a sender is told about a message that was taken. */
export const warnings = {
  ALIAS_OF_ITSELF:
    'userId and previousId are the same: there is nothing to do. Browsers send this after identify.',
} as const;

export type Warning = keyof typeof warnings;

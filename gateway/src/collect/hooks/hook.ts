/** How a sender proves that it knows the secret; see `verifySignature.ts`. */
export type SignatureScheme = 'STANDARD_WEBHOOKS' | 'SHA256_HEX' | 'SHA256_BASE64';

/** What a value is made of it before it stands in a message. */
export type HookCast = 'AS_IT_IS' | 'STRING' | 'NUMBER' | 'BOOLEAN' | 'TIMESTAMP';

/** One value of a message: from the body, from a header, or always the same. */
export interface HookField {
  /** Where it goes: a JSON pointer into the message, as in `/properties/total`. */
  readonly to: string;
  /** Where it is: a JSON pointer into the item; null where it comes from elsewhere. */
  readonly from: string | null;
  /** A header of the request. */
  readonly header: string | null;
  readonly constant: unknown;
  readonly cast: HookCast;
}

/** What must hold for a rule to make a message of an item. */
export interface HookCondition {
  readonly from: string | null;
  readonly header: string | null;
  readonly equals: unknown;
}

/** Makes one message of an item. */
export interface HookRule {
  readonly type: 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';
  readonly when: readonly HookCondition[];
  readonly fields: readonly HookField[];
}

/** Where another system sends what happened there, and what is made of it. */
export interface Hook {
  readonly id: string;
  readonly workspaceId: string;
  readonly sourceId: string;
  readonly scheme: SignatureScheme;
  /** Which header holds the signature; that of the scheme where null. */
  readonly signatureHeader: string | null;
  readonly secret: string;
  readonly toleranceSeconds: number;
  /** Which header or place in the body names the delivery; null takes the scheme's, else a digest of the body. */
  readonly deliveryHeader: string | null;
  readonly deliveryPointer: string | null;
  /** The list whose items are mapped each; the body itself where null. */
  readonly itemsPointer: string | null;
  readonly rules: readonly HookRule[];
}

import type { CommonRefusal } from '@rapport/shared/decision.ts';
import type { Connection } from '@rapport/shared/graphql/connection.ts';
import type { ConsentEntry, ConsentState } from '../domain/consent.ts';
import type { Purpose } from '../domain/purpose.ts';

export type PurposeParent = Purpose;
export type ConsentStateParent = ConsentState;
export type ConsentEntryParent = ConsentEntry;
export type ConsentEntryConnectionParent = Connection<ConsentEntry>;
export type ProfileParent = { readonly id: string };
export type PurposeDefineErrorParent = CommonRefusal;
export type ConsentErrorParent = CommonRefusal;

import { type CommonRefusal, invalidInput } from '@rapport/shared/decision.ts';
import { isId } from '@rapport/shared/ids.ts';

export type SignatureScheme = 'STANDARD_WEBHOOKS' | 'SHA256_HEX' | 'SHA256_BASE64';
export type HookCast = 'AS_IT_IS' | 'STRING' | 'NUMBER' | 'BOOLEAN' | 'TIMESTAMP';
export type HookMessageType = 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';

/** One value of a message: from the delivery's body, from a header, or always the same. */
export interface HookField {
  readonly to: string;
  readonly from: string | null;
  readonly header: string | null;
  readonly constant: unknown;
  readonly cast: HookCast;
}

export interface HookCondition {
  readonly from: string | null;
  readonly header: string | null;
  readonly equals: unknown;
}

export interface HookRule {
  readonly type: HookMessageType;
  readonly when: readonly HookCondition[];
  readonly fields: readonly HookField[];
}

/** What a caller decides about a hook. */
export interface HookSetting {
  readonly sourceId: string;
  readonly name: string;
  readonly scheme: SignatureScheme;
  readonly signatureHeader: string | null;
  readonly toleranceSeconds: number;
  readonly deliveryHeader: string | null;
  readonly deliveryPointer: string | null;
  readonly itemsPointer: string | null;
  readonly rules: readonly HookRule[];
}

export interface InboundHook extends HookSetting {
  readonly id: string;
  readonly version: number;
  readonly sealedSecret: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
}

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const HEADER = /^[A-Za-z0-9-]{1,100}$/;
/** The fields of a message that a mapping may fill; its type and id are not the sender's to say. */
const TARGET =
  /^\/(?:event|name|userId|anonymousId|groupId|previousId|timestamp|(?:properties|traits|context)(?:\/.+)?)$/;
const MOST_RULES = 50;
const MOST_FIELDS = 100;
const MOST_TOLERANCE_SECONDS = 3_600;

/** Everything that is wrong with a hook, at once. */
export function hookFaults(hook: HookSetting, at: 'input' | 'patch'): CommonRefusal[] {
  const faults: CommonRefusal[] = [];
  const say = (message: string, ...path: string[]) => faults.push(invalidInput(message, at, ...path));
  const length = hook.name.trim().length;
  if (length < 1 || length > 100) say('name must have 1 to 100 characters.', 'name');
  if (!isId('src', hook.sourceId)) say(`"${hook.sourceId}" is no id of a source.`, 'sourceId');
  const { toleranceSeconds: seconds } = hook;
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_TOLERANCE_SECONDS)
    say(`toleranceSeconds must be from 1 to ${MOST_TOLERANCE_SECONDS}.`, 'toleranceSeconds');
  for (const name of ['signatureHeader', 'deliveryHeader'] as const) {
    if (hook[name] !== null && !HEADER.test(hook[name])) say(`${name} must be the name of a header.`, name);
  }
  for (const name of ['deliveryPointer', 'itemsPointer'] as const) {
    if (hook[name] !== null && !POINTER.test(hook[name]))
      say(`${name} must be a JSON pointer as in /data/orders.`, name);
  }
  if (hook.rules.length < 1 || hook.rules.length > MOST_RULES)
    say(`A hook has 1 to ${MOST_RULES} rules.`, 'rules');
  for (const [index, rule] of hook.rules.entries()) {
    for (const [message, ...path] of ruleFaults(rule)) say(message, 'rules', String(index), ...path);
  }
  return faults;
}

function ruleFaults({ fields, when }: HookRule): [message: string, ...path: string[]][] {
  const faults: [string, ...string[]][] = [];
  if (fields.length > MOST_FIELDS) faults.push([`A rule may have ${MOST_FIELDS} fields.`, 'fields']);
  for (const [index, field] of fields.entries()) {
    const path = ['fields', String(index)];
    if (!TARGET.test(field.to) || !POINTER.test(field.to) || field.to.split('/').includes('__proto__')) {
      faults.push([`"${field.to}" is no place in a message, as /properties/total is.`, ...path, 'to']);
    }
    const given = [field.from, field.header, field.constant].filter(
      (each) => each !== null && each !== undefined,
    );
    if (given.length !== 1) faults.push(['A field has one of from, header and constant.', ...path]);
    if (field.from !== null && !POINTER.test(field.from)) {
      faults.push(['from must be a JSON pointer as in /customer/id.', ...path, 'from']);
    }
    if (field.header !== null && !HEADER.test(field.header)) {
      faults.push(['header must be the name of a header.', ...path, 'header']);
    }
  }
  for (const [index, { from, header }] of when.entries()) {
    const path = ['when', String(index)];
    if ((from === null) === (header === null))
      faults.push(['A condition has one of from and header.', ...path]);
    else if (from !== null && !POINTER.test(from)) {
      faults.push(['from must be a JSON pointer as in /status.', ...path, 'from']);
    }
  }
  return faults;
}

const MOST_SECRET_CHARACTERS = 500;

/** What is wrong with a secret that the sender gave out. */
export function secretFault(scheme: SignatureScheme, secret: string): string | null {
  if (secret.length < 8 || secret.length > MOST_SECRET_CHARACTERS)
    return `A secret has 8 to ${MOST_SECRET_CHARACTERS} characters.`;
  if (scheme !== 'STANDARD_WEBHOOKS' || /^(?:whsec_)?[A-Za-z0-9+/]{22,}={0,2}$/.test(secret)) return null;
  return 'A secret of Standard Webhooks is whsec_ and base64.';
}

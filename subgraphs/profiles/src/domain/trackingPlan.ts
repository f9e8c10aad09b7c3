import type { Message } from './collected.ts';

/** What is done about an event or a property that is not as planned: keep it and say so, drop it, or refuse the event. */
export type PlanAction = 'ALLOW' | 'OMIT' | 'BLOCK';

/** The calls that can be planned; an alias says nothing that a schema could describe. */
export type PlannedType = Exclude<Message['type'], 'alias'>;

/** What one event is to look like. */
export interface PlanRule {
  readonly type: PlannedType;
  /** The event of `track`, the name of `page` and `screen`; null for every one that no other rule names. */
  readonly name: string | null;
  /** JSON Schema of the properties; of the traits for `identify` and `group`. */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly onViolation: PlanAction;
  readonly onUnplannedProperty: PlanAction;
}

export interface PlanDocument {
  readonly onUnplannedEvent: PlanAction;
  readonly rules: readonly PlanRule[];
}

export type ViolationKind = 'UNPLANNED_EVENT' | 'UNPLANNED_PROPERTY' | 'SCHEMA';

/** One way in which an event is not as planned, and what was done about it. */
export interface Violation {
  readonly kind: ViolationKind;
  /** As a JSON pointer into the properties or traits; null where it is about the event itself. */
  readonly property: string | null;
  readonly message: string;
  readonly action: PlanAction;
}

/** What a schema finds wrong: where, as keys from the outside in, and what. */
export interface SchemaFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** Holds a value against the schema of a rule. */
export type Validate = (rule: PlanRule, value: unknown) => readonly SchemaFault[];

export interface Judgement {
  /** As it goes on: without what was dropped. */
  readonly message: Message;
  readonly isBlocked: boolean;
  readonly violations: readonly Violation[];
}

type Json = Readonly<Record<string, unknown>>;

/** More would tell nothing new, and each stands in the debugger. */
const MOST_VIOLATIONS = 20;

/** Holds a message against a plan: the rule of its own name first, then the one for all of its type. */
export function judge(message: Message, plan: PlanDocument, validate: Validate): Judgement {
  const { type } = message;
  if (type === 'alias') return asPlanned(message);
  const rule = ruleFor(message, plan);
  if (rule === undefined) {
    // Which pages and traits there are is rarely planned as a whole; which events there are is what plans are for.
    return type === 'track' ? judgeUnplanned(message, plan.onUnplannedEvent) : asPlanned(message);
  }
  const told = payloadOf(message);
  const faults: { kind: ViolationKind; action: PlanAction; fault: SchemaFault }[] = [
    ...unplannedKeys(told, rule.schema).map((key) => ({
      kind: 'UNPLANNED_PROPERTY' as const,
      action: rule.onUnplannedProperty,
      fault: { path: [key], message: 'is not in the plan' },
    })),
    ...validate(rule, told).map((fault) => ({ kind: 'SCHEMA' as const, action: rule.onViolation, fault })),
  ];
  if (faults.length === 0) return asPlanned(message);
  const dropped = faults.filter(({ action }) => action === 'OMIT');
  const kept = dropped.reduce((value, { fault }) => without(value, fault.path), told);
  return {
    message: kept === told ? message : withPayload(message, kept),
    isBlocked: faults.some(({ action }) => action === 'BLOCK'),
    violations: faults.slice(0, MOST_VIOLATIONS).map(({ kind, action, fault }) => ({
      kind,
      property: fault.path.length === 0 ? null : pointerOf(fault.path),
      message: fault.message,
      action,
    })),
  };
}

function asPlanned(message: Message): Judgement {
  return { message, isBlocked: false, violations: [] };
}

function ruleFor({ type, name }: Message, { rules }: PlanDocument): PlanRule | undefined {
  const own = rules.filter((rule) => rule.type === type);
  return (
    own.find((rule) => rule.name !== null && rule.name === name) ?? own.find((rule) => rule.name === null)
  );
}

/** An event that nobody planned has nothing to be kept but that it happened. */
function judgeUnplanned(message: Message, action: PlanAction): Judgement {
  const violation: Violation = {
    kind: 'UNPLANNED_EVENT',
    property: null,
    message: `"${message.name}" is not in the plan`,
    action,
  };
  return {
    message: action === 'OMIT' ? { ...message, properties: {} } : message,
    isBlocked: action === 'BLOCK',
    violations: [violation],
  };
}

/** What a rule's schema is about. Browsers put an identified customer's traits into the context as well. */
function payloadOf(message: Message): Json {
  switch (message.type) {
    case 'identify':
    case 'group':
      return message.traits ?? {};
    case 'track':
    case 'page':
    case 'screen':
    case 'alias':
      return message.properties ?? {};
    default:
      return message.type satisfies never;
  }
}

function withPayload(message: Message, value: Json): Message {
  const isAboutTraits = message.type === 'identify' || message.type === 'group';
  return isAboutTraits ? { ...message, traits: value } : { ...message, properties: value };
}

function unplannedKeys(value: Json, schema: Json): string[] {
  const named = recordOf(schema.properties);
  const patterns = Object.keys(recordOf(schema.patternProperties)).map((each) => new RegExp(each, 'u'));
  return Object.keys(value).filter(
    (key) => !Object.hasOwn(named, key) && !patterns.some((pattern) => pattern.test(key)),
  );
}

/** Without what stands at a path; of a list nothing is taken out, the whole list goes: what is left would be another one. */
function without(value: Json, path: readonly string[]): Json {
  const [key, ...rest] = path;
  if (key === undefined || !Object.hasOwn(value, key)) return value;
  const inner = value[key];
  const { [key]: _, ...others } = value;
  if (rest.length === 0 || typeof inner !== 'object' || inner === null || Array.isArray(inner)) return others;
  return { ...value, [key]: without(inner as Json, rest) };
}

function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? (value as Json) : {};
}

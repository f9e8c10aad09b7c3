import { type Delivery, incomingOf, type Message } from '../domain/collected.ts';
import type { Enrichment } from '../domain/enrichment.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { EventOutcome, EventReason } from '../domain/recentEvent.ts';
import { provenanceOf } from '../domain/sourceSettings.ts';
import { type Judgement, judge } from '../domain/trackingPlan.ts';
import { cleanMessage } from './cleanMessage.ts';
import type { RulesInForce } from './collectionRules.ts';
import { enrich } from './enrich.ts';

/** What a message became. */
export interface Taken {
  readonly message: Message;
  readonly outcome: EventOutcome;
  readonly reasons: readonly EventReason[];
  /** What it tells about a customer; null where it goes no further. */
  readonly incoming: Incoming | null;
}

/** Holds a message against the rules of its source, and reads what it tells: the same at every time it is done. */
export function takeMessage(message: Message, delivery: Delivery, { settings, plan }: RulesInForce): Taken {
  if (message.type === 'alias' && message.userId === message.previousId) {
    return goesNoFurther(message, 'IGNORED', 'ALIAS_OF_ITSELF', 'userId and previousId are the same.');
  }
  const told = provenanceOf(message.context);
  if (told === 'INCOMPLETE') {
    const wanted = 'context.provenance names data of a third party and needs its supplier and its basis.';
    return goesNoFurther(message, 'BLOCKED', 'NO_PROVENANCE', wanted);
  }
  const provenance = settings.thirdParty ?? told;
  const judged: Judgement =
    plan === null
      ? { message, isBlocked: false, violations: [] }
      : judge(message, plan.document, plan.validate);
  const reasons = judged.violations.map(({ kind, message: text, property, action }) => ({
    code: kind,
    message: `${text} (${action.toLowerCase()})`,
    property,
  }));
  if (judged.isBlocked) return { message, outcome: 'BLOCKED', reasons, incoming: null };
  const known: Enrichment = {
    ...(judged.violations.length === 0 ? {} : { violations: judged.violations }),
    ...(provenance === null ? {} : { provenance }),
  };
  const { keepsFullIp } = settings;
  const enriched = enrich(judged.message, { ip: delivery.ip, keepsFullIp, known });
  const { country, cleaned, reasons: ofCleaning } = cleanMessage(enriched, settings);
  const incoming = incomingOf(enriched, delivery, { provenance, country, cleaned });
  if (incoming !== null) {
    return { message, outcome: 'STORED', reasons: [...reasons, ...ofCleaning], incoming };
  }
  return goesNoFurther(
    message,
    'IGNORED',
    'NOBODY',
    'No id in it names anybody: all are placeholders such as null.',
  );
}

function goesNoFurther(message: Message, outcome: EventOutcome, code: string, text: string): Taken {
  return { message, outcome, reasons: [{ code, message: text, property: null }], incoming: null };
}

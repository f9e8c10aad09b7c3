import type { Comparison, Condition, EventCountCondition, TraitCondition } from '../domain/condition.ts';

/** The customers who satisfy a condition, as parts of a statement over `profile_facts f`. */
export interface ConditionSql {
  /** Goes after `from profile_facts f`: one sum a name of event, made for all customers at once. */
  readonly joins: string;
  readonly where: string;
  /** Their values, numbered on from the parameter given. */
  readonly params: readonly unknown[];
}

const ORDERS: Record<Comparison, string> = { GT: '>', GTE: '>=', LT: '<', LTE: '<=' };
const COUNTS: Record<EventCountCondition['operator'], string> = { GTE: '>=', LTE: '<=', EQ: '=' };

/**
 * Compiles a condition for everybody at once; `satisfies` says what it means, and a property test holds the two equal.
 * No part of it is ever null: a customer without a trait must come through `not` like any other.
 */
export function conditionSql(condition: Condition, firstParam: number): ConditionSql {
  const params: unknown[] = [];
  const param = (value: unknown) => {
    params.push(value);
    return `$${firstParam + params.length - 1}`;
  };
  const counts = new Map<string, string>();
  const countOf = (name: string) => {
    let alias = counts.get(name);
    if (alias === undefined) {
      alias = `counted_${counts.size + 1}`;
      counts.set(name, alias);
    }
    return `coalesce(${alias}.times, 0)`;
  };
  const node = (each: Condition): string => {
    if ('and' in each) return `(${each.and.map(node).join(' and ')})`;
    if ('or' in each) return `(${each.or.map(node).join(' or ')})`;
    if ('not' in each) return `not ${node(each.not)}`;
    if ('trait' in each) return traitSql(each.trait, param);
    if ('event' in each) {
      const { name, operator, count } = each.event;
      return `${countOf(name)} ${COUNTS[operator]} ${param(count)}::int`;
    }
    return each satisfies never;
  };
  const where = node(condition);
  const joins = [...counts].map(
    ([name, alias]) => `
      left join (
        select profile_id, count(*) as times from event_facts where name = ${param(name)}::text group by profile_id
      ) as ${alias} on ${alias}.profile_id = f.profile_id`,
  );
  return { joins: joins.join(''), where, params };
}

function traitSql(condition: TraitCondition, param: (value: unknown) => string): string {
  const name = `${param(condition.name)}::text`;
  const trait = `f.traits -> ${name}`;
  const text = `f.traits ->> ${name}`;
  const type = `jsonb_typeof(${trait})`;
  const json = (value: unknown) => `${param(JSON.stringify(value))}::jsonb`;
  // `case` keeps a cast from reaching a trait of another type: `and` promises no order.
  const ofType = (wanted: string, test: string) =>
    `(case ${type} when '${wanted}' then ${test} else false end)`;
  switch (condition.operator) {
    case 'EQ':
      return `coalesce(${trait} = ${json(condition.value)}, false)`;
    case 'NEQ':
      return `coalesce(${trait} <> ${json(condition.value)}, true)`;
    case 'IN':
      return `coalesce(${trait} = any(${param(condition.value.map((each) => JSON.stringify(each)))}::jsonb[]), false)`;
    case 'CONTAINS': {
      const inList = `when 'array' then ${trait} @> jsonb_build_array(${json(condition.value)})`;
      if (typeof condition.value !== 'string') return `(case ${type} ${inList} else false end)`;
      const inText = `when 'string' then position(${param(condition.value)}::text in ${text}) > 0`;
      return `(case ${type} ${inList} ${inText} else false end)`;
    }
    case 'STARTS_WITH':
      return ofType('string', `starts_with(${text}, ${param(condition.value)}::text)`);
    case 'ENDS_WITH': {
      const value = `${param(condition.value)}::text`;
      return ofType('string', `right(${text}, length(${value})) = ${value}`);
    }
    case 'GT':
    case 'GTE':
    case 'LT':
    case 'LTE': {
      const order = ORDERS[condition.operator];
      return typeof condition.value === 'number'
        ? ofType('number', `(${text})::numeric ${order} ${param(String(condition.value))}::numeric`)
        : ofType('string', `(${text}) collate "C" ${order} ${param(condition.value)}::text`);
    }
    case 'EXISTS': {
      const exists = `coalesce(${type} <> 'null', false)`;
      return condition.value ? exists : `not ${exists}`;
    }
    default:
      return condition satisfies never;
  }
}

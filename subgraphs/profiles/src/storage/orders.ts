/** The e-commerce events that tell an order or a refund; they stand in an index of their own. */
const IS_ORDER_EVENT = `kind = 'TRACK' and name in
  ('Order Completed', 'Completed Order', 'Order Updated', 'Order Refunded', 'Order Cancelled')`;

/** A JSON value as an exact number, or null where it is none: shops send "N/A" too. */
export function decimalIn(value: string): string {
  return `case when jsonb_typeof(${value}) = 'number' or ${value} #>> '{}' ~ '^[+-]?[0-9]{1,30}([.][0-9]{1,30})?$'
    then (${value} #>> '{}')::numeric end`;
}

/**
 * Every order and refund of the workspace, each share of one once: what is told later of a share replaces what was told of it
 * before. A cancellation gives all back, so that it and a refund of the same order count once.
 */
export const ORDERS = `
  select distinct on (is_refund, number, part) is_refund, number, anchor_id, occurred_at, amount, currency
  from (
    select e.id, e.anchor_id, e.occurred_at, e.name in ('Order Refunded', 'Order Cancelled') as is_refund,
      nullif(e.properties ->> 'order_id', '') as number, coalesce(e.properties ->> 'part', '1') as part,
      coalesce(told, lines.amount) as amount, e.name,
      case when upper(e.properties ->> 'currency') ~ '^[A-Z]{3}$' then upper(e.properties ->> 'currency') else 'USD' end
        as currency
    from timeline_entries e
      cross join lateral (select coalesce(${decimalIn(`(e.properties -> 'total')`)},
        ${decimalIn(`(e.properties -> 'revenue')`)}, ${decimalIn(`(e.properties -> 'value')`)}) as told) as amounts
      cross join lateral (
        select sum(coalesce(${decimalIn(`(line -> 'price')`)}, 0) * coalesce(${decimalIn(`(line -> 'quantity')`)}, 1)) as amount
        from jsonb_array_elements(
          case when jsonb_typeof(e.properties -> 'products') = 'array' then e.properties -> 'products' else '[]' end) as line
        where told is null
      ) as lines
    where ${IS_ORDER_EVENT}
  ) as telling
  where number is not null and (amount is not null or name not in ('Order Updated', 'Order Cancelled'))
  order by is_refund, number, part, occurred_at desc, id desc`;

import { decimalOf, isCurrency, productOf } from '@rapport/shared/money.ts';
import { DateTime } from 'luxon';
import type { Columns, OrderField } from './fields.ts';
import type { Row } from './row.ts';

/** One product of an order. Amounts are exact decimals; a credit note has negative quantities, as in the file. */
export interface OrderLine {
  readonly line: number;
  readonly sku: string;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  /** Quantity times price. */
  readonly amount: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Empty for nobody known. */
  readonly customer: string;
  readonly country: string;
  readonly currency: string;
}

export interface LineFault {
  readonly line: number;
  readonly fault: string;
}

export interface LineSetting {
  readonly columns: Columns;
  /** Of times that name none. */
  readonly timeZone: string;
  /** Of prices that name none. */
  readonly currency: string;
}

/** Reads rows as order lines. Lines of one order repeat their time, so the last one is remembered. */
export function createLineReader({ columns, timeZone, currency }: LineSetting) {
  let lastText = '';
  let lastTime: string | undefined;

  const timeOf = (text: string): string | undefined => {
    if (text !== lastText) {
      // A time alone would be one of today, and a week a guess.
      const time = /^\d{4}-\d\d-\d\d/.test(text)
        ? DateTime.fromISO(text.replace(' ', 'T'), { zone: timeZone })
        : undefined;
      lastTime = time?.isValid ? time.toJSDate().toISOString() : undefined;
      lastText = text;
    }
    return lastTime;
  };

  return (row: Row): OrderLine | LineFault => {
    const text = (field: OrderField) => (row.values[columns[field]] ?? '').trim();
    const bad = (fault: string): LineFault => ({ line: row.line, fault });
    if (row.fault !== undefined) return bad(row.fault);
    const quantity = decimalOrNull(text('quantity'));
    if (quantity === null) return bad(`quantity "${text('quantity')}" is no decimal number`);
    const price = decimalOrNull(text('price'));
    if (price === null) return bad(`price "${text('price')}" is no decimal number`);
    const time = timeOf(text('time'));
    if (time === undefined) return bad(`time "${text('time')}" is no date as 2011-08-31 17:45:00`);
    const ownCurrency = text('currency').toUpperCase() || currency;
    if (!isCurrency(ownCurrency)) return bad(`currency "${ownCurrency}" is no ISO 4217 code`);
    return {
      line: row.line,
      sku: text('sku'),
      name: text('name'),
      quantity,
      price,
      amount: productOf(quantity, price),
      time,
      customer: text('customer'),
      country: text('country'),
      currency: ownCurrency,
    };
  };
}

function decimalOrNull(text: string): string | null {
  try {
    return decimalOf(text);
  } catch {
    return null;
  }
}

import { Decimal } from 'decimal.js';

/** Exact sums of prices and quantities; 40 digits cover Postgres `numeric` as this product uses it. */
const Exact = Decimal.clone({ precision: 40, toExpNeg: -30, toExpPos: 40 });

/** Plain decimal text without exponent or needless zeros; throws `RangeError` for what is no finite number. */
export function decimalOf(value: string | number): string {
  const text = typeof value === 'number' ? String(value) : value.trim();
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,2})?$/.test(text)) {
    throw new RangeError(`"${text}" is not a decimal number`);
  }
  return new Exact(text).toString();
}

export function sumOf(amounts: readonly string[]): string {
  return amounts.reduce((total, amount) => total.plus(amount), new Exact(0)).toString();
}

export function productOf(left: string | number, right: string | number): string {
  return new Exact(decimalOf(left)).times(decimalOf(right)).toString();
}

export function isNegative(amount: string): boolean {
  return new Exact(amount).isNegative() && !new Exact(amount).isZero();
}

export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}

/** Digits after the point of a currency's smallest unit (ISO 4217 as CLDR has it): 2 for GBP, 0 for JPY, 3 for KWD. */
export function minorDigitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

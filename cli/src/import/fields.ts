import { CommandError } from '../commandError.ts';

/** What an order line is made of. `wanted` fields must be in the file; `headers` are recognised without --map. */
export const orderFields = {
  invoice: {
    wanted: true,
    meaning: 'number of the order or credit note',
    headers: [
      'invoice',
      'invoiceno',
      'invoicenumber',
      'invoiceid',
      'order',
      'orderid',
      'orderno',
      'ordernumber',
    ],
  },
  sku: {
    wanted: true,
    meaning: 'number of the product',
    headers: ['sku', 'stockcode', 'productid', 'productcode', 'productsku', 'itemcode', 'lineitemsku'],
  },
  quantity: { wanted: true, meaning: 'pieces', headers: ['quantity', 'qty', 'lineitemquantity'] },
  price: {
    wanted: true,
    meaning: 'price of one piece',
    headers: ['price', 'unitprice', 'itemprice', 'lineitemprice'],
  },
  time: {
    wanted: true,
    meaning: 'when it was ordered, ISO 8601 or 2011-08-31 17:45:00',
    headers: ['time', 'timestamp', 'invoicedate', 'orderdate', 'orderedat', 'createdat', 'date'],
  },
  name: {
    wanted: false,
    meaning: 'name of the product',
    headers: ['name', 'description', 'productname', 'itemname', 'lineitemname'],
  },
  customer: {
    wanted: false,
    meaning: 'number of the customer; without one a line stays anonymous',
    headers: ['customer', 'customerid', 'customerno', 'customernumber', 'userid'],
  },
  country: { wanted: false, meaning: 'country of the customer', headers: ['country', 'customercountry'] },
  currency: {
    wanted: false,
    meaning: 'currency of the price, ISO 4217',
    headers: ['currency', 'currencycode'],
  },
} as const;

export type OrderField = keyof typeof orderFields;

/** Where each field stands in a row; -1 where the file has none. */
export type Columns = Readonly<Record<OrderField, number>>;

const names = Object.keys(orderFields) as OrderField[];

/** Reads `--map invoice=InvoiceNo,sku=StockCode`; throws a CommandError that names what is wrong. */
export function parseMap(text: string): Partial<Record<OrderField, string>> {
  const map: Partial<Record<OrderField, string>> = {};
  for (const pair of text.split(',').filter((each) => each.trim() !== '')) {
    const [field = '', header = ''] = splitOnce(pair);
    if (!isField(field)) {
      throw new CommandError(`--map names "${field}"; the fields are ${names.join(', ')}.`, { exitCode: 2 });
    }
    if (header === '') {
      throw new CommandError(`--map must read ${field}=<header>, not "${pair.trim()}".`, { exitCode: 2 });
    }
    map[field] = header;
  }
  return map;
}

/** Finds every field among a file's headers: those of the map exactly, the others by their usual names. */
export function columnsOf(headers: readonly string[], map: Partial<Record<OrderField, string>>): Columns {
  const usual = headers.map((header) => header.toLowerCase().replace(/[^a-z]/g, ''));
  const taken = new Set(Object.values(map));
  const find = (field: OrderField): number => {
    const given = map[field];
    if (given !== undefined) return headers.indexOf(given);
    const known: readonly string[] = orderFields[field].headers;
    return usual.findIndex((header, index) => known.includes(header) && !taken.has(headers[index] ?? ''));
  };
  const columns = Object.fromEntries(names.map((field) => [field, find(field)])) as Record<
    OrderField,
    number
  >;
  const missing = names.filter(
    (field) => columns[field] === -1 && (orderFields[field].wanted || map[field] !== undefined),
  );
  if (missing.length === 0) return columns;
  throw new CommandError(
    `The file has no column for ${missing.map((field) => describe(field, map)).join(', ')}; ` +
      `its headers are ${headers.join(', ')}. Say which with --map ${missing[0]}=<header>.`,
  );
}

function describe(field: OrderField, map: Partial<Record<OrderField, string>>): string {
  const given = map[field];
  return given === undefined ? `"${field}" (${orderFields[field].meaning})` : `"${field}" named ${given}`;
}

function splitOnce(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at === -1 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
}

function isField(name: string): name is OrderField {
  return Object.hasOwn(orderFields, name);
}

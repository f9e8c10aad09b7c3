import { describe, expect, it } from 'vitest';
import { columnsOf, parseMap } from './fields.ts';

const onlineRetail =
  'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(',');

describe('columnsOf', () => {
  it('recognises the headers of Online Retail', () => {
    expect(columnsOf(onlineRetail, {})).toEqual({
      invoice: 0,
      sku: 1,
      name: 2,
      quantity: 3,
      time: 4,
      price: 5,
      customer: 6,
      country: 7,
      currency: -1,
    });
  });

  it('recognises other spellings', () => {
    const headers = ['Order ID', 'Product-ID', 'QTY', 'Unit Price', 'Order Date', 'Currency Code'];
    expect(columnsOf(headers, {})).toMatchObject({
      invoice: 0,
      sku: 1,
      quantity: 2,
      price: 3,
      time: 4,
      currency: 5,
    });
  });

  it('follows a map, and gives a mapped header to nothing else', () => {
    const headers = ['Beleg', 'Artikel', 'Menge', 'Preis', 'Date', 'Description'];
    const map = parseMap('invoice=Beleg, sku=Artikel,quantity=Menge,price=Preis,customer=Description');
    expect(columnsOf(headers, map)).toMatchObject({ invoice: 0, sku: 1, time: 4, customer: 5, name: -1 });
  });

  it('names the missing fields and the headers it saw', () => {
    expect(() => columnsOf(['InvoiceNo', 'StockCode', 'Menge'], {})).toThrow(
      'The file has no column for "quantity" (pieces), "price" (price of one piece), ' +
        '"time" (when it was ordered, ISO 8601 or 2011-08-31 17:45:00); ' +
        'its headers are InvoiceNo, StockCode, Menge. Say which with --map quantity=<header>.',
    );
  });

  it('refuses a map to a header the file has not', () => {
    expect(() => columnsOf(onlineRetail, { customer: 'Kunde' })).toThrow(
      'no column for "customer" named Kunde',
    );
  });
});

describe('parseMap', () => {
  it('refuses unknown fields and pairs without a header', () => {
    expect(() => parseMap('total=Sum')).toThrow('--map names "total"; the fields are invoice, sku,');
    expect(() => parseMap('toString=Sum')).toThrow('--map names "toString"');
    expect(() => parseMap('sku')).toThrow('--map must read sku=<header>, not "sku".');
  });
});

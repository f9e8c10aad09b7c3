import { describe, expect, it } from 'vitest';
import { gramsOf, type SearchRecord, soughtIn, wordsIn, wordsOf } from './searchWords.ts';

const jane: SearchRecord = {
  id: 'contact_1',
  kind: 'CONTACT',
  ownerId: null,
  title: 'Jané O’Neill-Łukasz',
  emails: ['jane.doe@mail.acme.example'],
  phones: ['+442071838750'],
  more: ['Head of Engines'],
};

describe('wordsIn', () => {
  it('takes accents and case away and cuts at everything that is neither letter nor digit', () => {
    expect(wordsIn('Crème-Brûlée №7 GmbH & Co')).toEqual(['creme', 'brulee', 'no7', 'gmbh', 'co']);
  });

  it('keeps the letters of every script', () => {
    expect(wordsIn('Ольга 山田太郎 عمر')).toEqual(['ольга', '山田太郎', 'عمر']);
  });

  it('finds nothing in signs', () => {
    expect(wordsIn(' %_\'"\\ ')).toEqual([]);
  });
});

describe('wordsOf', () => {
  it('weighs the title most, then addresses, then everything else', () => {
    expect(wordsOf(jane)).toEqual([
      { word: 'jane', weight: 1 },
      { word: 'o', weight: 1 },
      { word: 'neill', weight: 1 },
      { word: 'łukasz', weight: 1 },
      { word: '@jane.doe@mail.acme.example', weight: 0.9 },
      { word: 'doe', weight: 0.6 },
      { word: 'mail', weight: 0.6 },
      { word: 'acme', weight: 0.6 },
      { word: 'example', weight: 0.6 },
      { word: '#057838170244', weight: 0.9 },
      { word: 'head', weight: 0.6 },
      { word: 'of', weight: 0.6 },
      { word: 'engines', weight: 0.6 },
    ]);
  });
});

describe('soughtIn', () => {
  it.each([
    ['Jane  DOE', ['jane', 'doe']],
    ['jane jane', ['jane']],
    ['jane.doe@acme.example', ['@jane.doe@acme.example']],
    ['020 7183 8750', ['#0578381702']],
    ['+44 (20) 7183-8750', ['#057838170244']],
    ['12345', ['12345']],
    ['"; --', []],
  ])('reads %j', (text, sought) => {
    expect(soughtIn(text)).toEqual(sought);
  });

  it('looks at eight words', () => {
    expect(soughtIn('a b c d e f g h i j')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  });
});

describe('gramsOf', () => {
  it('runs over the edges of a word', () => {
    expect(gramsOf('anna')).toEqual(['  a', ' an', 'ann', 'nna', 'na ']);
  });

  it('leaves out short words, numbers and addresses', () => {
    expect(['jon', '2024', '@a@b.c', '#0578'].flatMap(gramsOf)).toEqual([]);
  });
});

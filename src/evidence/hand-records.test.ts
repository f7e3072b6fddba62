import { describe, expect, test } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { readHandRecords } from './hand-records.ts';

const read = (text: string) => readHandRecords('records/acme.yaml', new TextEncoder().encode(text));

function messageOf(text: string): readonly [en: string, zh: string] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof ExpectedError && error.kind === 'input') return [error.in('en'), error.in('zh')];
    throw error;
  }
  throw new Error('nothing was thrown');
}

const file = (records: string) => `capturedAt: 2026-03-04\nrecords:\n${records}`;
const price = `  - kind: price
    vendor: acme
    source: price page
    url: https://acme.example/price
    tier: official-docs
    item: support
    plan: Gold
    amount: 250
    currency: USD
`;

describe('records by hand', () => {
  test('are read, and what may be unknown and was left out is null', () => {
    expect(read(file(price))).toEqual({
      capturedAt: '2026-03-04T00:00:00.000Z',
      records: [
        {
          kind: 'price',
          vendor: 'acme',
          source: 'price page',
          url: 'https://acme.example/price',
          observedAt: null,
          tier: 'official-docs',
          item: 'support',
          plan: 'Gold',
          amount: 250,
          currency: 'USD',
          per: null,
          effectiveAt: null,
          change: null,
        },
      ],
    });
  });

  test('keep the instant at which they were written', () => {
    expect(read('capturedAt: 2026-03-04T08:00:00+08:00\nrecords: []').capturedAt).toBe('2026-03-04T00:00:00.000Z');
  });

  test('may be without an address when the buyer saw it, has it in a contract, or was told it', () => {
    for (const tier of ['first-hand', 'contract', 'marketing'])
      expect(read(file(price.replace(/ {4}url.*\n/, '').replace('official-docs', tier))).records).toHaveLength(1);
  });

  test.each([
    ['no url', price.replace(/ {4}url.*\n/, ''), 3, 'record 1 (price), url', 'add url', '请补上 url'],
    ['an unknown kind', price.replace('kind: price', 'kind: prise'), 3, 'record 1, kind', 'price', 'price'],
    ['no kind', price.replace('kind: price', 'note: x'), 3, 'record 1, kind', 'correct|add', '改正|补上'],
    [
      'an unknown tier',
      price.replace('official-docs', 'official'),
      7,
      'record 1 (price), tier',
      'official-docs',
      '选项',
    ],
    ['a misspelt field', `${price}    curency: USD\n`, 12, 'record 1 (price)', 'curency', 'curency'],
    ['a wrong type', price.replace('250', 'about 250'), 10, 'record 1 (price), amount', 'number', '数字'],
    ['a day that does not exist', `${price}    effectiveAt: 2026-02-30\n`, 12, 'record 1 (price), effectiveAt', '', ''],
    ['a field that is not theirs', `${price}    rawHash: abc\n`, 12, 'record 1 (price), rawHash', 'remove', '删除'],
    ['a missing field', price.replace(/ {4}item.*\n/, ''), 3, 'record 1 (price), item', 'add this field', '补上'],
  ])('with %s are refused, with line, record, field and fix', (_, records, line, where, en, zh) => {
    const said = messageOf(file(records));
    const place = where.replaceAll(/[()]/g, String.raw`\$&`);
    expect(said[0]).toMatch(new RegExp(`^records/acme\\.yaml:${line}: ${place}.*(${en})`));
    expect(said[1]).toMatch(new RegExp(`^records/acme\\.yaml:${line}：第 1 条记录.*(${zh})`));
  });

  test('name the part that is wrong where a value may have several forms', () => {
    const channel = `  - kind: channel
    vendor: acme
    source: help page
    url: https://acme.example/help
    tier: official-docs
    channel: hotline
    hours: {timezone: Asia/Shanghai, days: [mon], from: 9am, to: "18:00"}
`;
    expect(messageOf(file(channel))[0]).toContain('record 1 (channel), hours.from');
  });

  test('count their records from one', () => {
    expect(messageOf(file(price + price.replace('250', '-1')))[0]).toContain('record 2 (price), amount');
  });

  test.each([
    ['', 'the file'],
    ['records: []', 'capturedAt'],
    ['capturedAt: 2026-03-04', 'records'],
    ['capturedAt: soon\nrecords: []', 'capturedAt'],
    ['capturedAt: 2026-03-04\nrecords:\n  - just words', 'record 1'],
  ])('%j lacks what every file has', (text, where) => expect(messageOf(text)[0]).toContain(where));
});

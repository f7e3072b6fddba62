import { expect, test } from 'vitest';
import { record } from '../../test/records.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { findContradictions } from './contradictions.ts';

const inDocument = <R extends EvidenceRecord>(one: R, hash: string): R => ({
  ...one,
  rawHash: hash.repeat(64),
  collector: 'contract@1',
});

test('two documents with two figures for one thing are a contradiction, the stronger first', () => {
  const [weak, strong] = [
    record('commitment', { targetMinutes: 15 }),
    record('commitment', { targetMinutes: 60, tier: 'contract' }),
  ];
  expect(findContradictions([weak, strong])).toMatchObject([
    { what: 'first_response', scope: ['P0'], records: [strong.id, weak.id], values: [60, 15] },
  ]);
});

test('four hours and four business hours differ, though their minutes are equal', () => {
  const hours = { targetMinutes: 240 };
  const [found, ...others] = findContradictions([
    record('commitment', hours),
    record('commitment', { ...hours, clock: 'business' }),
  ]);
  expect(others).toEqual([]);
  expect(found.units.toSorted()).toEqual(['business-minutes', 'minutes']);
});

test('two windows to claim differ, also in days of which only some count', () => {
  const window = (days: number, clock: 'calendar' | 'business') =>
    record('remedy', { remedy: 'claim-window', percent: null, days, clock });
  expect(findContradictions([window(30, 'calendar'), window(60, 'calendar')])).toHaveLength(1);
  expect(findContradictions([window(30, 'calendar'), window(30, 'business')])).toHaveLength(1);
  expect(findContradictions([window(30, 'calendar')])).toEqual([]);
});

test('one document that was read as a whole is not set against itself, nor against its own repetition', () => {
  const [critical, urgent] = [
    record('commitment', { severity: 'Critical', targetMinutes: 15 }),
    record('commitment', { severity: 'Urgent', targetMinutes: 60 }),
  ];
  const english = [inDocument(critical, 'a'), inDocument(urgent, 'a')];
  const chinese = [inDocument(critical, 'b'), inDocument(urgent, 'b')].map((one) => ({ ...one, id: `${one.id}-zh` }));
  expect(findContradictions([...english, ...chinese])).toEqual([]);
  expect(findContradictions([english[0], chinese[1]])).toHaveLength(1);
});

import { expect, it } from 'vitest';
import type { RawEntry } from '../model/raw.ts';
import { currentEntries } from './readers.ts';
import { WITHDRAWAL, withoutWithdrawn } from './withdrawal.ts';

const entry = (letter: string, part: Partial<RawEntry> = {}): RawEntry => ({
  hash: letter.repeat(64),
  vendor: 'aster',
  source: 'note',
  url: null,
  name: null,
  bytes: 1,
  capturedAt: '2026-01-01T00:00:00.000Z',
  tier: 'first-hand',
  collector: 'note@1',
  options: {},
  ...part,
});
const withdrawalOf = ({ hash, vendor }: RawEntry): RawEntry =>
  entry('f', { vendor, collector: WITHDRAWAL, options: { withdraws: hash } });
const [a, b] = [entry('a'), entry('b')];

it('a document that was withdrawn counts no longer, and others do', () => {
  expect(withoutWithdrawn([a, b, withdrawalOf(a)])).toEqual([b]);
  expect(currentEntries([a, b, withdrawalOf(a)])).toEqual([b]);
});

it('what is kept anew after that counts again', () => expect(withoutWithdrawn([a, withdrawalOf(a), a])).toEqual([a]));

it('the same bytes of another vendor are another document', () => {
  const other = { ...a, vendor: 'birch' };
  expect(withoutWithdrawn([a, other, withdrawalOf(a)])).toEqual([other]);
});

import { expect, test } from 'vitest';
import type { Happening } from '../../model/view.ts';
import { monthAxis, monthIn } from './month-axis.ts';

const happened = (...days: readonly string[]): Happening[] =>
  days.map((at) => ({ at, until: null, kind: 'release', text: { en: '', zh: '' }, record: at }));
const told = (days: readonly string[], most: number) =>
  monthAxis(happened(...days), most).ticks.map((at) => at.toISOString().slice(0, 10));

test('a month is marked once, however wide the picture is', () => {
  expect(told(['2026-01-04', '2026-05-04'], 10)).toEqual([
    '2026-01-01',
    '2026-02-01',
    '2026-03-01',
    '2026-04-01',
    '2026-05-01',
  ]);
  expect(told(['2026-01-04', '2026-05-04'], 2)).toEqual(['2026-01-01', '2026-04-01']);
});

test('years are marked in even steps', () => {
  expect(told(['2019-03-10', '2026-11-20'], 5)).toEqual(['2020-01-01', '2022-01-01', '2024-01-01', '2026-01-01']);
});

test('one day has its month, and every mark and every day lie on the axis', () => {
  const { domain, ticks } = monthAxis(happened('2026-07-02'), 4);
  expect(ticks.map(monthIn('en'))).toEqual(['Jul 2026']);
  expect(domain.map((at) => at.toISOString().slice(0, 10))).toEqual(['2026-07-01', '2026-07-02']);
});

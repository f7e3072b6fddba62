import { expect, test } from 'vitest';
import { amountLines, heightFor, inLines, shortened } from './label-text.ts';

test('a name that fits stays; a longer one ends with a mark, Chinese sooner than English', () => {
  expect(shortened('Early Close', 11)).toBe('Early Close');
  expect(shortened('Early Close (solved on paper)', 9)).toBe('Early Cl…');
  expect(shortened('早结（纸面解决）', 9)).toBe('早结（纸…');
});

test('a name is broken at spaces, and between Chinese characters', () => {
  expect(inLines('P0 share of affected users who leave', 20)).toBe('P0 share of affected\nusers who leave');
  expect(inLines('P0 受影响用户的流失比例', 14)).toBe('P0 受影响用户的\n流失比例');
  expect(inLines('迅答（十个答四个）', 14)).toBe('迅答（十个答四\n个）');
  expect(inLines('Unbreakable', 5)).toBe('Unbreakable');
});

test('an amount is broken after its currency only', () => {
  expect(amountLines('CNY 2000万', 9)).toBe('CNY\n2000万');
  expect(amountLines('CNY 20M', 9)).toBe('CNY 20M');
});

test('rows are as tall as the longest name needs', () => {
  const row = (...names: string[]) => (heightFor(names, 0.25) - heightFor([], 0.25)) / names.length;
  expect(row('one', 'one\ntwo')).toBeCloseTo(row('one'));
  expect(row('one\ntwo\nthree', 'one')).toBeGreaterThan(38);
});

import { expect, test } from 'vitest';
import { keptFor } from './kept.ts';

test('the same two are answered once, any other two anew', () => {
  const pair = keptFor((one: { n: number }, other: { n: number }) => ({ sum: one.n + other.n }));
  const [one, two] = [{ n: 1 }, { n: 2 }];
  expect(pair(one, two)).toEqual({ sum: 3 });
  expect(pair(one, two)).toBe(pair(one, two));
  expect(pair(two, one)).not.toBe(pair(one, two));
  expect(pair(one, { n: 2 })).not.toBe(pair(one, two));
});

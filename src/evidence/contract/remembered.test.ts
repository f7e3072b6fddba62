import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

it('asks once of a short text, and every time of a long one', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text === '' ? undefined : text.length;
  });
  const long = 'x'.repeat(81);
  expect(['P1', '', 'P1', '', long, long].map(lengthOf)).toEqual([2, undefined, 2, undefined, 81, 81]);
  expect(asked).toEqual(['P1', '', long, long]);
});

it('keeps no more than a document has', () => {
  let asked = 0;
  const same = remembered((text) => {
    asked++;
    return text;
  });
  for (let at = 0; at < 5000; at++) same(String(at));
  same('4999');
  expect(asked).toBe(5000);
  same('0');
  expect(asked).toBe(5001);
});

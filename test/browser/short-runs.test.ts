import { expect, it } from 'vitest';
import { shortRuns } from './short-runs.ts';

it('a golden keeps sentences whole, and of an endless name its beginning, its length and what tells it from any other', () => {
  const sentence = 'a row of words, '.repeat(100);
  expect(shortRuns(sentence)).toBe(sentence);
  const endless = (end: string) => shortRuns(`- text: ${'w'.repeat(1 << 20)}${end} and on`);
  expect(endless('a')).toMatch(/^- text: w{40}…\(1048577 characters, sha256 [0-9a-f]{12}\) and on$/);
  expect(endless('a')).not.toBe(endless('b'));
});

import { expect, it } from 'vitest';
import { parted } from './parted-words.ts';

it('long words are parted between two of them, and none is lost', () => {
  const words = 'vendor '.repeat(100).trim();
  const [head, rest] = parted(words, 300);
  expect(head.length).toBeLessThanOrEqual(300);
  expect(head).toMatch(/vendor$/);
  expect(`${head} ${rest}`).toBe(words);
});

it('words without spaces are parted where they are too long, between whole characters', () => {
  const words = '𠮷'.repeat(400);
  const [head, rest] = parted(words, 300);
  expect([Array.from(head).length, head + rest]).toEqual([300, words]);
});

it('short ones stand whole, and so do those that are hardly longer', () => {
  expect(parted('short', 300)).toEqual(['short', '']);
  expect(parted('a'.repeat(350), 300)).toEqual(['a'.repeat(350), '']);
});

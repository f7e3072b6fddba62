import { expect, it } from 'vitest';
import { hang, widthOf } from './layout.ts';

it('text beside a name that takes the whole line, or more, stands under it', () => {
  for (const name of [`  ${'n'.repeat(70)}: `, `    » ${'名'.repeat(120)}：`]) {
    const lines = hang(name, 'what is said of it, in words', 80).split('\n');
    expect(lines.filter((line) => widthOf(line) > 80)).toEqual([]);
    expect(lines.at(-1)).toMatch(/^ +what is said of it, in words$/);
    expect(lines[0].startsWith(/^ +/.exec(name)?.[0] ?? '-')).toBe(true);
  }
});

it('text beside a short name hangs from it', () => {
  expect(hang('  a: ', 'one two', 40)).toBe('  a: one two');
  expect(hang('  a: ', 'one two three four', 18)).toBe('  a: one two three\n     four');
});

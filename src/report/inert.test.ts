import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from './inert.ts';
import { hang, widthOf, wrap } from './layout.ts';

describe('inert text', () => {
  it('has no terminal escapes, no hidden and no reversing characters', () => {
    expect(inert('a\u001b[31mred\u001b[0m')).toBe('a[31mred[0m');
    expect(inert('pay\u202egnp.exe\u202c\u200bnow\ufeff')).toBe('paygnp.exenow');
    expect(inert('one\r\ntwo\u2028three')).toBe('one two three');
  });

  it('ends', () => {
    expect(inert('长'.repeat(1_000_000))).toHaveLength(240);
  });

  it('never ends in half a character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => !/\p{Cs}/u.test(inert(words, 5))));
    expect(inert('😀'.repeat(300))).not.toMatch(/\p{Cs}/u);
  });
});

describe('wrapping', () => {
  it('never exceeds the width, in any script', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab 中文，。（长 x-y.')) }),
        fc.integer({ min: 4, max: 40 }),
        (words, width) => {
          for (const line of wrap(words, width)) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('keeps every visible character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...Array.from('ab 中文，。 x')) }),
        fc.integer({ min: 4, max: 20 }),
        (words, width) => {
          expect(wrap(words, width).join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        },
      ),
    );
  });

  it('hangs what follows under what came first', () => {
    expect(hang('- ', 'one two three', 9)).toBe('- one two\n  three');
  });

  it('starts no line with a closing mark', () => {
    expect(wrap('响应时间，快', 8)).toEqual(['响应时', '间，快']);
  });
});

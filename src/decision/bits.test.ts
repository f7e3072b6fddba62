import { describe, expect, it } from 'vitest';
import { bitSource, bitsOf, uniformOf } from './bits.ts';

describe('random bits', () => {
  it('are those of the authors’ program', () => {
    const words = bitsOf(Int32Array.of(1, 2, 3, 4)).take(6);
    expect([...words.subarray(0, 6)].map((word) => word >>> 0)).toEqual([
      641, 1573767, 3222811527, 3517856514, 836907274, 4247214768,
    ]);
  });

  it('are the same one by one and by the block', () => {
    const words = bitSource(['bits', 1]).take(200).slice(0, 200);
    const one = bitSource(['bits', 1]);
    expect(Array.from(words, () => one.next())).toEqual([...words]);
  });

  it('hold ones and noughts alike in every place', () => {
    const words = bitSource('places').take(20_000).slice(0, 20_000);
    for (let place = 0; place < 32; place++) {
      const ones = words.reduce((sum, word) => sum + ((word >>> place) & 1), 0);
      expect(Math.abs(ones / words.length - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / words.length));
    }
    expect(uniformOf(0)).toBeGreaterThan(0);
    expect(uniformOf(-1)).toBeLessThan(1);
  });
});

import { expect, it } from 'vitest';
import { inPercent, partInPercent } from './quantity.ts';

it('a share just short of all is not all', () => {
  expect([0.995, 0.9958, 1].map(inPercent)).toEqual(['100%', '99.58%', '100%']);
});

it('one case of 240 does not read as none, and what rounding leaves of nothing does', () => {
  expect([1 / 240, 0.004, 0.006, 0, 1e-17, -1e-17, 0.9958].map(partInPercent)).toEqual([
    '<1%',
    '<1%',
    '1%',
    '0%',
    '0%',
    '0%',
    '99.58%',
  ]);
});

import { expect, it } from 'vitest';
import { timeUntil } from './time-until.ts';

const curve: [number, number][] = [
  [1, 0.25],
  [3, 0.5],
  [9, 0.75],
];

it('a share is reached when the curve first has it, and perhaps never', () => {
  expect([0.2, 0.5, 0.6, 0.9].map((share) => timeUntil({ curve }, share))).toEqual([1, 3, 9, null]);
});

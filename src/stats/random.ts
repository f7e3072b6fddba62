import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { logOnePlus, normalQuantile } from './special.ts';

/** A stream of random numbers that depends on its seed alone: the same bits on every machine. */
export interface RandomSource {
  /** Uniform on [0, 1), in steps of 2^-53. */
  uniform(): number;
  /** A whole number from 0 to `n` - 1, each equally likely; `n` from 1 to 2^32. */
  below(n: number): number;
  /** Exponential with mean 1. */
  exponential(): number;
  /** Standard normal. */
  normal(): number;
}

/** What may seed a stream: numbers and labels, such as `[20, 'honest-slow', 7]`. */
export type Seed = number | string | readonly (number | string)[];

/**
 * Random numbers from a seed (xoroshiro128+ of Blackman and Vigna, from `pure-rand`). The seed is hashed into the whole state, since
 * that generator started from neighbouring numbers begins with neighbouring draws: seeds 1, 2, 3, ... give unrelated streams.
 * A seed of several parts gives every part of a computation a stream of its own.
 */
export const randomSource = (seed: Seed): RandomSource => {
  const generator = xoroshiro128plusFromState(stateOf(typeof seed === 'object' ? seed : [seed]));
  return {
    uniform: () => uniformFloat64(generator),
    below: (n) => uniformInt(generator, 0, n - 1),
    exponential: () => -logOnePlus(-uniformFloat64(generator)),
    // 2^-54 centres the step, so that the quantile of 0 is never asked for.
    normal: () => normalQuantile(uniformFloat64(generator) + 2 ** -54),
  };
};

/** Four words: FNV-1a over the parts, then the finalizer of MurmurHash3 on a Weyl sequence. */
const stateOf = (parts: readonly (number | string)[]): [number, number, number, number] => {
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(parts)) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const word = (index: number): number => {
    let mixed = (hash + Math.imul(index, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return [word(1), word(2), word(3), word(4)];
};

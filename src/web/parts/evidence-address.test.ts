import { expect, it } from 'vitest';
import { addressOf, namedIn } from './evidence-address.ts';

const ids = Array.from({ length: 500 }, (_, at) => `release-${String(at).padStart(12, '0')}`);
const records = new Map(ids.map((id) => [id, {}]));

it('an address names every record, few by their ids and many by their digests', () => {
  for (const some of [ids.slice(0, 1), ids.slice(0, 60), ids.slice(0, 61), ids])
    expect(namedIn(addressOf(some), records)).toEqual({ ids: some, unknown: [] });
  expect(addressOf(ids.slice(0, 2))).toBe(`${ids[0]},${ids[1]}`);
  // Nothing in it is written longer in an address.
  expect(encodeURIComponent(addressOf(ids)).length).toBeLessThan(13 * ids.length);
});

it('what is not there is told by the name it was asked for', () => {
  expect(namedIn('case-1,release-000000000001', records)).toEqual({ ids: [ids[1]], unknown: ['case-1'] });
  expect(namedIn('', records)).toEqual({ ids: [], unknown: [] });
});

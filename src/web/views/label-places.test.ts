import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPlaces } from './label-places.ts';

const [GAP, LOW, HIGH] = [0.05, 0.01, 0.99];
const wishes = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 19 });
const ordered = (places: readonly number[]) => [...places].sort((a, b) => a - b);
const displacement = (places: readonly number[], wanted: readonly number[]) =>
  places.reduce((sum, place, at) => sum + (place - wanted[at]) ** 2, 0);

describe('labels that are moved apart', () => {
  it('never overlap and never leave their room, whatever is wanted', () =>
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = ordered(labelPlaces(wanted, GAP, LOW, HIGH));
        places.slice(1).forEach((place, at) => expect(place - places[at]).toBeGreaterThan(GAP - 1e-9));
        for (const place of places) expect(place >= LOW - 1e-9 && place <= HIGH + 1e-9).toBe(true);
      }),
    ));

  it('keep the order of what they name', () =>
    fc.assert(
      fc.property(wishes, (wanted) => {
        const places = labelPlaces(wanted, GAP, LOW, HIGH);
        const order = wanted.map((_, at) => at).sort((a, b) => wanted[a] - wanted[b]);
        expect(order.map((at) => places[at])).toEqual(ordered(places));
      }),
    ));

  it('stay where they belong where nothing is in the way', () => {
    const places = labelPlaces([0.9, 0.1, 0.5], GAP, LOW, HIGH);
    [0.9, 0.1, 0.5].forEach((wanted, at) => expect(places[at]).toBeCloseTo(wanted, 12));
  });

  it('of three that want one place spread to both sides of it, the first lowest', () => {
    const places = labelPlaces([0.5, 0.5, 0.5], 0.1, 0, 1);
    [0.4, 0.5, 0.6].forEach((place, at) => expect(places[at]).toBeCloseTo(place, 12));
  });

  it('stand nearer to where they belong than any other arrangement in the same room', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<number>(0, 0.02, 0.5, 0.52, 0.55, 0.58, 0.97, 1), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (wanted, chance) => {
          const best = labelPlaces(wanted, GAP, LOW, HIGH);
          const order = best.map((_, at) => at).sort((a, b) => best[a] - best[b]);
          const top = HIGH - GAP * (wanted.length - 1);
          for (let trial = 0; trial < 20; trial++) {
            const free = ordered(Array.from(wanted, () => LOW + (top - LOW) * (chance.next().value ?? 0)));
            const other = [...wanted];
            order.forEach((index, rank) => {
              // Far away, and a little off the best.
              const share = trial % 2 === 0 ? 1 : 0.01;
              other[index] = best[index] + share * (free[rank] + GAP * rank - best[index]);
            });
            expect(displacement(best, wanted)).toBeLessThanOrEqual(displacement(other, wanted) + 1e-9);
          }
        },
      ),
    ));

  it('that are too many for the room still do not overlap', () => {
    const places = ordered(
      labelPlaces(
        Array.from({ length: 8 }, () => 0.5),
        0.2,
        0,
        1,
      ),
    );
    places.slice(1).forEach((place, at) => expect(place - places[at]).toBeCloseTo(0.2, 9));
    expect(places.at(-1)).toBeCloseTo(1, 9);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURVE_GRID } from '../../model/figure-names.ts';
import { ageAxis, isKept } from './age-axis.ts';

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400];
const anyAxis = fc.record({ to: fc.double({ min: DAY, max: 6000 * DAY, noNaN: true }), isLog: fc.boolean() });

describe('an axis of ages', () => {
  it('gives each factor of ten the same room where it is logarithmic', () => {
    const axis = ageAxis(100_000 * MINUTE, true);
    const places = [1, 10, 100, 1000, 10_000, 100_000].map((minutes) => axis.placeOf(minutes * MINUTE));
    places.forEach((place, at) => expect(place).toBeCloseTo(at / 5, 12));
  });

  it('gives each day the same room where it is linear', () => {
    const axis = ageAxis(4 * DAY, false);
    expect([0, 1, 2, 4].map((days) => axis.placeOf(days * DAY))).toEqual([0, 0.25, 0.5, 1]);
  });

  it('puts what lies before it or after it at its ends', () => {
    for (const isLog of [true, false]) {
      const axis = ageAxis(DAY, isLog);
      expect([axis.placeOf(0), axis.placeOf(axis.from), axis.placeOf(9 * DAY)]).toEqual([0, 0, 1]);
    }
  });

  it('reads at a place the age that stands there', () =>
    fc.assert(
      fc.property(anyAxis, fc.double({ min: 0, max: 1, noNaN: true }), ({ to, isLog }, place) => {
        const axis = ageAxis(to, isLog);
        expect(axis.placeOf(axis.secondsAt(place))).toBeCloseTo(place, 9);
      }),
    ));

  it('has room also for a log that was followed for less than a minute', () => {
    for (const isLog of [true, false]) {
      const axis = ageAxis(0, isLog);
      expect(axis.to).toBeGreaterThan(axis.from);
      expect(axis.placeOf(axis.to)).toBe(1);
      expect(Number.isFinite(axis.secondsAt(0.5))).toBe(true);
    }
  });
});

describe('the marks of an axis of ages', () => {
  it('stand within it, in order, none nearer to the next than asked, and are more than one', () =>
    fc.assert(
      fc.property(anyAxis, fc.double({ min: 0.03, max: 0.24, noNaN: true }), ({ to, isLog }, gap) => {
        const axis = ageAxis(to, isLog);
        const places = axis.ticks(gap).map(axis.placeOf);
        expect(places.length).toBeGreaterThan(1);
        places.slice(1).forEach((place, at) => expect(place - places[at]).toBeGreaterThan(gap - 1e-9));
        for (const tick of axis.ticks(gap)) expect(tick >= axis.from && tick <= axis.to).toBe(true);
      }),
    ));

  it('are ages that people say, however long the log: whole quarters of an hour, or minutes near the beginning', () =>
    fc.assert(
      fc.property(anyAxis, fc.double({ min: 0.03, max: 0.24, noNaN: true }), ({ to, isLog }, gap) => {
        const odd = ageAxis(to, isLog)
          .ticks(gap)
          .filter((tick) => tick % (15 * MINUTE) !== 0 && tick !== MINUTE && tick !== 5 * MINUTE);
        expect(odd).toEqual([]);
      }),
    ));

  it('of ten years on a phone are years', () => {
    expect(ageAxis(10.3 * 365 * DAY, false).ticks(0.24)).toEqual([0, 3, 6, 9].map((years) => years * 365 * DAY));
  });

  it('name a day before an hour where there is room for one of them', () => {
    const ticks = ageAxis(30 * DAY, true).ticks(0.24);
    expect(ticks).toContain(DAY);
    expect(ticks).toContain(HOUR);
    expect(ticks).not.toContain(12 * HOUR);
  });

  it('are ages of which every curve has the exact number at risk, but in the first minutes', () => {
    const unkept = ageAxis(365 * DAY, true)
      .ticks(0)
      .filter((tick) => !isKept(tick));
    expect(unkept).toEqual([MINUTE, 5 * MINUTE]);
    expect(CURVE_GRID.every(isKept)).toBe(true);
    expect(isKept(15 * MINUTE + 1)).toBe(false);
  });
});

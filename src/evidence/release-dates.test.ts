import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areRegistryDatesReliable, type DatedVersion, isInOrder, releaseDates } from './release-dates.ts';

const DAY = 86_400_000;
const CAPTURED = '2030-01-01T00:00:00.000Z';
const dayOf = (instant: string) => instant.slice(0, 10);
const later = (instant: string, days: number) => new Date(Date.parse(instant) + days * DAY).toISOString();

/** A package as honest vendors publish it: lines overlap in time, dates rise within each. */
const history = fc
  .array(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })
  .map((lines) =>
    lines.flatMap((gaps, minor) => {
      let at = Date.parse('2024-01-01T12:00:00Z') + minor * 40 * DAY;
      return gaps.map((gap, patch): DatedVersion => {
        at += gap * DAY;
        return { version: `1.${minor}.${patch}`, at: new Date(at).toISOString() };
      });
    }),
  )
  .filter((published) => published.length >= 3);

const written = (published: readonly DatedVersion[]) =>
  published.map(({ version, at }) => ({ version, day: dayOf(at) }));

describe('dates of a registry', () => {
  test('count when they rise within every line and the change log agrees, in whatever order they are listed', () => {
    fc.assert(
      fc.property(
        history.chain((published) =>
          fc.tuple(fc.constant(published), fc.shuffledSubarray(published, { minLength: published.length })),
        ),
        ([published, shuffled]) => {
          expect(areRegistryDatesReliable(shuffled, written(published), CAPTURED)).toBe(true);
        },
      ),
    );
  });

  test('never count when two of one line are exchanged', () => {
    fc.assert(
      fc.property(history, fc.nat(), (published, pick) => {
        const pairs = published.flatMap((one, at) => {
          const next = published[at + 1];
          return next && one.version.slice(0, 3) === next.version.slice(0, 3) ? [at] : [];
        });
        fc.pre(pairs.length > 0);
        const at = pairs[pick % pairs.length] ?? 0;
        const [one, next] = [published[at], published[at + 1]];
        if (!one || !next) return;
        const exchanged = published.with(at, { ...one, at: next.at }).with(at + 1, { ...next, at: one.at });
        expect(isInOrder(exchanged)).toBe(false);
        expect(areRegistryDatesReliable(exchanged, written(published), CAPTURED)).toBe(false);
      }),
    );
  });

  test('never count when they are those of a later copy, however orderly', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 9, max: 900 }), (published, days) => {
        const copied = published.map(({ version, at }) => ({ version, at: later(at, days) }));
        expect(areRegistryDatesReliable(copied, written(published), '2040-01-01T00:00:00.000Z')).toBe(false);
      }),
    );
  });

  test('never count without a change log, nor with one that shares fewer than three versions', () => {
    fc.assert(
      fc.property(history, (published) => {
        expect(areRegistryDatesReliable(published, [], CAPTURED)).toBe(false);
        expect(areRegistryDatesReliable(published, written(published.slice(0, 2)), CAPTURED)).toBe(false);
      }),
    );
  });

  test('do not count when one of them lies in the future', () => {
    const published = ['2029-12-01', '2029-12-20', '2030-03-01'].map((day, patch) => ({
      version: `1.0.${patch}`,
      at: `${day}T00:00:00.000Z`,
    }));
    expect(areRegistryDatesReliable(published, written(published), CAPTURED)).toBe(false);
    expect(areRegistryDatesReliable(published, written(published), '2030-04-01T00:00:00.000Z')).toBe(true);
  });

  test('a fix to an old line may come after the next line began', () => {
    const published = [
      { version: '1.0.0', at: '2024-01-01T00:00:00.000Z' },
      { version: '2.0.0', at: '2024-02-01T00:00:00.000Z' },
      { version: '1.0.1', at: '2024-03-01T00:00:00.000Z' },
    ];
    expect(areRegistryDatesReliable(published, written(published), CAPTURED)).toBe(true);
  });

  test('one slip of the pen in ten does not make the registry wrong, two do', () => {
    const published = Array.from({ length: 10 }, (_, patch) => ({
      version: `1.0.${patch}`,
      at: later('2024-01-01T00:00:00.000Z', patch * 30),
    }));
    const slips = (count: number) =>
      written(published).map((entry, at) => (at < count ? { ...entry, day: '2022-01-01' } : entry));
    expect(areRegistryDatesReliable(published, slips(1), CAPTURED)).toBe(true);
    expect(areRegistryDatesReliable(published, slips(2), CAPTURED)).toBe(false);
  });
});

describe('the date of a release', () => {
  const registry = [{ version: '1.0.0', at: '2026-05-07T13:00:00.000Z' }];

  test('is the change log\u2019s, even where the registry says otherwise', () => {
    const dateOf = releaseDates(registry, [{ version: '1.0.0', day: '2024-01-02' }], CAPTURED);
    expect(dateOf('1.0.0')).toEqual({ publishedAt: '2024-01-02' });
  });

  test('is null, with the reason, where only an unchecked registry gives one', () => {
    expect(releaseDates(registry, [], CAPTURED)('1.0.0')).toEqual({
      publishedAt: null,
      publishedAtReason: 'registry-dates-unreliable',
    });
  });

  test('is null where nobody gives one', () => {
    expect(releaseDates([], [{ version: '1.0.0', day: null }], CAPTURED)('1.0.0')).toEqual({
      publishedAt: null,
      publishedAtReason: 'not-stated',
    });
  });

  test('is never one that neither the registry nor the change log gave', () => {
    fc.assert(
      fc.property(history, history, (published, other) => {
        const entries = written(other.slice(0, 4));
        const dateOf = releaseDates(published, entries, CAPTURED);
        for (const { version, at } of published) {
          const { publishedAt } = dateOf(version);
          const given = [null, at, ...entries.filter((entry) => entry.version === version).map(({ day }) => day)];
          expect(given).toContain(publishedAt);
        }
      }),
    );
  });
});

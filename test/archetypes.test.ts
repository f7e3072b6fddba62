import { beforeAll, describe, expect, it, test } from 'vitest';
import { placementOf } from '../src/cases/measures/placement.ts';
import { responseLadder } from '../src/cases/measures/response-ladder.ts';
import { waitingOf } from '../src/cases/measures/spans.ts';
import { naiveFirstResponse, naiveResolution } from '../src/cases/naive.ts';
import type { CaseLog } from '../src/model/case.ts';
import type { ReportVendor } from '../src/model/report.ts';
import { findingText } from '../src/report/words/findings.ts';
import { ARCHETYPES, type Archetype } from '../src/simulate/character.ts';
import { GAMES, judgedAlone, logOfText, simulatedCases } from './simulated.ts';

const SEEDS = [1, 2, 3, 4, 5];
const SLOW = 'honest-slow';

/** What the whole pipeline says of each archetype, and its log, by seed. */
const seen = new Map<string, { log: CaseLog; vendor: ReportVendor }>();
const at = (archetype: Archetype, seed: number) => {
  const found = seen.get(`${archetype} ${seed}`);
  if (found === undefined) throw new Error(`no ${archetype} of seed ${seed}`);
  return found;
};
beforeAll(async () => {
  for (const seed of SEEDS)
    for (const archetype of ARCHETYPES) {
      const log = await simulatedCases(archetype, seed);
      seen.set(`${archetype} ${seed}`, { log, vendor: judgedAlone(archetype, log) });
    }
}, 120_000);

const lowerOf = (archetype: Archetype, seed: number, audit: string): number =>
  at(archetype, seed).vendor.scores[audit]?.lower ?? Number.NaN;

describe('no desk that behaves worse stands above the honest slow one on what it games', () => {
  const games = Object.entries(GAMES).flatMap(([archetype, audits]) =>
    audits.map((audit) => [ARCHETYPES.find((one) => one === archetype) ?? SLOW, audit] as const),
  );

  test.for(games)('%s, by %s', ([archetype, audit]) => {
    for (const seed of SEEDS)
      expect(lowerOf(archetype, seed, audit), `seed ${seed}`).toBeLessThan(lowerOf(SLOW, seed, audit));
  });

  it('knows for every archetype but the honest ones what it games', () => {
    expect(Object.keys(GAMES).sort()).toEqual(ARCHETYPES.filter((one) => !one.startsWith('honest')).sort());
  });

  it('puts the honest fast one above the honest slow one', () => {
    for (const seed of SEEDS)
      for (const audit of ['first-response', 'next-reply', 'resolution-time'])
        expect(lowerOf('honest-fast', seed, audit)).toBeGreaterThan(lowerOf(SLOW, seed, audit));
  });
});

describe('medians over what happened to be finished turn the order round', () => {
  const naive = (archetype: Archetype, seed: number, of: typeof naiveResolution) =>
    of(at(archetype, seed).log).median ?? Number.NaN;

  test.for(['ignorer', 'auto-acker'] as const)('answered-only puts %s before the honest slow one', (archetype) => {
    for (const seed of SEEDS) {
      expect(naive(archetype, seed, naiveFirstResponse)).toBeLessThan(naive(SLOW, seed, naiveFirstResponse));
      expect(lowerOf(archetype, seed, 'first-response')).toBeLessThan(lowerOf(SLOW, seed, 'first-response'));
    }
  });

  test.for(['closer', 'stale-bot'] as const)('closed-only puts %s before the honest slow one', (archetype) => {
    for (const seed of SEEDS) {
      expect(naive(archetype, seed, naiveResolution)).toBeLessThan(naive(SLOW, seed, naiveResolution));
      expect(lowerOf(archetype, seed, 'resolution-time')).toBeLessThan(lowerOf(SLOW, seed, 'resolution-time'));
    }
  });
});

describe('where a desk stands between answering and solving', () => {
  test.for([
    ['honest-fast', 'fast-solves'],
    ['honest-slow', 'slow-solves'],
    ['fast-unsolved', 'fast-unsolved'],
    ['closer', 'fast-unsolved'],
    ['ignorer', 'slow-unsolved'],
    ['stale-bot', 'slow-unsolved'],
  ] as const)('%s is placed as %s in at least 95 of 100 seeds', async ([archetype, quadrant]) => {
    let right = 0;
    const seeds = 20;
    for (let seed = 100; seed < 100 + seeds; seed++) {
      const placement = placementOf(await simulatedCases(archetype, seed, { cases: 500 }));
      if (placement?.quadrant === quadrant) right++;
    }
    expect(right / seeds).toBeGreaterThanOrEqual(0.95);
  });
});

test('every figure that is told of cases has its interval, and how many they were', () => {
  const told = new Set<string>();
  for (const archetype of ARCHETYPES)
    for (const { findings } of at(archetype, 1).vendor.audits)
      for (const finding of findings) {
        told.add(finding.code);
        const { en, zh } = findingText(finding);
        expect([en, zh], finding.code).toEqual([expect.stringMatching(/95%/), expect.stringMatching(/95%/)]);
        expect(en, finding.code).toMatch(/\b(1[0-9]|[2-9]\d|\d{3})\b/);
      }
  expect(told.size).toBeGreaterThan(12);
});

test('a desk that is not there at night is found out in every seed', () => {
  for (const seed of SEEDS) {
    const findings = at('night-blind', seed).vendor.audits.find(
      ({ audit }) => audit === 'off-hours-coverage',
    )?.findings;
    expect(findings?.map(({ code }) => code)).toContain('off-hours-unanswered');
  }
});

test('lowering the severity gains nothing: the urgent cases are those that began urgent', () => {
  const urgent = (archetype: Archetype) => {
    const result = at(archetype, 1).vendor.audits.find(({ audit }) => audit === 'first-response');
    const p1 = result?.findings.find(({ values }) => values.severity === 'P1');
    return Number(p1?.values.seconds);
  };
  expect(urgent('downgrader')).toBeGreaterThan(urgent(SLOW));
});

test('quick words and real solutions are two groups, and never make up for each other', () => {
  const lower = (archetype: Archetype, seed: number, wanted: string) =>
    at(archetype, seed).vendor.groups.find(({ group }) => group === wanted)?.range?.lower ?? Number.NaN;
  for (const seed of SEEDS) {
    expect(lower('fast-unsolved', seed, 'attitude')).toBeGreaterThan(lower(SLOW, seed, 'attitude'));
    expect(lower('fast-unsolved', seed, 'capability')).toBeLessThan(lower(SLOW, seed, 'capability'));
  }
});

test('every interval contains its value', () => {
  const results = [...seen.values()].flatMap(({ vendor }) => vendor.audits);
  const outside = results.filter(
    (result) =>
      result.outcome === 'measured' &&
      result.value !== null &&
      (result.interval.lower > result.value || (result.interval.upper ?? Infinity) < result.value),
  );
  expect(outside).toEqual([]);
});

test('a log that ends earlier never says more of late answers', async () => {
  const at30days = async (days: number) => {
    const log = await simulatedCases('ignorer', 9, { cases: 60, days });
    const by = waitingOf(responseLadder(log).acknowledged)?.by(30 * 86_400);
    return (by?.upper ?? 1) - (by?.lower ?? 0);
  };
  expect(await at30days(20)).toBeGreaterThan(await at30days(120));
});

test('the same instants in other offsets are the same case', async () => {
  const log = (at: string) =>
    logOfText(
      `{"case":"1","openedAt":"2026-03-01T01:00:00Z","events":[{"at":"2026-03-01T01:00:00Z","kind":"opened","by":"customer"},{"at":"${at}","kind":"message","by":"vendor"}]}\n`,
    );
  const [beijing, utc] = [await log('2026-03-01T12:00:00+08:00'), await log('2026-03-01T04:00:00Z')];
  expect(responseLadder(beijing).acknowledged).toEqual(responseLadder(utc).acknowledged);
});

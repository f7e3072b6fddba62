import { describe, expect, it } from 'vitest';
import { AUDITS } from '../audits/registry.ts';
import type { Finding } from '../model/finding.ts';
import { interactionsOf, type Seen } from './interactions.ts';

type Measure = Seen['measures'][number];
const HOUR = 3600;

const measure = (audit: string, lower: number, upper: number | null, findings: readonly Finding[] = []): Measure => {
  const known = AUDITS.find(({ id }) => id === audit);
  if (known === undefined) throw new Error(audit);
  const { id, version, dimension, unit, group } = known;
  const about = { audit: id, version, dimension, unit, findings, evidence: ['log'] };
  const measured = { outcome: 'measured', level: 0.95, n: 50, cohort: { en: '', zh: '' } } as const;
  const result = { ...about, ...measured, value: lower, interval: { lower, upper } };
  return { group, result };
};
const codes = (measures: readonly Measure[], isOwn = true, cases: number | null = 100) =>
  interactionsOf({ measures, cases, isOwn: () => isOwn }).map(({ code }) => code);

const fast = measure('first-response', 0.2 * HOUR, 0.5 * HOUR);
const unsolved = measure('resolution-time', 300 * HOUR, null);

describe('two things seen together', () => {
  it('tell speed that solves nothing', () => {
    expect(codes([fast, unsolved])).toEqual(['fast-but-unsolved']);
    expect(codes([fast, measure('resolution-time', 5 * HOUR, 8 * HOUR)])).toEqual([]);
    expect(codes([fast, measure('resolution-time', 5 * HOUR, null)])).toEqual([]);
    expect(codes([unsolved])).toEqual([]);
  });

  it('tell good manners that help with nothing, by all that was measured of either', () => {
    const polite = [fast, measure('next-reply', 0.5 * HOUR, 2 * HOUR)];
    const useless = [measure('reopen-rate', 0.4, 0.6), measure('ping-pong', 0.3, 0.5)];
    expect(codes([...polite, ...useless])).toEqual(['polite-but-useless']);
    // One poor measure alone, or one that is not, is another story.
    expect(codes([...polite, useless[0]])).toEqual([]);
    expect(codes([...polite, ...useless, measure('resolution-time', 5 * HOUR, 8 * HOUR)])).toEqual([]);
    expect(codes([...polite, ...useless, measure('off-hours-coverage', 0.1, 0.3)])).toEqual([]);
    // Release notes say nothing of whether a case was solved.
    expect(codes([...polite, ...useless, measure('release-notes', 1, 1)])).toEqual(['polite-but-useless']);
  });

  it('tell a promise of all hours, all of them, from nights without an answer', () => {
    const silent = measure('off-hours-coverage', 0.1, 0.3);
    expect(codes([measure('coverage-hours', 1, 1), silent])).toEqual(['always-open-but-silent-at-night']);
    expect(codes([measure('coverage-hours', 0.7, 1), silent])).toEqual([]);
  });

  it('tell a promise that half of the buyer’s own P0 cases saw broken', () => {
    const p0 = (lower: number): Finding => ({
      code: 'first-response-by-severity',
      sign: 'note',
      values: { severity: 'P0', seconds: 2 * lower, lower, upper: null, n: 9 },
      evidence: [],
    });
    const promise = measure('response-commitment', 15, 30);
    const response = (lower: number) => measure('first-response', 1, 5 * HOUR, [p0(lower)]);
    expect(codes([promise, response(1801)])).toEqual(['promised-but-not-kept']);
    expect(codes([promise, response(1799)])).toEqual([]);
    // What strangers waited for in public was not promised to them.
    expect(codes([promise, response(1801)], false)).toEqual([]);
    expect(codes([measure('response-commitment', 15, null), response(1801)])).toEqual([]);
    expect(codes([promise, measure('first-response', 9 * HOUR, null)])).toEqual([]);
  });

  it('say nothing where nothing was measured', () => {
    expect(codes([])).toEqual([]);
    expect(codes([], true, 3)).toEqual([]);
  });
});

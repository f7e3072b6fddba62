import { beforeAll, describe, expect, it } from 'vitest';
import { type CaseSketch, caseLog, times } from '../../../test/case-logs.ts';
import { judgedAlone, simulatedCases } from '../../../test/simulated.ts';
import { lastingResolutions } from '../../cases/measures/lasting-resolution.ts';
import { responseLadder } from '../../cases/measures/response-ladder.ts';
import { CAUSES, REACHED, type Spans, waitingOf } from '../../cases/measures/spans.ts';
import { mergeCaseLogs } from '../../cases/merge.ts';
import { type CaseLog, ROLE } from '../../model/case.ts';
import { CURVE_GRID, CURVE_POINTS } from '../../model/figure-names.ts';
import { type CurveFigure } from '../../model/view.ts';
import type { Archetype } from '../../simulate/character.ts';
import { cumulativeIncidence } from '../../stats/cumulative-incidence.ts';
import { consideredCases } from '../considered-cases.ts';
import { curvesOf } from './curves.ts';
import { readingsOf } from './readings.ts';

const figures = (log: CaseLog): Map<string, CurveFigure> =>
  new Map(curvesOf(log, readingsOf(log)).map((figure) => [figure.curve, figure]));
const figure = (log: CaseLog, curve: string): CurveFigure => {
  const found = figures(log).get(curve);
  if (found === undefined) throw new Error(`no curve ${curve}`);
  return found;
};
/** What a drawn step curve shows at an age. */
const drawn = ({ time }: CurveFigure, values: readonly number[], seconds: number): number =>
  values[time.findLastIndex((at) => at <= seconds)];

const answered: CaseSketch = { steps: [[1, 'message', 'vendor']] };
const silent: CaseSketch = { steps: [] };
const unknownSpoke: CaseSketch = { steps: [[1, 'message', 'unknown']] };

describe('a curve', () => {
  const characters = ['ignorer', 'closer', 'stale-bot', 'honest-slow'] as const satisfies readonly Archetype[];

  it.each(characters)('of the %s desk has the median that the audit reports', async (archetype) => {
    const log = await simulatedCases(archetype, 5);
    const { audits } = judgedAlone('desk', log);
    for (const one of figures(log).values()) {
      const result = audits.find(({ audit }) => audit === one.audit);
      if (one.audit === null) continue;
      expect(result).toMatchObject({
        outcome: 'measured',
        value: one.median.value,
        interval: { lower: one.median.lower, upper: one.median.upper },
        n: one.cases,
        level: one.level,
      });
    }
    expect([...figures(log).values()].map(({ audit }) => audit)).toEqual([
      'first-response',
      null,
      null,
      'resolution-time',
    ]);
  });

  it('of the plan considered leaves the other plans aside, as the audit does', () => {
    const log = caseLog([...times(6, { ...answered, plan: 'Gold' }), ...times(9, { ...silent, plan: 'Basic' })]);
    const gold = figure(consideredCases(log, 'gold', Infinity), 'acknowledged');
    expect(gold.cases).toBe(6);
    expect(gold.median.value).toBe(3600);
    expect(figure(consideredCases(log, null, Infinity), 'acknowledged').cases).toBe(15);
  });

  it('spans both readings where it is not known who spoke', () => {
    const log = caseLog([...times(5, answered), ...times(10, unknownSpoke), { steps: [[5, 'message', 'unknown']] }]);
    const one = figure(log, 'acknowledged');
    const { audits } = judgedAlone('desk', log);
    expect(one.unclear).toBe(11);
    expect(one.median).toMatchObject({ value: null, lower: 3600, upper: null });
    expect(audits.find(({ audit }) => audit === 'first-response')).toMatchObject({
      value: null,
      interval: { lower: 3600, upper: null },
    });
    const certain = waitingOf(responseLadder(log).acknowledged)?.by(7200);
    const possible = waitingOf(responseLadder(log, { reading: 'possible' }).acknowledged)?.by(7200);
    expect(one.time).toContain(5 * 3600);
    expect(drawn(one, one.lower, 7200)).toBeCloseTo(certain?.lower ?? Number.NaN, 6);
    expect(drawn(one, one.upper, 7200)).toBeCloseTo(possible?.upper ?? Number.NaN, 6);
  });

  it('is of the cases whose source can show it, as the audit counts them', () => {
    const notes = caseLog(times(5, answered));
    const silentExport = caseLog([...times(5, answered), ...times(30, silent)], { shows: { messages: false } });
    const merged = mergeCaseLogs([notes, silentExport]);
    expect(merged.cases).toBe(35);
    for (const name of ['acknowledged', 'engaged', 'answered'])
      expect(figure(merged, name), name).toEqual({
        ...figure(notes, name),
        aside: { notShown: 30, notFollowed: 0 },
      });
    expect(figure(merged, 'resolution').cases).toBe(35);
    expect(readingsOf(merged)?.certain.acknowledged.time.length).toBe(5);
  });

  it('is left out where the log cannot show it, and without any case', () => {
    expect([...figures(caseLog([answered], { shows: { messages: false } })).keys()]).toEqual(['resolution']);
    expect([...figures(caseLog([answered], { shows: { resolution: false } })).keys()]).toEqual([
      'acknowledged',
      'engaged',
      'answered',
    ]);
    expect([...figures(caseLog([])).keys()]).toEqual([]);
  });

  it('names only the ends that occur, each apart', () => {
    const log = caseLog([
      ...times(3, answered),
      { steps: [[2, 'closed', 'customer', { reason: 'self-solved' }]] },
      { steps: [[3, 'closed', 'bot', { reason: 'stale' }]] },
    ]);
    const one = figure(log, 'acknowledged');
    expect(one.causes).toEqual(['reached', 'self-solved', 'stale']);
    expect(one.causes.map((_, at) => one.share[at].at(-1))).toEqual([0.6, 0.2, 0.2]);
    expect(one.usual).toEqual({ median: 3600, n: 3, leftOut: 2 });
  });

  it('of few cases keeps every step, with the numbers at risk', () => {
    const log = caseLog([1, 2, 3].map((hours) => ({ steps: [[hours, 'message', 'vendor']] })));
    const one = figure(log, 'acknowledged');
    const at = (hours: number) => one.time.indexOf(hours * 3600);
    expect([1, 2, 3].map((hours) => one.atRisk[at(hours)])).toEqual([3, 2, 1]);
    expect([1, 2, 3].map((hours) => one.share[0][at(hours)])).toEqual([0.333333, 0.666667, 1]);
    expect(one.time[0]).toBe(0);
  });
});

describe('a curve of many cases', () => {
  let log: CaseLog;
  beforeAll(async () => {
    log = await simulatedCases('closer', 8, { cases: 4000, days: 300 });
  });
  const spansOf = (curve: string): Spans =>
    curve === 'resolution' ? lastingResolutions(log) : responseLadder(log)[curve as 'acknowledged'];

  it('is thinned, and exact at every time that is kept', () => {
    for (const one of figures(log).values()) {
      const whole = cumulativeIncidence({ ...spansOf(one.curve), causes: CAUSES });
      const waiting = waitingOf(spansOf(one.curve));
      expect(one.time.length).toBeLessThanOrEqual(CURVE_POINTS);
      expect(one.time).toEqual([...new Set(one.time)].sort((a, b) => a - b));
      one.time.forEach((seconds, at) => {
        const { estimate, atRisk } = whole.at(seconds, REACHED);
        expect(one.share[0][at]).toBeCloseTo(estimate ?? Number.NaN, 6);
        expect(one.atRisk[at]).toBe(atRisk);
        expect(one.lower[at]).toBeCloseTo(waiting?.by(seconds).lower ?? Number.NaN, 6);
        expect(one.upper[at]).toBeCloseTo(waiting?.by(seconds).upper ?? Number.NaN, 6);
      });
    }
  });

  it('of two readings keeps the steps of both, and no more times', () => {
    const role = log.role.map((code, row) => (row % 3 === 0 && code === ROLE.vendor ? ROLE.unknown : code));
    const one = figure({ ...log, role }, 'acknowledged');
    expect(one.unclear).toBeGreaterThan(500);
    expect(one.time.length).toBeLessThanOrEqual(CURVE_POINTS);
    const waiting = waitingOf(responseLadder({ ...log, role }, { reading: 'possible' }).acknowledged);
    const worst = waiting?.curve.table.time.reduce(
      (most, seconds) => Math.max(most, Math.abs(drawn(one, one.upper, seconds) - waiting.by(seconds).upper)),
      0,
    );
    expect(worst).toBeLessThan(0.02);
  });

  it('is drawn within one in a hundred of the whole curve everywhere, and passes a half where the median is', () => {
    for (const one of figures(log).values()) {
      const { table, incidence } = cumulativeIncidence({ ...spansOf(one.curve), causes: CAUSES });
      const worst = table.time.reduce(
        (most, seconds, row) => Math.max(most, Math.abs(drawn(one, one.share[0], seconds) - incidence[REACHED][row])),
        0,
      );
      expect(worst, one.curve).toBeLessThan(0.01);
      const { value } = one.median;
      if (value === null) expect(one.share[0].at(-1)).toBeLessThan(0.5);
      else expect(one.time[one.share[0].findIndex((share) => share >= 0.5)]).toBe(value);
    }
  });

  it('has every age of the grid that was followed, and ends where following does', () => {
    for (const one of figures(log).values()) {
      const last = one.time[one.time.length - 1];
      expect(last).toBe(spansOf(one.curve).time.reduce((most, time) => Math.max(most, time), 0));
      for (const seconds of CURVE_GRID) if (seconds <= last) expect(one.time).toContain(seconds);
    }
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { logOfText, simulatedCases } from '../../test/simulated.ts';
import { ARCHETYPES, CHARACTERS, PATIENCE } from './character.ts';
import { simulatedLog } from './log-text.ts';
import { nextOffice } from './scene.ts';
import { simulate } from './simulation.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('a simulated log', () => {
  it('is the same bytes on every machine', () => {
    const logs = ARCHETYPES.map((archetype) => simulatedLog({ archetype, cases: 40, days: 60, seed: 7 }));
    expect(hash(logs.join(''))).toMatchInlineSnapshot(`"b33af27c2252d5f8"`);
  });

  it('depends on its seed', () => {
    const [one, other] = [1, 2].map((seed) => simulatedLog({ archetype: 'closer', cases: 9, days: 30, seed }));
    expect(one).not.toBe(other);
  });

  it.each(ARCHETYPES)(
    'of a desk that is %s is read without a complaint, in order and within its observation',
    async (archetype) => {
      const log = await simulatedCases(archetype, 3, { cases: 60, days: 90 });
      expect(log.cases).toBe(60);
      const { offsets, time, observation } = log;
      for (let index = 0; index < log.cases; index++)
        for (let row = offsets[index] + 1; row < offsets[index + 1]; row++)
          expect(time[row]).toBeGreaterThanOrEqual(time[row - 1]);
      expect(Math.max(...time)).toBeLessThanOrEqual(observation?.to ?? 0);
      expect(Math.min(...time)).toBeGreaterThanOrEqual(observation?.from ?? Infinity);
    },
  );

  it('says its true parameters in the first line', () => {
    const [header] = simulatedLog({ archetype: 'ignorer', cases: 2, days: 9, seed: 4, rate: 0.25 }).split('\n');
    expect(JSON.parse(header).source.simulated).toMatchObject({
      archetype: 'ignorer',
      cases: 2,
      days: 9,
      seed: 4,
      rate: 0.25,
      answerHours: CHARACTERS.ignorer.answerHours,
      customers: PATIENCE,
    });
  });

  it('shows its character in the share of cases it is told to', () => {
    const answered = (rate: number) => {
      const { cases } = simulate({ archetype: 'ignorer', cases: 2000, days: 400, seed: 5, rate });
      return cases.filter(({ events }) => events.some(({ by }) => by === 'vendor')).length / cases.length;
    };
    // A thirtieth of an hour's wait in a month's patience: nearly all that are not ignored are answered.
    expect(answered(0.6)).toBeCloseTo(0.4, 1);
    expect(answered(0)).toBeGreaterThan(0.98);
    expect(answered(1)).toBe(0);
  });

  it('has open cases at its end, and every case of a longer one', async () => {
    const log = await logOfText(simulatedLog({ archetype: 'honest-slow', cases: 100, days: 20, seed: 1 }));
    expect(log.cases).toBe(100);
  });
});

describe('the office of a desk that sleeps', () => {
  it('opens on weekdays from nine to six at UTC+8', () => {
    const at = (text: string) => Date.parse(`${text}+08:00`);
    expect(nextOffice(at('2026-01-05T10:00'))).toBe(at('2026-01-05T10:00'));
    expect(nextOffice(at('2026-01-05T08:00'))).toBe(at('2026-01-05T09:00'));
    expect(nextOffice(at('2026-01-05T18:00'))).toBe(at('2026-01-06T09:00'));
    expect(nextOffice(at('2026-01-09T23:00'))).toBe(at('2026-01-12T09:00'));
  });
});

import { describe, expect, it } from 'vitest';
import { type Workspace, workspaceSchema } from '../../model/workspace.ts';
import { keyed } from '../parts/row-keys.ts';
import { calendarDraftOf, weekOf } from './calendar-draft.ts';
import { emptyCredits, emptyStep, feesDraftOf } from './fees-draft.ts';
import { emptyFigure } from './figures-draft.ts';
import { plain } from './plain.ts';
import { draftOf, emptyVendor, type WorkspaceDraft } from './workspace-draft.ts';
import { problemsOf, workspaceOf } from './workspace-edit.ts';

const [calendar, noFees, noWeights] = [
  calendarDraftOf(undefined),
  feesDraftOf(undefined),
  draftOf(null, 'en', []).weights,
];

/** Every kind of field that is a number, a time, a date or a code, as a Chinese keyboard and a copied text give it. */
const typed: WorkspaceDraft = {
  ...draftOf(null, 'zh', []),
  scenario: 'a player',
  timezone: ' Ａsia/Shanghai ',
  coverage: 'week',
  from: ' ９：００ ',
  to: '18 ： 00',
  targets: { 'P0.firstResponse': ' １５ｍ ', 'P1.resolution': '８ bh' },
  p0Minutes: ' ３０ ',
  otherGates: keyed([{ audit: 'first-response', unit: 'seconds' as const, demand: 'atMost' as const, value: '４ｈ' }]),
  weights: { ...noWeights, kind: 'points', points: { team: ' ４０ ' } },
  currency: ' ＣＮＹ ',
  start: '２０２７－０１－０１',
  rates: keyed([{ currency: 'ＵＳＤ', is: ' ７．２ ', on: '2026–11–20' }]),
  figures: { users: { ...emptyFigure, all: ' １２ ' }, exit: { ...emptyFigure, all: 'ＵＳＤ　４' } },
  fees: {
    ...noFees,
    licence: keyed([{ from: '２０２７-０１-０１', is: '５', note: '', whose: '' as const }]),
    prices: keyed([
      {
        from: ' 2027‑06‑01 ',
        tiers: keyed([
          { upTo: '１０ｋ', each: '０' },
          { upTo: '', each: '０．５' },
        ]),
      },
    ]),
    credits: {
      ...emptyCredits,
      gives: 'steps',
      steps: keyed([{ ...emptyStep, below: '９９．９％', share: '１０％' }]),
      cap: '５０％',
      windowDays: '３０',
    },
  },
  vendors: [
    {
      ...emptyVendor('0'),
      id: 'briar',
      en: 'Briar',
      calendar: {
        isGiven: true,
        versions: calendar.versions.map((version) => ({
          ...version,
          timezone: 'ＵＴＣ',
          week: weekOf((day) => (day === 'mon' ? '９：００ － １２ ： ００' : '')),
          holidays: '２０２６－１２－２４，2026-12-31',
          shifts: keyed([{ date: '２０２７−０１−０２', hours: '10～12' }]),
        })),
      },
    },
  ],
};

describe('what is typed in the form', () => {
  it('is taken plain', () => {
    expect(['　９：００ ', '−０．５', '2026–11–03'].map(plain)).toEqual(['9:00', '-0.5', '2026-11-03']);
  });

  it('may be of full width, with spaces around it, wherever a number, a time or a date is meant', () => {
    expect(problemsOf(typed)).toEqual({});
    const made: Workspace = workspaceSchema.parse(workspaceOf(typed, null));
    expect(made.needs).toMatchObject({
      timezone: 'Asia/Shanghai',
      coverage: { from: '09:00', to: '18:00' },
      severityTargets: { P0: { firstResponse: '15m' }, P1: { resolution: '8bh' } },
      gates: [
        { audit: 'response-commitment', atMost: 30 },
        { audit: 'first-response', atMost: 14_400 },
      ],
      weights: { points: { team: 40 } },
    });
    expect(made.calendars).toEqual({
      briar: {
        timezone: 'UTC',
        hours: { mon: [['09:00', '12:00']] },
        holidays: ['2026-12-24', '2026-12-31'],
        shifts: { '2027-01-02': [['10:00', '12:00']] },
      },
    });
    expect(made.costs).toMatchObject({
      currency: 'CNY',
      start: '2027-01-01',
      rates: { USD: { is: 7.2, on: '2026-11-20' } },
      users: 12,
      licence: [{ from: '2027-01-01', is: 5 }],
      prices: [{ from: '2027-06-01', tiers: [{ upTo: 10_000, each: 0 }, { each: 0.5 }] }],
      credits: { steps: [{ below: 99.9, share: 0.1 }], cap: 0.5, windowDays: 30 },
    });
  });
});

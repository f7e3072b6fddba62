import { describe, expect, it } from 'vitest';
import type { Measure } from '../../model/api.ts';
import type { Gate } from '../../model/needs.ts';
import { keyed } from '../parts/row-keys.ts';
import { checkGates, demandsOf, type GatesDraft, gatesDraftOf, gatesOf } from './gates.ts';
import { valueOf, valueText } from './measure-value.ts';

const measure = (id: string, unit: Measure['unit'], part: Partial<Measure> = {}): Measure => ({
  id,
  unit,
  dimension: 'contract',
  title: { en: id, zh: id },
  signs: [],
  parts: [],
  ...part,
});
const words = { en: 'words', zh: '词' };
const channels = measure('channels', 'share', { parts: [{ part: 'forum', name: words }] });
const notice = measure('end-of-life-notice', 'days', {
  signs: [{ code: 'end-of-life-announced-late', text: words, isUsual: true }],
});
const measures = [
  measure('response-commitment', 'minutes'),
  measure('first-response', 'seconds'),
  measure('ping-pong', 'share'),
  measure('sla-published', 'level'),
  channels,
  notice,
];

const gates: Gate[] = [
  { audit: 'first-response', atMost: 14_400 },
  { audit: 'channels', has: 'hotline' },
  { audit: 'response-commitment', atMost: 60 },
  { audit: 'response-commitment', atLeast: 1 },
  { audit: 'ping-pong', atMost: 0.07 },
  { audit: 'sla-published', atLeast: 3 },
  { audit: 'channels', has: 'forum' },
  { audit: 'channels', atLeast: 0.5 },
  { audit: 'end-of-life-notice', refuse: 'product-retired' },
  { audit: 'end-of-life-notice', refuse: 'end-of-life-announced-late' },
  { audit: 'end-of-life-notice', atLeast: 180 },
];

const problems = (draft: GatesDraft, notNeeded: string[] = []): Record<string, unknown> => {
  const found: Record<string, unknown> = {};
  checkGates(draft, notNeeded, (field, problem) => {
    if (problem !== null) found[field] = problem;
  });
  return found;
};

describe('gates through the form', () => {
  it('stay what they were, and in their order', () => {
    const draft = gatesDraftOf(gates, measures);
    expect(draft.otherGates.map(({ value }) => value)).toEqual([
      '4h',
      '1m',
      '7%',
      '3',
      'forum',
      '50%',
      'end-of-life-announced-late',
      '180d',
    ]);
    expect(gatesOf(draft, gates)).toEqual(gates);
    expect(problems(draft)).toEqual({});
  });

  it('that are new come after those of the file', () => {
    const draft = gatesDraftOf(gates.slice(0, 2), measures);
    expect(gatesOf({ ...draft, p0Minutes: '30', refuseRetired: true }, gates.slice(0, 2))).toEqual([
      ...gates.slice(0, 2),
      { audit: 'response-commitment', atMost: 30 },
      { audit: 'end-of-life-notice', refuse: 'product-retired' },
    ]);
  });

  it('demand only what a measure has', () => {
    expect(demandsOf(measures[0])).toEqual(['atMost', 'atLeast']);
    expect(demandsOf(channels)).toEqual(['atMost', 'atLeast', 'has']);
    expect(demandsOf(notice)).toEqual(['atMost', 'atLeast', 'refuse']);
  });

  it('are wrong in words that fit the unit of the measure', () => {
    const problemIn = (unit: Measure['unit'], value: string) =>
      problems({
        ...gatesDraftOf([], measures),
        otherGates: keyed([{ audit: 'one', unit, demand: 'atMost' as const, value }]),
      })['gates.0.value'];
    expect(
      ['seconds', 'minutes', 'days', 'share', 'count'].map((unit) => problemIn(unit as Measure['unit'], '-4')),
    ).toEqual(['notGateTime', 'notGateTime', 'notGateDays', 'notGateShare', 'notGateNumber']);
    // What the words give as an example is right.
    for (const [unit, example] of [
      ['seconds', '30m'],
      ['minutes', '4h'],
      ['days', '90d'],
      ['share', '80%'],
      ['count', '3'],
    ] as const) {
      expect(problemIn(unit, example)).toBeUndefined();
    }
  });

  it('without a value, or with one of another kind, are named', () => {
    const draft = gatesDraftOf(gates, measures);
    const [first, ...rest] = draft.otherGates;
    const wrong = (value: string) => problems({ ...draft, otherGates: [{ ...first, value }, ...rest] });
    expect(wrong(' ')).toEqual({ 'gates.0.value': 'needed' });
    expect(wrong('4')).toEqual({ 'gates.0.value': 'notGateTime' });
    expect(problems({ ...draft, p0Minutes: 'soon' })).toEqual({ p0Minutes: 'notMinutes' });
    expect(gatesOf({ ...draft, p0Minutes: '15m' }, gates)[2]).toEqual({ audit: 'response-commitment', atMost: 15 });
    expect(gatesOf({ ...draft, p0Minutes: '１h' }, gates)[2]).toEqual({ audit: 'response-commitment', atMost: 60 });
    expect(problems({ ...draft, p0Minutes: '50%' })).toEqual({ p0Minutes: 'notMinutes' });
    expect(problems(draft, ['reopen-rate', 'channels'])).toEqual({ 'notNeeded.channels': 'gateNotNeeded' });
  });
});

describe('a value of a measure', () => {
  it.each([
    ['seconds', 5400, '90m'],
    ['seconds', 45.5, '45.5s'],
    ['minutes', 0.5, '30s'],
    ['minutes', 1440, '1d'],
    ['days', 0.5, '12h'],
    ['share', 0.999, '99.9%'],
    ['level', 2, '2'],
    ['count', 0, '0'],
  ] as const)('in %s: %d is %s, and read again the same', (unit, value, text) => {
    expect(valueText(unit, value)).toBe(text);
    expect(valueOf(unit, text)).toBe(value);
  });

  it('is none where the unit is missing or another, below 0, or more than all', () => {
    expect([valueOf('seconds', '4'), valueOf('days', '2bd'), valueOf('share', '120%'), valueOf('count', '-1')]).toEqual(
      [null, null, null, null],
    );
  });
});

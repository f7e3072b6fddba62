import { describe, expect, it } from 'vitest';
import type { ReportSign } from '../../model/report.ts';
import { type Reply, repliesBelow } from './replies.ts';

const sign = (audit: string, words: string): ReportSign => ({
  audit,
  text: { en: words, zh: words },
  quote: null,
  redFlag: false,
  evidence: [],
});
const reply = (record: string, audit: string | null): Reply => ({ record, audit, says: '', saidBy: '', at: null });

describe("a vendor's own words", () => {
  const good = [sign('reply', 'kind'), sign('notice', 'early')];
  const warning = [sign('reply', 'late'), sign('reply', 'silent')];

  it('stand once, below the first warning of their measure, and below its good sign where it has no warning', () => {
    const below = repliesBelow([reply('a', 'reply'), reply('b', 'notice'), reply('c', 'reply')], [{ good, warning }]);
    expect([...below].map(([{ text }, replies]) => [text.en, replies.map(({ record }) => record)])).toEqual([
      ['late', ['a', 'c']],
      ['early', ['b']],
    ]);
  });

  it('stand once where signs of their measure stand in two rows', () => {
    const rows = [
      { good: [sign('reply', 'bound')], warning: [] },
      { good: [], warning: [sign('reply', 'left out')] },
    ];
    expect([...repliesBelow([reply('a', 'reply')], rows).keys()].map(({ text }) => text.en)).toEqual(['bound']);
  });

  it('stand below no sign where they answer everything, or a measure that shows none', () => {
    expect(repliesBelow([reply('a', null), reply('b', 'exit')], [{ good, warning }]).size).toBe(0);
  });
});

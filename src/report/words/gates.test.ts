import { describe, expect, it } from 'vitest';
import { AUDITS } from '../../audits/registry.ts';
import { describeMeasures } from '../measures.ts';
import { gateText } from './gates.ts';

const measures = describeMeasures(AUDITS);

describe('a gate in words', () => {
  it.each([
    [{ audit: 'response-commitment', atMost: 30 }, 'P0 response promised ≤ 30 min', 'P0 承诺响应时间 ≤ 30 分钟'],
    [{ audit: 'sla-published', atLeast: 4 }, 'SLA published ≥ reaction times', 'SLA 是否公开 ≥ 含响应时限'],
    [{ audit: 'channels', has: 'hotline' }, 'a hotline', '热线电话'],
    [{ audit: 'end-of-life-notice', refuse: 'product-retired' }, 'not being shut down', '不是将停服的产品'],
    [{ audit: 'clause-traps', refuse: 'clause-trap' }, 'no clause that takes a promise back', '没有收回承诺的条款'],
  ] as const)('%j', (gate, en, zh) => {
    expect(gateText(gate, measures)).toEqual({ en, zh });
  });

  it('names the measure where several can find what is refused', () => {
    const gate = { audit: 'first-response', refuse: 'claim-only' } as const;
    expect(gateText(gate, measures)).toEqual({
      en: 'First response: more than marketing claims',
      zh: '首次响应：不只有宣传说法',
    });
  });

  it('stands as it was written while nobody has told the measures', () => {
    expect(gateText({ audit: 'channels', has: 'hotline' }, []).en).toBe('channels');
  });

  it('has different words for each demand on a measure', () => {
    for (const { id, signs, parts } of measures)
      for (const lang of ['en', 'zh'] as const) {
        const words = [...signs.map(({ text }) => text[lang]), ...parts.map(({ name }) => name[lang])];
        expect(new Set(words).size, id).toBe(words.length);
      }
  });
});

import { describe, expect, it } from 'vitest';
import type { ReportSign, ReportVendor } from '../../model/report.ts';
import { casesNamed, partedAt } from './cases-behind.ts';

const which = 'a-7, a-21';
const sign: ReportSign = {
  audit: 'kept',
  text: { en: `in 2 of 9 cases (${which})`, zh: `9 个工单中有 2 个（${which}）` },
  quote: null,
  redFlag: false,
  evidence: ['log'],
};
const audits: ReportVendor['audits'] = [
  {
    audit: 'kept',
    version: 1,
    dimension: 'contract',
    unit: 'share',
    outcome: 'not-measured',
    reason: 'no-evidence',
    findings: [
      { code: 'cases-lowered', sign: 'warning', values: { which: 'a-1' }, evidence: ['log'] },
      { code: 'cases-stopped-after-answer', sign: 'warning', values: { which }, evidence: ['log'] },
    ],
    evidence: [],
  },
];

describe('cases that the words of a sign name', () => {
  it('are those of its own finding', () => {
    expect(casesNamed({ audits }, sign)).toEqual(['a-7', 'a-21']);
    expect(casesNamed({ audits }, { ...sign, text: { en: 'in 2 of 9 cases', zh: '' } })).toEqual([]);
  });

  it('part its words, and nothing is lost or said twice', () => {
    expect(partedAt(sign.text.zh, ['a-7', 'a-21'])).toEqual(['9 个工单中有 2 个（', 'a-7', ', ', 'a-21', '）']);
    expect(partedAt('a-21 alone', ['a-7', 'a-21'])).toEqual(['', 'a-21', ' alone']);
    expect(partedAt('nobody', [])).toEqual(['nobody']);
  });
});

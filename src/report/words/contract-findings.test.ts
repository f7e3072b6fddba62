import { expect, test } from 'vitest';
import { CLAUSES, GOOD_CLAUSES, TRAPS } from '../../model/clause.ts';
import type { Finding, FindingCode } from '../../model/finding.ts';
import { LANGS } from '../../model/text.ts';
import { contractWordings } from './contract-findings.ts';
import { findingText } from './findings.ts';

const text = (code: FindingCode, values: Finding['values'] = {}) =>
  findingText({ code, sign: 'note', values, evidence: [] });

test('a Pacific office is told in the hours of Beijing', () => {
  const local = text('coverage-local-hours', {
    hours: '21:00\u201309:00, 22:00\u201310:00',
    timezone: 'Asia/Shanghai',
    theirs: '06:00\u201318:00',
    zone: 'America/Los_Angeles',
    share: 0.02,
  });
  expect(local.en).toBe(
    'its hours (06:00\u201318:00 Pacific time) are 21:00\u201309:00 or 22:00\u201310:00 Beijing time: 2% of the hours you need',
  );
  expect(local.zh).toBe(
    '其服务时间（太平洋时间 06:00\u201318:00）是北京时间 21:00\u201309:00 或 22:00\u201310:00：覆盖你所需时段的 2%',
  );
});

test('every trap, good clause and missing clause has words of its own', () => {
  for (const lang of LANGS) {
    const words = [
      ...TRAPS.map((clause) => text('clause-trap', { clause })[lang]),
      ...GOOD_CLAUSES.map((clause) => text('clause-good', { clause })[lang]),
      ...CLAUSES.map((clause) => text('sla-clauses-missing', { clauses: clause, of: 14 })[lang]),
    ];
    expect(new Set(words).size).toBe(TRAPS.length + GOOD_CLAUSES.length + CLAUSES.length);
    for (const one of words) expect(one).not.toMatch(/[a-z]-[a-z]+-|[.。]$|undefined|null/);
  }
});

test('a promise kept names its cases, its interval, and what is still open', () => {
  const values = { clock: 'first-response', n: 20, least: 12, most: 15, lower: 0.36, upper: 0.91 };
  expect(text('promise-kept', values)).toEqual({
    en: 'first response in the time promised: 12\u201315 of 20 own cases (95%: 36% to 91%)',
    zh: '在承诺时限内首次响应：20 个自有工单中 12\u201315 个（95%：36% 至 91%）',
  });
  expect(text('promise-kept', { ...values, hours: 'yours' })).toEqual({
    en: 'first response in the time promised, by business hours as you stated them: 12\u201315 of 20 own cases (95%: 36% to 91%)',
    zh: '按你写明的服务时间，在承诺时限内首次响应：20 个自有工单中 12\u201315 个（95%：36% 至 91%）',
  });
});

test('a promise by both severities has an interval of each, and none of no case', () => {
  const values = { clock: 'first-response', first: 0, of: 4, lower: 0, upper: 0.602, last: 4, ofLast: 4 };
  expect(text('promise-by-severity', { ...values, lastLower: 0.398, lastUpper: 1 })).toEqual({
    en: 'first response surely in time (95%): 0 of 4 (0%\u201360%) by the severity first set, 4 of 4 (40%\u2013100%) by the last one',
    zh: '确定按时首次响应（95%）：按最初等级 0/4（0%\u201360%），按最终等级 4/4（40%\u2013100%）',
  });
  const none = { ...values, last: 0, ofLast: 0, lastLower: null, lastUpper: null };
  expect(text('promise-by-severity', none).en).toMatch(/, 0 of 0 by the last one$/);
});

test('cases are named, with those left out marked, and what they spared the vendor', () => {
  const values = { cases: 5, of: 40, lower: 0.0419, upper: 0.268, spared: 2, which: 'A-1, A-7, A-9' };
  expect(text('cases-lowered', values).en).toBe(
    'severity lowered in 5 of 40 own cases (95%: 4% to 27%); 2 would be late otherwise (A-1, A-7, A-9, \u2026)',
  );
  expect(text('cases-lowered', { ...values, cases: 3, spared: 0 }).zh).toBe(
    '40 个自有工单中，3 个（95%：4% 至 27%）被调低等级（A-1, A-7, A-9）',
  );
  expect(text('cases-stopped-after-answer', { ...values, spared: 0, longest: 7200 }).en).toBe(
    'the clock stood still after you had answered in 5 of 40 own cases (95%: 4% to 27%), for 2 h at most (A-1, A-7, A-9, \u2026)',
  );
});

test('no wording is left with a hole when its figures are there', () => {
  const values: Finding['values'] = {
    metric: 'workaround',
    minutes: 60,
    upTo: 60,
    hours: '09:00\u201310:00',
    timezone: 'UTC',
    theirs: 'x',
    zone: 'UTC',
    share: 0.5,
    severity: 'Urgent',
    clauses: 'remedies',
    of: 14,
    steps: 2,
    least: 10,
    most: 25,
    firstBelow: 99.9,
    days: 30,
    clock: 'resolution',
    form: 'voucher',
    percent: 30,
    clause: 'claim-forfeits',
    n: 5,
    lower: 0.1,
    upper: 0.9,
    first: 3,
    last: 4,
    ofLast: 5,
    lastLower: 0.2,
    lastUpper: 0.8,
    promises: 1,
    why: 'no-hours',
    cases: 2,
    spared: 1,
    which: 'a, b',
    longest: 7200,
  };
  for (const code of Object.keys(contractWordings) as FindingCode[])
    for (const lang of LANGS) expect(text(code, values)[lang]).not.toMatch(/undefined|NaN|null/);
});

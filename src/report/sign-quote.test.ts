import { describe, expect, it } from 'vitest';
import type { Finding, FindingCode } from '../model/finding.ts';
import { signQuote } from './sign-quote.ts';

const found = (code: FindingCode, evidence: readonly string[], quote?: string): Finding => ({
  code,
  sign: 'good',
  values: {},
  evidence,
  ...(quote !== undefined && { quote }),
});
const byId = new Map([
  ['time', { kind: 'commitment', quote: '20 minutes', plan: 'Gold', severity: 'Urgent' }],
  ['zh', { kind: 'commitment', quote: '2 个工作日', plan: null, severity: '一般' }],
  ['for-all', { kind: 'commitment', quote: '1 hour', plan: null, severity: null }],
  ['words', { kind: 'commitment', quote: 'Answered within 20 minutes, around the clock.' }],
  ['none', { kind: 'commitment' }],
]);

describe('the quote of a sign', () => {
  it('is its own before that of a record', () =>
    expect(signQuote(found('coverage-always', ['words'], '24x7'), byId)).toBe('24x7'));
  it('is no time alone where hours are claimed', () => {
    expect(signQuote(found('coverage-always', ['time']), byId)).toBe(null);
    expect(signQuote(found('remedy-not-for-support', ['zh']), byId)).toBe(null);
    expect(signQuote(found('coverage-always', ['time', 'none', 'words']), byId)).toBe(byId.get('words')?.quote);
  });
  it('is a time with the label of its row where a time is claimed', () => {
    expect(signQuote(found('p0-response-stated', ['time']), byId)).toBe('Gold / Urgent … 20 minutes');
    expect(signQuote(found('fix-promised', ['zh']), byId)).toBe('一般 … 2 个工作日');
    expect(signQuote(found('fix-promised', ['words', 'time']), byId)).toBe(byId.get('words')?.quote);
  });
  it('is no time that stands at nothing, which the source shows better', () => {
    expect(signQuote(found('p0-response-stated', ['for-all']), byId)).toBe(null);
    expect(signQuote(found('p0-response-stated', ['for-all', 'time']), byId)).toBe('Gold / Urgent … 20 minutes');
  });
  it('is nothing where no record has words', () =>
    expect(signQuote(found('channel-present', ['none', 'gone']), byId)).toBe(null));
});

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
  ['time', { quote: '20 minutes' }],
  ['zh', { quote: '2 个工作日' }],
  ['words', { quote: 'Answered within 20 minutes, around the clock.' }],
  ['none', {}],
]);

describe('the quote of a sign', () => {
  it('is its own before that of a record', () =>
    expect(signQuote(found('coverage-always', ['words'], '24x7'), byId)).toBe('24x7'));
  it('is no time alone where hours are claimed', () => {
    expect(signQuote(found('coverage-always', ['time']), byId)).toBe(null);
    expect(signQuote(found('remedy-not-for-support', ['zh']), byId)).toBe(null);
    expect(signQuote(found('coverage-always', ['time', 'none', 'words']), byId)).toBe(byId.get('words')?.quote);
  });
  it('is a time where a time is claimed', () => {
    expect(signQuote(found('p0-response-stated', ['time']), byId)).toBe('20 minutes');
    expect(signQuote(found('fix-promised', ['zh']), byId)).toBe('2 个工作日');
  });
  it('is nothing where no record has words', () =>
    expect(signQuote(found('channel-present', ['none', 'gone']), byId)).toBe(null));
});

import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { remedy } from './remedy.ts';

const audit = (...records: Parameters<typeof auditInput>[0]) => remedy.audit(auditInput(records));
const steps = [
  record('remedy', { below: 99.9, from: 99, percent: 10 }),
  record('remedy', { below: 99, from: 95, percent: 25 }),
  record('remedy', { below: 95, from: null, percent: 100 }),
];
const codes = (outcome: ReturnType<typeof audit>) => outcome.findings.map(({ code, sign }) => `${sign} ${code}`);

describe('remedy', () => {
  it('is the share of the fee that the last step gives back', () => {
    expect(audit(...steps)).toMatchObject({
      value: 1,
      n: 3,
      findings: [{ code: 'remedy-steps', values: { steps: 3, least: 10, most: 100, firstBelow: 99.9 } }],
    });
  });

  it('is no more than the cap', () => {
    const cap = record('remedy', { remedy: 'cap', percent: 30 });
    expect(audit(...steps, cap)).toMatchObject({ value: 0.3 });
    expect(codes(audit(...steps, cap))).toContain('note remedy-capped');
  });

  it('is a range over the tables of products, as long as none is named', () => {
    const tables = [
      record('remedy', { product: 'CDN', percent: 50 }),
      record('remedy', { product: 'RTC', percent: 30 }),
    ];
    expect(audit(...tables)).toMatchObject({ value: null, interval: { lower: 0.3, upper: 0.5 } });
    expect(remedy.audit(auditInput(tables, { product: 'RTC' }))).toMatchObject({ value: 0.3, n: 1 });
  });

  it('warns of a short window, of vouchers and of a sole remedy; a right to leave is good', () => {
    const outcome = audit(
      ...steps,
      record('remedy', { remedy: 'claim-window', percent: null, days: 7, clock: 'calendar' }),
      record('remedy', { remedy: 'form', percent: null, form: 'voucher' }),
      record('clause', { clause: 'credit-restricted' }),
      record('clause', { clause: 'termination-right' }),
    );
    expect(codes(outcome)).toEqual([
      'note remedy-steps',
      'warning remedy-claim-window',
      'warning remedy-no-money',
      'good remedy-right-to-leave',
      'warning remedy-restricted',
    ]);
  });

  it('sees no warning in two months to claim', () => {
    const window = record('remedy', { remedy: 'claim-window', percent: null, days: 60, clock: 'calendar' });
    expect(codes(audit(...steps, window))).toContain('note remedy-claim-window');
  });

  it('says that a late answer costs nothing, unless each miss earns a credit', () => {
    const read = [...steps, record('contract'), record('commitment')];
    expect(codes(audit(...read))).toContain('warning remedy-not-for-support');
    expect(codes(audit(...read, record('clause', { clause: 'incident-credit' })))).not.toContain(
      'warning remedy-not-for-support',
    );
  });

  it('is not measured where none was found, and warns only of documents read to their end', () => {
    expect(audit()).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence', findings: [] });
    expect(audit(record('contract', { missing: ['remedies'] }))).toMatchObject({
      outcome: 'not-measured',
      findings: [{ code: 'remedy-none-stated', sign: 'warning' }],
    });
  });

  it('does not turn time given back into a share of the fee', () => {
    const time = record('remedy', { percent: null, condition: null });
    expect(audit(time)).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
      findings: [{ code: 'remedy-no-money', values: { form: 'time' } }],
    });
  });
});

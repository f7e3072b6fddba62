import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { slaPublished } from './sla-published.ts';

const audit = (...records: Parameters<typeof auditInput>[0]) => slaPublished.audit(auditInput(records));

describe('sla-published', () => {
  it('sets times of reaction above availability, and that above objectives', () => {
    const availability = record('commitment', { metric: 'availability', percent: 99.9, targetMinutes: null });
    expect(audit(record('commitment'))).toMatchObject({ value: 4 });
    expect(audit(availability)).toMatchObject({ value: 3, findings: [{ code: 'sla-contractual', sign: 'note' }] });
    expect(audit(record('commitment', { binding: 'slo' }))).toMatchObject({ value: 2 });
    expect(audit(record('commitment', { binding: 'best_effort' }))).toMatchObject({ value: 1 });
  });

  it('counts a refusal as nothing promised', () => {
    expect(audit(record('commitment', { metric: 'sla', binding: 'refused' }))).toMatchObject({
      value: 0,
      findings: [{ code: 'sla-not-provided' }],
    });
  });

  it('does not take "nothing found" for "none" (R64)', () => {
    expect(audit(record('commitment', { metric: 'sla', binding: 'none-found' }))).toMatchObject({
      outcome: 'not-measured',
    });
    expect(audit()).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
  });

  it('leaves the lower end open where the promise belongs to a plan not chosen', () => {
    expect(audit(record('commitment', { plan: 'gold' }))).toMatchObject({ interval: { lower: 2, upper: 4 } });
  });

  it('names what no document says, and only of documents read to their end', () => {
    const [one, other] = [
      record('contract', { missing: ['remedies', 'time-zone'] }),
      record('contract', { title: 'B', missing: ['remedies'] }),
    ];
    expect(audit(record('commitment'), one, other).findings).toMatchObject([
      { code: 'sla-contractual' },
      { code: 'sla-clauses-missing', values: { clauses: 'remedies' } },
    ]);
    const part = record('contract', { readWhole: false, missing: ['remedies'] });
    expect(audit(record('commitment'), part).findings).toHaveLength(1);
  });
});

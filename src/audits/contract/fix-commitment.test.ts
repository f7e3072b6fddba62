import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { fixCommitment } from './fix-commitment.ts';

const audit = (records: Parameters<typeof auditInput>[0], about?: Parameters<typeof auditInput>[1]) =>
  fixCommitment.audit(auditInput(records, about));
const fix = (about: Parameters<typeof record<'commitment'>>[1] = {}) =>
  record('commitment', { metric: 'workaround', targetMinutes: 60, ...about });

describe('fix-commitment', () => {
  it('is the soonest of workaround and solution that is promised for P0, and an hour is good (R8)', () => {
    expect(audit([fix({ metric: 'resolution', targetMinutes: 480 }), fix()])).toMatchObject({
      outcome: 'measured',
      value: 60,
      n: 2,
      findings: [{ code: 'fix-promised', sign: 'good', values: { metric: 'workaround', minutes: 60 } }],
    });
  });

  it('takes a promise of an answer for no promise of a fix', () => {
    expect(audit([record('commitment')])).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
    expect(audit([fix({ canonicalSeverity: 'P2', severity: 'Low' })])).toMatchObject({ outcome: 'not-measured' });
  });

  it('leaves the end open for an objective, for business hours, and for a plan without a fix', () => {
    expect(audit([fix({ binding: 'slo' })])).toMatchObject({
      interval: { lower: 60, upper: null },
      findings: [{ code: 'fix-only-objective', sign: 'warning' }],
    });
    expect(audit([fix({ clock: 'business' })])).toMatchObject({ interval: { lower: 60, upper: null } });
    const plans = [fix({ plan: 'gold' }), record('commitment', { plan: 'basic' })];
    expect(audit(plans)).toMatchObject({ interval: { lower: 60, upper: null } });
    expect(audit(plans, { plan: 'gold' })).toMatchObject({ value: 60 });
    expect(audit(plans, { plan: 'basic' })).toMatchObject({ outcome: 'not-measured' });
  });

  it('is bounded by a later promise that binds where the sooner one runs in business hours', () => {
    const both = [fix({ clock: 'business' }), fix({ metric: 'resolution', targetMinutes: 1440 })];
    expect(audit(both)).toMatchObject({ value: null, interval: { lower: 60, upper: 1440 } });
  });

  it('prefers what binds to a sooner objective', () => {
    expect(audit([fix({ binding: 'slo', targetMinutes: 15 }), fix({ targetMinutes: 240 })])).toMatchObject({
      value: 240,
    });
  });

  it('promises nothing by an illustration', () => {
    expect(audit([fix({ binding: 'example' })])).toMatchObject({
      outcome: 'not-measured',
      findings: [{ code: 'fix-only-example', sign: 'note' }],
    });
  });

  it('warns with its words of a document that says an answer is no solution (trap 1)', () => {
    const said = record('clause', { clause: 'response-is-not-resolution', quote: 'A response is not a resolution.' });
    expect(audit([record('commitment'), said])).toMatchObject({
      outcome: 'not-measured',
      findings: [{ code: 'fix-disclaimed', sign: 'warning', evidence: [said.id] }],
    });
  });

  it('warns of answers without a fix only where every document was read to its end', () => {
    const whole = record('contract', { missing: ['workaround-times', 'resolution-times'] });
    expect(audit([record('commitment'), whole]).findings).toMatchObject([{ code: 'fix-not-promised' }]);
    expect(audit([record('commitment')]).findings).toEqual([]);
    expect(audit([record('commitment'), { ...whole, readWhole: false }]).findings).toEqual([]);
  });
});

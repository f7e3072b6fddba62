import { describe, expect, it } from 'vitest';
import { auditInput, needs, record } from '../../../test/records.ts';
import { clauseTraps } from './clause-traps.ts';

const audit = (records: Parameters<typeof auditInput>[0], about?: Parameters<typeof auditInput>[1]) =>
  clauseTraps.audit(auditInput(records, about));
const trap = (clause: Parameters<typeof record<'clause'>>[1], quote = 'as it says') =>
  record('clause', { quote, ...clause });

describe('clause-traps', () => {
  it('counts the kinds found, each a warning with its words, and good clauses as good signs', () => {
    const records = [
      record('contract'),
      trap({ clause: 'claim-forfeits' }),
      trap({ clause: 'claim-forfeits' }, 'and once more'),
      trap({ clause: 'vendor-interprets' }),
      trap({ clause: 'termination-right' }),
    ];
    const outcome = audit(records);
    expect(outcome).toMatchObject({ value: 2, interval: { lower: 2, upper: 2 }, n: 1 });
    expect(outcome.findings).toMatchObject([
      {
        code: 'clause-trap',
        sign: 'warning',
        values: { clause: 'claim-forfeits' },
        evidence: [records[1].id, records[2].id],
      },
      { code: 'clause-trap', sign: 'warning', values: { clause: 'vendor-interprets' } },
      { code: 'clause-good', sign: 'good', values: { clause: 'termination-right' } },
    ]);
  });

  it('is never measured by clauses noted by hand, which it shows all the same', () => {
    const noted = [trap({ clause: 'claim-forfeits' })];
    expect(audit(noted)).toMatchObject({
      outcome: 'not-measured',
      reason: 'not-stated',
      findings: [{ code: 'clause-trap' }],
    });
    expect(audit([...noted, record('contract', { readWhole: false })])).toMatchObject({ outcome: 'not-measured' });
    expect(audit([])).toMatchObject({ outcome: 'not-measured', reason: 'no-evidence' });
  });

  it('does not find a vendor clean that writes little: what has no clause at all stays open', () => {
    const stub = record('contract', { missing: ['remedies', 'claim-window'] });
    // Vouchers, small credits, fees passed on; records of the vendor, forfeited claims.
    expect(audit([stub])).toMatchObject({ value: null, interval: { lower: 0, upper: 5 } });
    // A second document that speaks of remedies closes three of them.
    const terms = record('contract', { title: 'Terms', missing: ['claim-window'] });
    expect(audit([stub, terms])).toMatchObject({ interval: { lower: 0, upper: 2 }, n: 2 });
  });

  it('knows where the buyer is: hours on his own clock are no foreign ones', () => {
    const berlin = { timezone: 'Europe/Berlin', days: ['mon'], from: '09:00', to: '17:00' } as never;
    const records = [
      record('contract'),
      record('commitment', { metric: 'support-hours', hours: berlin }),
      trap({ clause: 'foreign-business-hours' }),
    ];
    expect(audit(records)).toMatchObject({ value: 1 });
    expect(audit(records, { needs: { ...needs, timezone: 'Europe/Paris' } })).toMatchObject({ value: 0 });
  });
});

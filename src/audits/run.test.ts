import { describe, expect, it } from 'vitest';
import { needs, record } from '../../test/records.ts';
import type { Audit } from '../model/audit.ts';
import { FINDING_CODES, GENERAL_CODES } from '../model/finding.ts';
import { finding, notMeasured } from './outcome.ts';
import { AUDITS } from './registry.ts';
import { runAudits } from './run.ts';
import { channels } from './team/channels.ts';

const run = (audit: Audit) => {
  const records = [record('channel', { channel: 'hotline' })];
  const [result] = runAudits([audit], { records, log: null, plan: null, product: null, calendar: null }, needs, 0);
  return result;
};

describe('what an audit declares', () => {
  it('covers every finding, so that a gate can refuse each of them somewhere', () => {
    const declared = new Set(AUDITS.flatMap(({ signs }) => signs));
    expect(FINDING_CODES.filter((code) => !declared.has(code))).toEqual([...GENERAL_CODES]);
    for (const { id, signs } of AUDITS) expect(new Set(signs).size, id).toBe(signs.length);
  });

  it('is all that it may return: more is an error of the audit, and no finding', () => {
    expect(run(channels)).toMatchObject({ outcome: 'measured', parts: { hotline: 'yes' } });
    expect(run({ ...channels, signs: ['channel-absent'] })).toMatchObject({
      outcome: 'error',
      message: 'channels does not declare what it found: channel-present',
      findings: [],
    });
    const { parts: _parts, ...without } = channels;
    expect(run(without)).toMatchObject({ outcome: 'error', message: expect.stringContaining('hotline') });
  });

  it('need not name what any audit may find', () => {
    const audit = () => notMeasured('no-evidence', ['claim-1'], [finding('channel-absent', 'warning', [])]);
    expect(run({ ...channels, audit })).toMatchObject({ outcome: 'not-measured', reason: 'only-claims' });
  });
});

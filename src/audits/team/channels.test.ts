import { describe, expect, it } from 'vitest';
import { auditInput, record } from '../../../test/records.ts';
import { channels } from './channels.ts';

const audit = (records: Parameters<typeof auditInput>[0], plan: string | null = null) =>
  channels.audit(auditInput(records, { plan }));

describe('channels', () => {
  it('opens the range by what is not known', () => {
    expect(audit([record('channel', { channel: 'ticket' })])).toMatchObject({
      interval: { lower: 0.25, upper: 1 },
      value: null,
      n: 1,
      parts: { ticket: 'yes', hotline: 'unknown' },
    });
  });

  it('lowers the upper end only by what a source denies', () => {
    const known = [
      record('channel', { channel: 'ticket' }),
      record('channel', { channel: 'hotline', available: false }),
    ];
    expect(audit(known)).toMatchObject({
      interval: { lower: 0.25, upper: 0.75 },
      findings: [{ code: 'channel-absent', sign: 'warning' }],
    });
  });

  it('takes nothing from a channel of another plan', () => {
    const gold = [record('channel', { channel: 'hotline', plan: 'gold' })];
    expect(audit(gold, 'basic')).toMatchObject({ outcome: 'not-measured' });
    expect(audit(gold, 'gold')).toMatchObject({ interval: { lower: 0.25 } });
  });

  it('warns of a group outside the commitment', () => {
    const group = record('channel', { channel: 'public-group', insideCommitment: false });
    expect(audit([group]).findings).toMatchObject([{ code: 'channel-outside-commitment', sign: 'warning' }]);
  });
});

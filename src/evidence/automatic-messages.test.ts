import { expect, it } from 'vitest';
import { record } from '../../test/records.ts';
import { factsOf } from '../cases/facts.ts';
import { foldCases } from '../cases/fold.ts';
import { withAutomaticMessages } from './automatic-messages.ts';
import { caseLogFromRecords } from './case-records.ts';

const opened = { at: '2026-03-01T00:00:00Z', kind: 'opened', by: 'customer' } as const;
const says = (at: string, text: string) => ({ at, kind: 'message', by: 'vendor', text }) as const;

it('an automatic acknowledgement after five seconds and an engineer after forty minutes is an answer after forty minutes (R7)', () => {
  const automatic = says(
    '2026-03-01T00:00:05Z',
    '您好，您的工单已收到，我们会尽快处理。此邮件由系统自动发送，请勿直接回复。',
  );
  const engineer = says('2026-03-01T00:40:00Z', 'Which SDK version, and does it also happen on Wi-Fi?');
  const log = withAutomaticMessages(caseLogFromRecords([record('case', { events: [opened, automatic, engineer] })]));
  expect(foldCases(log).firstResponse[0]).toBe(Date.parse(engineer.at));
});

it('a case that only a machine answered is unanswered', () => {
  const automatic = says('2026-03-01T00:00:05Z', 'This is an automated reply: we have received your request.');
  const log = withAutomaticMessages(caseLogFromRecords([record('case', { events: [opened, automatic] })]));
  expect(factsOf(log).firstResponse).toMatchObject({ cases: 1, answered: 0, open: 1 });
});

it('the customer remains who he is, whatever he forwards', () => {
  const forwarded = {
    ...says('2026-03-01T00:10:00Z', 'This is an automated reply: we have received your request.'),
    by: 'customer',
  } as const;
  const log = caseLogFromRecords([record('case', { events: [opened, forwarded] })]);
  expect(withAutomaticMessages(log).role).toEqual(log.role);
});

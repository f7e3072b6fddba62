import { expect, test } from 'vitest';
import { LANGS } from '../model/text.ts';
import { attainmentOf } from './clock-attainment.ts';
import type { ClockEvent } from './clock-event.ts';
import { clockFindings, type NamedCase } from './clock-finding.ts';
import { mergeEvents } from './clock-merge.ts';
import type { Contract } from './clock-schema.ts';
import { clockStates } from './clock-state.ts';
import { clockFindingText } from './clock-words.ts';

const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00+08:00`);
const contract: Contract = {
  plan: 'Premium',
  targets: [
    { clock: 'first-response', severity: 'P0', target: '15m' },
    { clock: 'first-response', severity: 'P3', target: '1d' },
    { clock: 'resolution', severity: 'P0', target: '4h' },
    { clock: 'resolution', severity: 'P3', target: '10d' },
  ],
};
const event = (clock: string, kind: ClockEvent['kind'], by: ClockEvent['by'], more: Partial<ClockEvent> = {}) => ({
  at: at(clock),
  kind,
  by,
  ...more,
});
const opened = event('09:00', 'opened', 'customer', { severity: 'P0' });
const named = (id: string, ...events: ClockEvent[]): NamedCase => ({ id, events });
const share = ({ initial, final }: ReturnType<typeof attainmentOf>, clock: string) =>
  [initial, final].map((rows) => rows.find((row) => row.clock === clock)?.share?.decided);

/** Lowers a case as soon as it gets dangerous; answers when it likes. */
const lowering = [
  named(
    'L1',
    opened,
    event('09:14', 'severity-set', 'vendor', { severity: 'P3' }),
    event('11:00', 'message', 'vendor'),
    event('20:00', 'resolved', 'vendor'),
  ),
  named(
    'L2',
    opened,
    event('09:10', 'message', 'vendor'),
    event('12:30', 'severity-set', 'vendor', { severity: 'P3' }),
    event('21:00', 'resolved', 'vendor'),
  ),
  named('L3', opened, event('09:05', 'message', 'vendor'), event('10:00', 'resolved', 'vendor')),
];

/** Sets cases to "waiting for customer" and leaves them so when the customer has long answered. */
const stopping = [
  named(
    'S1',
    opened,
    event('09:10', 'message', 'vendor'),
    event('09:10', 'waiting-customer', 'vendor'),
    event('09:30', 'message', 'customer'),
    event('15:00', 'resumed', 'vendor'),
    event('16:00', 'resolved', 'vendor'),
  ),
  named(
    'S2',
    opened,
    event('09:10', 'message', 'vendor'),
    event('10:00', 'waiting-customer', 'vendor'),
    event('10:30', 'message', 'vendor'),
    event('11:00', 'resumed', 'customer'),
    event('12:00', 'resolved', 'vendor'),
  ),
];

test('a desk that lowers severities is good on the last severity, bad on the first, and named case by case', () => {
  const { findings, attainment } = clockFindings(lowering, contract, at('23:00'));
  expect(findings).toEqual([
    {
      code: 'severity-lowered',
      case: 'L1',
      at: at('09:14'),
      from: 'P0',
      to: 'P3',
      spared: ['first-response', 'resolution'],
    },
    { code: 'severity-lowered', case: 'L2', at: at('12:30'), from: 'P0', to: 'P3', spared: ['resolution'] },
  ]);
  expect(share(attainment, 'resolution')).toEqual([1 / 3, 1]);
  expect(share(attainment, 'first-response')).toEqual([2 / 3, 1]);
});

test('a desk that stops the clock is shown with how long it stood still after the answer, and what that spared', () => {
  const { findings, attainment } = clockFindings(stopping, contract, at('23:00'));
  expect(findings).toEqual([
    {
      code: 'clock-stopped-after-answer',
      case: 'S1',
      at: at('09:10'),
      customerWroteAt: at('09:30'),
      stoodMs: 5.5 * 3_600_000,
      spared: ['resolution'],
    },
    { code: 'vendor-wrote-while-stopped', case: 'S2', at: at('10:00'), vendorWroteAt: at('10:30') },
  ]);
  const resolution = attainment.final.find(({ clock }) => clock === 'resolution');
  expect(resolution).toMatchObject({ met: 2, contested: 1, share: { lower: 0.5, upper: 1, decided: 1 } });
});

test('an honest desk gives no finding: a wait that ends when the customer answers, a severity that is raised', () => {
  const honest = [
    named(
      'H1',
      opened,
      event('09:10', 'message', 'vendor'),
      event('09:10', 'waiting-customer', 'vendor'),
      event('09:30', 'message', 'customer'),
      event('09:30', 'resumed', 'customer'),
      event('10:00', 'resolved', 'vendor'),
    ),
    named('H2', { ...opened, severity: 'P3' }, event('09:30', 'severity-set', 'customer', { severity: 'P0' })),
  ];
  expect(clockFindings(honest, contract, at('23:00')).findings).toEqual([]);
});

test('merging a case away is shown with what it still owed, and the case that is left answers for it from its opening', () => {
  const away = named('M1', opened, event('09:12', 'merged', 'vendor'));
  expect(clockFindings([away], contract, at('23:00')).findings).toMatchObject([
    { code: 'merged-while-owed', owed: ['first-response', 'resolution'] },
  ]);
  const left = [event('10:00', 'opened', 'customer', { severity: 'P0' }), event('10:10', 'message', 'vendor')];
  expect(clockStates(left, contract, at('11:00')).runs[0]).toMatchObject({ clock: 'first-response', verdict: 'met' });
  const merged = mergeEvents(left, [away.events]);
  expect(clockStates(merged, contract, at('11:00')).runs[0]).toMatchObject({
    verdict: 'breached',
    startedAt: at('09:00'),
  });
});

test('an attainment of nothing is nothing, not 0 and not 1', () => {
  const { initial } = attainmentOf([], contract, at('23:00'));
  expect(initial.map(({ share }) => share)).toEqual([null, null, null, null, null]);
});

test('cases still running widen the share instead of vanishing from it', () => {
  const open = [opened];
  const done = [opened, event('09:05', 'message', 'vendor')];
  const [row] = attainmentOf([open, done], contract, at('09:10')).final;
  expect(row).toMatchObject({ runs: 2, met: 1, pending: 1, share: { lower: 0.5, upper: 1, decided: 1 } });
});

test('a case that was watched for less is judged as it then stood, however long the others went on', () => {
  const left: NamedCase = { ...named('W1', opened), until: at('09:10') };
  const [watched, unwatched] = [named('W2', opened), left].map(
    (one) => clockFindings([one], contract, at('23:00')).attainment.initial[0],
  );
  expect(watched).toMatchObject({ breached: 1, pending: 0 });
  expect(unwatched).toMatchObject({ breached: 0, pending: 1, share: { lower: 0, upper: 1 } });
});

test('every finding has words in both languages that name the case', () => {
  const away = named('M1', opened, event('09:12', 'merged', 'vendor'));
  for (const finding of clockFindings([...lowering, ...stopping, away], contract, at('23:00')).findings)
    for (const lang of LANGS) expect(clockFindingText(finding)[lang]).toContain(finding.case);
});

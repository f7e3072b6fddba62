import { expect, test } from 'vitest';
import type { ClockEvent } from './clock-event.ts';
import type { Contract } from './clock-schema.ts';
import { clockStates } from './clock-state.ts';

const at = (clock: string) => Date.parse(`2026-11-23T${clock}:00Z`);
/** Example of SaaSJet's documentation: Medium 3 h from 10:00, High 2 h at 11:00, due 12:00. */
const contract: Contract = {
  plan: 'Premium',
  targets: [
    { clock: 'resolution', severity: 'P1', target: '2h' },
    { clock: 'resolution', severity: 'P2', target: '3h' },
    { clock: 'first-response', severity: 'P1', target: '15m' },
    { clock: 'first-response', severity: 'P2', target: '1h' },
    { clock: 'next-response', severity: 'P1', target: '30m' },
  ],
};
const raised: readonly ClockEvent[] = [
  { at: at('10:00'), kind: 'opened', by: 'customer', severity: 'P2' },
  { at: at('10:50'), kind: 'message', by: 'vendor' },
  { at: at('11:00'), kind: 'severity-set', by: 'customer', severity: 'P1' },
];
const under = (severityChange: Contract['severityChange'], clock: string, events = raised) =>
  clockStates(events, { ...contract, severityChange }, at('11:30')).runs.filter((run) => run.clock === clock);

test('recount-from-open: the new target counts from the opening, and the old run is replaced, not erased', () => {
  expect(under('recount-from-open', 'resolution')).toMatchObject([
    { severity: 'P2', phase: 'replaced', endedAt: at('11:00'), verdict: 'void', dueAt: at('13:00') },
    { severity: 'P1', phase: 'running', startedAt: at('10:00'), activatedAt: at('11:00'), dueAt: at('12:00') },
  ]);
});

test('recount-from-open: what was met before is judged again under the new severity, and its own verdict is kept', () => {
  expect(under('recount-from-open', 'first-response')).toMatchObject([
    { severity: 'P2', verdict: 'met', endedAt: at('10:50') },
    { severity: 'P1', verdict: 'breached', endedAt: at('10:50') },
  ]);
});

test('restart: the new target counts from the change, and what was met stays', () => {
  expect(under('restart', 'resolution')[1]).toMatchObject({ startedAt: at('11:00'), dueAt: at('13:00') });
  expect(under('restart', 'first-response')).toMatchObject([{ severity: 'P2', verdict: 'met' }]);
});

test('keep-met: what is open is counted from the opening, what was met stays', () => {
  expect(under('keep-met', 'resolution')[1]).toMatchObject({ startedAt: at('10:00'), dueAt: at('12:00') });
  expect(under('keep-met', 'first-response')).toMatchObject([{ severity: 'P2', verdict: 'met' }]);
});

test('a commitment already breached stays breached when the severity is lowered', () => {
  const events: ClockEvent[] = [
    { at: at('08:00'), kind: 'opened', by: 'customer', severity: 'P1' },
    { at: at('10:01'), kind: 'severity-set', by: 'vendor', severity: 'P2' },
  ];
  expect(under('recount-from-open', 'resolution', events)).toMatchObject([
    { severity: 'P1', phase: 'replaced', verdict: 'breached', breachedAt: at('10:00') },
    { severity: 'P2', phase: 'running', verdict: 'breached', breachedAt: at('11:00') },
  ]);
});

test('a severity without a target leaves the earlier commitment in force', () => {
  const events: ClockEvent[] = [
    { at: at('10:00'), kind: 'opened', by: 'customer', severity: 'P1' },
    { at: at('10:30'), kind: 'severity-set', by: 'vendor', severity: 'P3' },
  ];
  expect(under('recount-from-open', 'resolution', events)).toMatchObject([
    { severity: 'P1', phase: 'running', dueAt: at('12:00') },
  ]);
});

test('a severity that first brings a target counts what has been waiting since before', () => {
  const events: ClockEvent[] = [
    { at: at('10:00'), kind: 'opened', by: 'customer', severity: 'P2' },
    { at: at('10:10'), kind: 'message', by: 'vendor' },
    { at: at('10:20'), kind: 'message', by: 'customer' },
    { at: at('10:45'), kind: 'severity-set', by: 'customer', severity: 'P1' },
  ];
  expect(under('recount-from-open', 'next-response', events)).toMatchObject([
    { startedAt: at('10:20'), activatedAt: at('10:45'), verdict: 'breached', breachedAt: at('10:50') },
  ]);
});

test('read on the first or the last severity, a case has one run a clock', () => {
  const on = (reading: 'initial' | 'final') =>
    clockStates(raised, contract, at('13:30'), { reading }).runs.map(({ clock, severity, verdict }) => [
      clock,
      severity,
      verdict,
    ]);
  expect(on('initial')).toEqual([
    ['first-response', 'P2', 'met'],
    ['resolution', 'P2', 'breached'],
  ]);
  expect(on('final')).toEqual([
    ['first-response', 'P1', 'breached'],
    ['resolution', 'P1', 'breached'],
  ]);
});

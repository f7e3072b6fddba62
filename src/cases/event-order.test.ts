import { expect, it } from 'vitest';
import { KIND } from '../model/case.ts';
import { eventRecorder } from './event-columns.ts';
import { orderEvents } from './event-order.ts';

const shows = { messages: true, groups: true, resolution: true, waiting: true };

function ordered(rows: readonly (readonly [caseOf: number, time: number, group: number])[], openedAt?: Float64Array) {
  const events = eventRecorder();
  for (const [caseOf, time, group] of rows) events.add({ caseOf, time, group, kind: KIND.other });
  const cases = Math.max(...rows.map(([caseOf]) => caseOf)) + 1;
  return orderEvents(events.columns(), {
    cases,
    caseIds: { at: String },
    groups: [],
    shows,
    ...(openedAt ? { attributes: { openedAt } } : {}),
  });
}

it('events at the same time keep the order of the file, and late ones are put in place stably', () => {
  const { log, outOfOrder } = ordered([
    [0, 50, 0],
    [1, 10, 1],
    [0, 20, 2],
    [0, 50, 3],
    [1, 10, 4],
    [0, 20, 5],
  ]);
  expect([...log.offsets]).toEqual([0, 4, 6]);
  expect([...log.group]).toEqual([2, 5, 0, 3, 1, 4]);
  expect([...log.time]).toEqual([20, 20, 50, 50, 10, 10]);
  expect(outOfOrder).toBe(2);
});

it('cases that stand together already are left where they are', () => {
  const { log, outOfOrder } = ordered([
    [0, 1, 7],
    [0, 1, 8],
    [1, 0, 9],
  ]);
  expect([...log.group]).toEqual([7, 8, 9]);
  expect(outOfOrder).toBe(0);
});

it('counts the events dated before their case was opened, and keeps them', () => {
  const { log, beforeOpening } = ordered(
    [
      [0, 5, 0],
      [0, 10, 1],
      [1, 3, 2],
    ],
    Float64Array.of(10, Number.NaN),
  );
  expect(beforeOpening).toBe(1);
  expect(log.events).toBe(3);
});

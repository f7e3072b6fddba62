import { describe, expect, it } from 'vitest';
import { record } from '../../test/records.ts';
import { responseLadder } from '../cases/measures/response-ladder.ts';
import { shownOf } from '../cases/measures/shown.ts';
import { mergeCaseLogs } from '../cases/merge.ts';
import { caseLogFromRecords } from './case-records.ts';

const HOUR = 3600;
const opened = (at: string) => ({ at, kind: 'opened', by: 'customer' }) as const;

describe('cases by hand', () => {
  const unanswered = record('case', {
    caseId: '1',
    openedAt: '2026-03-01T00:00:00Z',
    observedAt: '2026-03-01T05:00:00Z',
    events: [opened('2026-03-01T00:00:00Z')],
  });
  const later = record('case', {
    caseId: '2',
    openedAt: '2026-03-20T00:00:00Z',
    observedAt: '2026-03-20T02:00:00Z',
    events: [
      opened('2026-03-20T00:00:00Z'),
      { at: '2026-03-20T01:00:00Z', kind: 'message', by: 'vendor', text: 'which version?' },
    ],
  });

  it('count as unanswered only as long as somebody watched', () => {
    const { acknowledged } = responseLadder(caseLogFromRecords([unanswered, later]));
    expect([...acknowledged.time]).toEqual([5 * HOUR, HOUR]);
  });

  it('keep that when they are merged with another log', () => {
    const other = caseLogFromRecords([
      record('case', {
        caseId: '3',
        openedAt: '2026-04-01T00:00:00Z',
        observedAt: null,
        events: [opened('2026-04-01T00:00:00Z')],
      }),
    ]);
    const { acknowledged } = responseLadder(mergeCaseLogs([caseLogFromRecords([unanswered]), other]));
    expect(acknowledged.time[0]).toBe(5 * HOUR);
  });

  it('show who held them and waits where their own note says so, and leave other notes aside', () => {
    const row = record('case', {
      caseId: '3',
      openedAt: '2026-03-10T00:00:00Z',
      observedAt: '2026-03-11T00:00:00Z',
      events: [
        { ...opened('2026-03-10T00:00:00Z'), group: 'line 1' },
        { at: '2026-03-10T01:00:00Z', kind: 'waiting-customer', by: 'vendor', group: 'line 2' },
      ],
    });
    const held = { ...row, rawHash: 'b'.repeat(64) };
    const log = caseLogFromRecords([unanswered, held, later]);
    expect(log.shows).toEqual({ messages: true, resolution: true, groups: true, waiting: true });
    const shown = Array.from(
      { length: log.cases },
      (_, index) => [log.caseIds.at(index), shownOf(log, index)] as const,
    );
    for (const [id, { messages, resolution, groups, waiting }] of shown) {
      expect([messages, resolution]).toEqual([true, true]);
      expect([groups, waiting], id).toEqual([id === '3', id === '3']);
    }
    // A sheet is one note: its column of teams speaks for every row.
    const sheet = caseLogFromRecords([unanswered, row]);
    expect(sheet.attributes.shownUntil).toBeUndefined();
  });

  it('of two overlapping exports have each event once', () => {
    const log = caseLogFromRecords([later]);
    expect(mergeCaseLogs([log, log]).events).toBe(log.events);
  });
});

it('an open case of an earlier export is followed to the end of that export only', () => {
  const export1 = caseLogFromRecords([
    record('case', {
      caseId: '1',
      openedAt: '2026-03-01T00:00:00Z',
      observedAt: '2026-03-01T04:00:00Z',
      events: [opened('2026-03-01T00:00:00Z')],
    }),
  ]);
  const { watchedUntil: _none, ...attributes } = export1.attributes;
  const export2 = caseLogFromRecords([
    record('case', {
      caseId: '2',
      openedAt: '2026-05-01T00:00:00Z',
      observedAt: '2026-05-02T00:00:00Z',
      events: [opened('2026-05-01T00:00:00Z')],
    }),
  ]);
  const { acknowledged } = responseLadder(mergeCaseLogs([{ ...export1, attributes }, export2]));
  expect([...acknowledged.time]).toEqual([4 * HOUR, 24 * HOUR]);
});

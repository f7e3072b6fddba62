import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExpectedError } from '../model/error.ts';
import { recordSchema } from '../model/evidence.ts';
import { caseLogFromRecords } from './case-records.ts';
import { casesOfNote, parseNote, readNote } from './note.ts';
import { type NoteContext, type NoteEntry, noteEntrySchema, noteSchema } from './note-document.ts';
import { notesOfSheet } from './note-sheet.ts';

const hash = 'a1b2c3d4e5f6'.padEnd(64, '0');
const context: NoteContext = {
  hash,
  vendor: 'zego',
  source: 'note',
  tier: 'first-hand',
  capturedAt: '2026-11-20T00:00:00.000Z',
  pseudonymOf: (name) => `<${name}>`,
};
const note = (...notes: readonly Partial<NoteEntry>[]) =>
  noteSchema.parse({ schema: 'touchstone/note@1', timezone: 'Asia/Shanghai', sheet: 'a.csv', notes });

describe('ids', () => {
  it('are the given ones, or made of the bytes, so that the same note is the same case on every machine', () => {
    const entry = { row: 2, channel: 'ticket', opened: '2026-11-03 02:10' };
    expect(readNote(note(entry), context).cases.map(({ caseId }) => caseId)).toEqual(['note-a1b2c3d4e5f6']);
    const two = readNote(note(entry, { ...entry, case: 'T-9' }), context);
    expect(two.cases.map(({ caseId }) => caseId)).toEqual(['note-a1b2c3d4e5f6-1', 'T-9']);
  });
});

describe('a sheet of events', () => {
  const text = [
    'case,channel,at,event,by,said,promised,reason',
    'T-1,ticket,2026-11-03 02:10,opened,,全挂了,,',
    'T-1,,2026-11-03 02:12,,bot,您好,,',
    'T-1,,2026-11-03 02:40,,engineer,在看,03:30,',
    'T-1,,2026-11-03 02:55,escalated,manager,,,',
    'T-1,,2026-11-03 03:20,workaround,,切域名,,',
    'T-1,,2026-11-03 09:00,resolved,,,,',
    'T-1,,2026-11-03 11:00,reopened,customer,又挂了,,',
    'T-1,,2026-11-04 11:00,closed,,,,stale',
  ].join('\n');

  it('becomes the events of a case, in their order', async () => {
    const notes = await notesOfSheet('a.csv', new TextEncoder().encode(text));
    const [record] = readNote(note(...notes.map(({ entry }) => entry)), context).cases;
    expect(
      record.events.map(({ at, kind, by, group, due, reason }) => [
        at.slice(8, 16),
        kind,
        by,
        group,
        due?.slice(8, 16),
        reason,
      ]),
    ).toEqual([
      ['03T02:10', 'opened', 'customer', undefined, undefined, undefined],
      ['03T02:12', 'message', 'bot', undefined, undefined, undefined],
      ['03T02:40', 'message', 'vendor', 'engineer', undefined, undefined],
      ['03T02:40', 'promised', 'vendor', undefined, '03T03:30', undefined],
      ['03T02:55', 'escalated', 'vendor', 'manager', undefined, undefined],
      ['03T03:20', 'workaround', 'vendor', undefined, undefined, undefined],
      ['03T09:00', 'resolved', 'vendor', undefined, undefined, undefined],
      ['03T11:00', 'reopened', 'customer', undefined, undefined, undefined],
      ['04T11:00', 'closed', 'vendor', undefined, undefined, 'stale'],
    ]);
    expect(record).toMatchObject({ openedAt: '2026-11-03T02:10:00+08:00', observedAt: '2026-11-04T11:00:00+08:00' });
    const [opened] = record.events;
    expect(opened.text).toBe('全挂了');
  });

  it('joins the other cases in one log', async () => {
    const notes = await notesOfSheet('a.csv', new TextEncoder().encode(text));
    const records = readNote(note(...notes.map(({ entry }) => entry)), context).cases.map((bare) =>
      recordSchema.parse({ ...bare, id: 'case-1', rawHash: hash, capturedAt: context.capturedAt, collector: 'note@1' }),
    );
    const log = caseLogFromRecords(records.filter((record) => record.kind === 'case'));
    expect([log.cases, log.events]).toEqual([1, 9]);
  });
});

describe('errors name the sheet, the row and the column', () => {
  const refusal = (...notes: readonly Partial<NoteEntry>[]) => {
    try {
      readNote(note(...notes), context);
    } catch (error) {
      if (error instanceof ExpectedError) return error.text;
      throw error;
    }
    throw new Error('it was not refused');
  };
  const good = { row: 2, channel: 'ticket', opened: '2026-11-03 02:10' };

  it.each<[Partial<NoteEntry>, RegExp]>([
    [{ ...good, row: 3, opened: 'soon' }, /^a.csv: row 3, column opened: “soon” is not a time/],
    [{ ...good, row: 3, opened: '昨天 02:10' }, /^a.csv: row 3, column opened: .*names no day/],
    [{ ...good, row: 3, replied: '2026-11-01 00:00' }, /^a.csv: row 3, column replied: .*before the opening/],
    [{ ...good, row: 3, channel: 'fax' }, /^a.csv: row 3, column channel: “fax”/],
    [
      { ...good, row: 3, events: [{ row: 7, at: '2026-11-03 02:11', event: 'sneezed' }] },
      /^a.csv: row 7, column event: “sneezed”/,
    ],
    [{ row: 3, channel: 'ticket' }, /^a.csv: row 3, column opened: missing/],
  ])('%j', (entry, message) => {
    expect(refusal(good, entry).en).toMatch(message);
    expect(refusal(good, entry).zh).toMatch(/^a.csv：第 \d 行/);
  });

  it('and one bad row spoils the whole note, so that nothing is half kept', () => {
    expect(refusal(good, good, { ...good, row: 4, severity: 'high' }).en).toMatch(/^a.csv: row 4, column severity/);
  });

  it('bytes that are no note name the raw document', () => {
    for (const body of ['', '{}', '{"schema":"touchstone/note@1"}', '\u0000'])
      expect(() => parseNote({ hash }, new TextEncoder().encode(body))).toThrow(/note a1b2c3d4e5f6: not a note/);
  });
});

it('whatever a note says, it is refused in one line or gives records that the schema takes, the same ones each time', () => {
  const time = fc.constantFrom(
    '2026-11-03 02:10',
    '2026-11-04 10:00',
    '昨天',
    '',
    'no',
    'yes',
    '18:00',
    '否',
    '2小时内',
    '稍后',
  );
  const word = fc.oneof(
    time,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('engineer', 'ticket', 'P0', 'bot'),
  );
  const entries = fc.record(
    {
      channel: fc.constantFrom('ticket', '热线'),
      opened: time,
      asked: word,
      replied: time,
      by: word,
      said: word,
      promised: time,
      resolved: time,
      closed: time,
      reason: word,
      until: time,
      title: word,
      plan: word,
    },
    { requiredKeys: ['channel', 'opened'] },
  );
  fc.assert(
    fc.property(entries, (entry) => {
      const given = noteEntrySchema.safeParse(entry);
      if (!given.success) return;
      const body = new TextEncoder().encode(JSON.stringify(note(given.data)));
      const about = { ...context, url: null, name: null, bytes: body.length, collector: 'note@1', options: {} };
      const read = () => casesOfNote(about, body, context.pseudonymOf);
      try {
        for (const bare of read())
          recordSchema.parse({
            ...bare,
            id: 'case-1',
            rawHash: hash,
            capturedAt: context.capturedAt,
            collector: 'note@1',
          });
        expect(read()).toEqual(read());
      } catch (error) {
        if (!(error instanceof ExpectedError)) throw error;
      }
    }),
    { numRuns: 1000 },
  );
});

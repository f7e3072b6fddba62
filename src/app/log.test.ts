import { describe, expect, it } from 'vitest';
import { sha256 } from '../evidence/digest.ts';
import { casesOfNote } from '../evidence/note.ts';
import { pseudonym } from '../evidence/pseudonym.ts';
import type { Effects } from '../model/effects.ts';
import { ExpectedError } from '../model/error.ts';
import { recordSchema } from '../model/evidence.ts';
import { needsSchema } from '../model/needs.ts';
import { rawEntrySchema } from '../model/raw.ts';
import { type LogResult, log } from './log.ts';
import type { LogOptions } from './log-options.ts';
import type { Ask } from './log-questions.ts';

const workspace = {
  vendors: [
    { id: 'agora', name: { en: 'Agora', zh: '声网' }, sources: [] },
    { id: 'zego', name: { en: 'ZEGO', zh: '即构' }, sources: [] },
  ],
  needs: needsSchema.parse({ scenario: 'test' }),
};
const now = Date.parse('2026-11-04T10:00:00+08:00');

const nothing = () => Promise.reject(new Error('not expected'));
const effects = (
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Pick<Effects, 'now' | 'files' | 'terminal'> => {
  const bytes = (path: string) => {
    const file = files[path] ?? '';
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
  return {
    now: () => now,
    files: {
      read: async (path) => bytes(path),
      size: async (path) => (path in files ? bytes(path).length : undefined),
      isFolder: async () => false,
      stream: () => {
        throw new Error('not expected');
      },
      list: nothing,
      write: nothing,
      writeStream: nothing,
      rename: nothing,
      remove: nothing,
      makeFolder: nothing,
      exclusively: nothing,
      watch: () => () => undefined,
    },
    terminal: {
      out: () => undefined,
      err: () => undefined,
      stdin: async () => bytes('-'),
      isInteractive: false,
      columns: 80,
    },
  };
};

const run = (options: LogOptions, files?: Readonly<Record<string, string | Uint8Array>>, ask?: Ask) =>
  log(effects(files), { workspace, options, ask });

/** The records that the archive's documents will give. */
const records = ({ saved }: LogResult) =>
  saved.flatMap(({ body, ...about }) => {
    const hash = sha256(body);
    const entry = rawEntrySchema.parse({ ...about, hash, bytes: body.length });
    return casesOfNote(entry, body, (name) => pseudonym('salt', name)).map((bare) => {
      const { capturedAt, collector } = entry;
      return recordSchema.parse({ id: 'case-1', rawHash: hash, capturedAt, collector, ...bare });
    });
  });

const refusal = async (options: LogOptions, files?: Readonly<Record<string, string | Uint8Array>>) => {
  const error = await run(options, files).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ExpectedError)) throw error ?? new Error('it was not refused');
  expect(error.text.en).not.toContain('\n');
  expect(error.text.zh).toMatch(/\p{Script=Han}/u);
  return error.text.en;
};

const call = {
  vendor: 'zego',
  channel: 'hotline',
  severity: 'P0',
  opened: '2026-11-03 02:10',
  replied: '2026-11-03 02:38',
  by: 'engineer',
  said: '请提供日志',
  promised: '18:00',
  resolved: 'no',
} satisfies LogOptions;

describe('a call in one line', () => {
  it('becomes a case whose events are exactly what was said', async () => {
    const result = await run(call);
    expect(result).toMatchObject({ cases: 1, messages: 1, warnings: [] });
    const [record] = records(result);
    expect(record).toMatchObject({
      kind: 'case',
      vendor: 'zego',
      tier: 'first-hand',
      channel: 'hotline',
      severity: 'P0',
      openedAt: '2026-11-03T02:10:00+08:00',
      observedAt: '2026-11-04T10:00:00+08:00',
      events: [
        { at: '2026-11-03T02:10:00+08:00', kind: 'opened', by: 'customer' },
        { at: '2026-11-03T02:38:00+08:00', kind: 'message', by: 'vendor', group: 'engineer', text: '请提供日志' },
        { at: '2026-11-03T02:38:00+08:00', kind: 'promised', by: 'vendor', due: '2026-11-03T18:00:00+08:00' },
      ],
    });
  });

  it('keeps the words as entered, so that a better reader can read them again', async () => {
    const { saved } = await run(call);
    expect(saved).toHaveLength(1);
    const note = JSON.parse(new TextDecoder().decode(saved[0].body));
    expect(note.notes[0]).toMatchObject({ opened: '2026-11-03 02:10', promised: '18:00', resolved: 'no' });
    expect(saved[0]).toMatchObject({ collector: 'note@1', tier: 'first-hand', url: null, name: null });
  });

  it('gives the same bytes for the same words', async () => {
    const [one, two] = [await run(call), await run(call)];
    expect(one.saved[0].body).toEqual(two.saved[0].body);
  });

  it('is watched until its last event where nothing says that something had not happened', async () => {
    const { resolved, ...rest } = call;
    expect(resolved).toBe('no');
    expect(records(await run(rest))[0].observedAt).toBe('2026-11-03T02:38:00+08:00');
    expect(records(await run({ ...rest, until: '2026-11-03 12:00' }))[0].observedAt).toBe('2026-11-03T12:00:00+08:00');
  });

  it('a resolution without a time is a remark, and no event', async () => {
    const result = await run({ ...call, resolved: 'yes' });
    const [record] = records(result);
    expect(record.note).toContain('resolved: time not stated');
    expect(record).not.toHaveProperty('events.3');
    expect(result.warnings).toHaveLength(1);
  });

  it('an automatic text is a bot, whatever --by says', async () => {
    const [record] = records(await run({ ...call, said: '您的工单已提交，工程师会尽快处理', promised: undefined }));
    expect(record).toMatchObject({
      events: [{ kind: 'opened' }, { kind: 'message', by: 'bot' }, { kind: 'promised', by: 'bot' }],
    });
  });

  it.each([
    ['2h', '2026-11-03T04:38:00+08:00'],
    ['今天下班前', '2026-11-04T00:00:00+08:00'],
    ['2026-11-05 09:00', '2026-11-05T09:00:00+08:00'],
    ['明天 10:00', '2026-11-04T10:00:00+08:00'],
    ['02:00', '2026-11-04T02:00:00+08:00'],
    ['稍后', undefined],
  ])('promised %s is due %s', async (promised, due) => {
    const [record] = records(await run({ ...call, promised }));
    expect(record).toMatchObject({ events: [{}, {}, { kind: 'promised', text: promised, ...(due ? { due } : {}) }] });
  });

  it('Chinese words do as well', async () => {
    const [record] = records(
      await run({
        vendor: '即构',
        channel: '热线',
        severity: 's1',
        opened: '昨天 02:10',
        replied: '没有',
        resolved: '否',
      }),
    );
    expect(record).toMatchObject({ channel: 'hotline', severity: 'P1', openedAt: '2026-11-03T02:10:00+08:00' });
  });

  it('says which times it counted from today', async () => {
    const options = { vendor: 'zego', channel: 'hotline', opened: '昨天 02:10', replied: 'no' };
    expect((await run(options)).warnings.map(({ en }) => en)).toEqual([
      expect.stringContaining('--opened: 昨天 02:10 was counted from 2026-11-04'),
    ]);
    expect((await run({ ...options, day: '2026-11-04' })).warnings).toEqual([]);
  });

  it('says where nothing tells of a reply', async () => {
    const { warnings } = await run({ vendor: 'zego', channel: 'hotline', opened: '2026-11-03 02:10' });
    expect(warnings.map(({ en }) => en)).toEqual([expect.stringContaining('--replied: nothing says')]);
  });
});

const chat = `王工 2026-11-03 02:10:05
@李雷 直播全挂了
李雷@声网 2026-11-03 02:12:00
您的工单已提交，工程师会尽快处理
李雷@声网 2026-11-03 02:40:00
王工您好，我们排查一下，04:00前回复您
路人甲 2026-11-03 02:41:00
我们也是
小李 2026-11-03 04:30:00
有结果吗`;

describe('a pasted chat', () => {
  const options = {
    vendor: 'agora',
    channel: 'dedicated-group',
    paste: 'chat.txt',
    me: '王工,小李',
  } satisfies LogOptions;

  it('becomes events with roles, promises, and no name of a person', async () => {
    const result = await run(options, { 'chat.txt': chat });
    const [record] = records(result);
    expect(record).toMatchObject({
      openedAt: '2026-11-03T02:10:05+08:00',
      events: [
        { kind: 'opened', by: 'customer' },
        { kind: 'message', by: 'customer' },
        { kind: 'message', by: 'bot' },
        { kind: 'promised', by: 'bot' },
        { kind: 'message', by: 'vendor' },
        { kind: 'promised', by: 'vendor', due: '2026-11-03T04:00:00+08:00' },
        { kind: 'message', by: 'unknown', text: '我们也是' },
        { kind: 'message', by: 'customer', text: '有结果吗' },
      ],
    });
    expect(JSON.stringify(record)).not.toMatch(/王工|李雷|小李|路人甲/);
    expect(JSON.stringify(record)).toContain(`@${pseudonym('salt', '李雷')} 直播全挂了`);
    expect(result.messages).toBe(5);
    expect(result.warnings.map(({ en }) => en)).toEqual([
      expect.stringContaining('5 messages'),
      expect.stringContaining('not known which side these are on: 路人甲'),
    ]);
  });

  it('comes from standard input too, in GB18030 too', async () => {
    // "王工 2026-11-03 02:10:05\n在" in GB18030.
    const gb = new Uint8Array([
      0xcd,
      0xf5,
      0xb9,
      0xa4,
      ...new TextEncoder().encode(' 2026-11-03 02:10:05\n'),
      0xd4,
      0xda,
    ]);
    const [record] = records(await run({ ...options, paste: '-' }, { '-': gb }));
    expect(record).toMatchObject({ events: [{ kind: 'opened' }, { by: 'customer', text: '在' }] });
  });

  it('without times keeps its words as a remark, and says so', async () => {
    const result = await run(
      { ...options, opened: '2026-11-03 02:10' },
      { 'chat.txt': '王工：在吗\n客服：您稍等，我们查一下' },
    );
    const [record] = records(result);
    expect(record).toMatchObject({ events: [{ kind: 'opened' }], note: 'customer: 在吗\nvendor: 您稍等，我们查一下' });
    expect(result.messages).toBe(2);
    expect(result.warnings.map(({ en }) => en).join('\n')).toMatch(/2 messages without a time/);
  });

  it('takes the day of bare times from the opening', async () => {
    const text = '王工 02:10\n在吗\n客服 02:38\n在';
    const [record] = records(await run({ ...options, opened: '2026-11-03 02:10' }, { 'chat.txt': text }));
    expect(record).toMatchObject({ events: [{}, {}, { at: '2026-11-03T02:38:00+08:00', by: 'vendor' }] });
  });

  it('leaves out what was said before the first question', async () => {
    const text = '李雷@声网 2026-11-02 09:00\n群已建好\n王工 2026-11-03 02:10\n在吗';
    const result = await run(options, { 'chat.txt': text });
    expect(records(result)[0]).toMatchObject({ openedAt: '2026-11-03T02:10:00+08:00', events: [{}, { text: '在吗' }] });
    expect(result.warnings.map(({ en }) => en).join('\n')).toMatch(/1 messages? before the customer/);
  });
});

describe('asking', () => {
  const person = (answers: Readonly<Record<string, string>>): Ask => {
    const answer = ({ en }: { en: string }) =>
      answers[Object.keys(answers).find((key) => en.includes(key)) ?? ''] ?? '';
    return { text: async (question) => answer(question), choose: async (question) => answer(question) };
  };

  it('gives the same note as the line', async () => {
    const asked = await run(
      {},
      {},
      person({
        vendor: 'zego',
        channel: 'hotline',
        severe: 'P0',
        'did you ask?': '2026-11-03 02:10',
        'they reply': '2026-11-03 02:38',
        'Who replied': 'engineer',
        'did they say': '请提供日志',
        promise: '18:00',
        resolved: 'no',
        'What did you ask': '',
      }),
    );
    const line = await run(call);
    const { asked: none, ...rest } = JSON.parse(new TextDecoder().decode(asked.saved[0].body)).notes[0];
    expect(none).toBe('2026-11-03 02:10');
    expect(rest).toEqual(JSON.parse(new TextDecoder().decode(line.saved[0].body)).notes[0]);
  });

  it('asks nothing where the line says enough', async () => {
    const nobody: Ask = { text: nothing, choose: nothing };
    expect((await run(call, {}, nobody)).cases).toBe(1);
  });
});

describe('bad input is one line that says where and what to do, and nothing is saved', () => {
  it.each<[LogOptions, RegExp]>([
    [{ ...call, opened: '2026-13-03 02:10' }, /^--opened: “2026-13-03 02:10” is not a time; write it as/],
    [{ ...call, opened: '2026-11-03' }, /^--opened: .*names a day without a time/],
    [{ ...call, opened: '02:10' }, /^--opened: .*names no day.*--day/],
    [{ ...call, opened: '3/4/2026 02:10' }, /^--opened: .*two different times.*--dates/],
    [{ ...call, replied: '2026-11-03 02:00' }, /^--replied: .*before the opening of the case \(2026-11-03 02:10\)/],
    [{ ...call, opened: '2026-11-03 23:50', replied: '00:20' }, /^--replied: .*full date if a night lies between/],
    [{ ...call, promised: '99:99' }, /^--promised: .*is not a time/],
    [{ ...call, until: '2026-11-03 02:20' }, /^--until: .*before the last thing/],
    [{ ...call, channel: 'pigeon' }, /^--channel: “pigeon” is not a channel; write one of ticket/],
    [{ ...call, severity: 'P9' }, /^--severity: “P9” is not a severity/],
    [{ ...call, by: 'nobody' }, /^--by: “nobody” is not known; write one of engineer/],
    [{ ...call, closed: '2026-11-04 09:00', reason: 'bored' }, /^--reason: “bored”/],
    [{ ...call, vendor: 'acme' }, /acme: not a vendor of touchstone.yaml.*agora, zego/],
    [{ ...call, vendor: undefined }, /^--vendor: missing/],
    [{ ...call, channel: '  ' }, /^--channel: missing/],
    [{ ...call, opened: undefined }, /^--opened: missing/],
    [{ ...call, replied: undefined }, /^--said: needs the time of the reply/],
    [{ ...call, zone: 'Mars/Base' }, /^--zone Mars\/Base: not a time zone/],
    [{ ...call, day: '2026-02-30' }, /^--day 2026-02-30: not a day/],
    [{ ...call, dates: 'ymd' }, /^--dates ymd/],
    [{ ...call, paste: 'a', sheet: 'b' }, /^--paste and --sheet/],
    [{ ...call, paste: 'none.txt' }, /^none.txt: there is no such file/],
    [{ ...call, vendor: 'z'.repeat(1 << 20) }, /^--vendor: 1048576 characters are too many/],
    [{ ...call, me: `王工,${'李'.repeat(1 << 20)}` }, /^--me: 1048576 characters are too many/],
    [{ ...call, vendor: 'ac\u202eme' }, /ac\\u\{202e\}me/],
  ])('%j', async (options, message) => {
    expect(await refusal(options)).toMatch(message);
  });

  const paste = (text: string | Uint8Array, more: LogOptions = {}) =>
    refusal({ vendor: 'zego', channel: 'chat', me: '王工', paste: 'chat.txt', ...more }, { 'chat.txt': text });

  it('of a paste', async () => {
    expect(await paste('')).toMatch(/^chat.txt: the paste is empty/);
    expect(await paste(' \n \u200b \n')).toMatch(/^chat.txt: /);
    expect(await paste('just some words')).toMatch(/^chat.txt: no message was found/);
    expect(await paste('王工：在吗\n客服：在')).toMatch(/^--opened: missing/);
    expect(await paste('王工 2026-11-03 02:00\n在', { opened: '2026-11-03 02:10' })).toMatch(
      /^chat.txt:1: a message of 2026-11-03 02:00 lies before/,
    );
    expect(await paste(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]))).toMatch(/^chat.txt: not text/);
    expect(await paste('在\n'.repeat(1 << 20))).toMatch(/^chat.txt: a paste of more than 1 MB/);
    expect(await paste(chat, { format: 'telegram' })).toMatch(/^--format telegram/);
  });
});

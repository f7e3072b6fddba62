import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type PasteContext, readPaste } from './chat-paste.ts';
import { withOffset } from './local-time.ts';

const folder = new URL('../../test/cases/notes/pastes/', import.meta.url);
const zone = 'Asia/Shanghai';
/** Pastes are read as of the day after, unless the case says otherwise; a bare time has no day. */
const context: PasteContext = { zone, day: '2026-03-05', bareDay: null };

const expected = z.strictObject({
  context: z.strictObject({ day: z.string().optional(), bareDay: z.string().optional() }).optional(),
  dialect: z.string(),
  messages: z.array(z.tuple([z.string(), z.string().nullable(), z.string()]).rest(z.literal('bot'))),
  dropped: z.array(z.string()),
});

const summary = (text: string, own: Partial<PasteContext> = {}) => {
  const paste = readPaste(text, { ...context, ...own });
  return {
    dialect: paste.dialect,
    messages: paste.messages.map(({ at, speaker, text, isBot }) => [
      typeof at === 'number' ? withOffset(at, zone) : at,
      speaker,
      text,
      ...(isBot ? ['bot'] : []),
    ]),
    dropped: paste.dropped.map(({ why }) => why),
  };
};

describe('pastes read as a person reads them', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  it.each(names)('%s', (name) => {
    const read = (file: string) => readFileSync(new URL(file, folder), 'utf8');
    const { context: own, ...rest } = expected.parse(JSON.parse(read(name.replace('.txt', '.json'))));
    expect(summary(read(name), own)).toEqual(rest);
  });
});

describe('single lines', () => {
  it.each<[text: string, at: string, speaker: string]>([
    ['王工 14:05:33\n在', '2026-03-04T14:05:33+08:00', '王工'],
    ['王工  下午3:05\n在', '2026-03-04T15:05:00+08:00', '王工'],
    ['王工 2026/03/04 14:05:33:\n在', '2026-03-04T14:05:33+08:00', '王工'],
    ['[技术支持]李雷 3月4日 14:05\n在', '2026-03-04T14:05:00+08:00', '[技术支持]李雷'],
    ['Agent 007 2026-03-04 14:05\n在', '2026-03-04T14:05:00+08:00', 'Agent 007'],
    ['Jane O’Neil-Smith  10:32 AM\nhi', '2026-03-04T10:32:00+08:00', 'Jane O’Neil-Smith'],
    ['Jane Doe (she/her)  2:05\u202fPM\nhi', '2026-03-04T14:05:00+08:00', 'Jane Doe (she/her)'],
    ['[2:05 PM] Jane Doe: hi', '2026-03-04T14:05:00+08:00', 'Jane Doe'],
    ['[2026-03-04 14:05:33] Jane: hi', '2026-03-04T14:05:33+08:00', 'Jane'],
    ['[04.03.2026, 14:05:33] Jane: hi', '2026-03-04T14:05:33+08:00', 'Jane'],
    ['2026/3/4, 14:05 - Jane: hi', '2026-03-04T14:05:00+08:00', 'Jane'],
    ['Sam Lee replied on Mar 4, 2026 at 2:05 PM\nhi', '2026-03-04T14:05:00+08:00', 'Sam Lee'],
    ['客服小周 | 2026-03-04 14:05\n您好', '2026-03-04T14:05:00+08:00', '客服小周'],
    ['客服小周 回复于 2026-03-04 14:05\n您好', '2026-03-04T14:05:00+08:00', '客服小周'],
    ['张三(12345678) 2026/3/4 14:05:33\n您好', '2026-03-04T14:05:33+08:00', '张三'],
    [
      'On Wed, Mar 4, 2026 at 2:05 PM Jane <jane@x.example> wrote:\n> hi',
      '2026-03-04T14:05:00+08:00',
      'Jane <jane@x.example>',
    ],
    ['在 2026年3月4日 14:05，张三 写道：\n> 你好', '2026-03-04T14:05:00+08:00', '张三'],
    ['At 2026-03-04 14:05:33, "张三" <z@x.example> wrote:\n你好', '2026-03-04T14:05:33+08:00', '张三 <z@x.example>'],
  ])('%j', (text, at, speaker) => {
    const [message, ...more] = summary(text, { bareDay: '2026-03-04' }).messages;
    expect(message?.slice(0, 2)).toEqual([at, speaker]);
    expect(more).toEqual([]);
  });

  it.each([
    '',
    '   \n\u200b\n',
    '画面花屏怎么办',
    'no header at all\njust talk',
    '18:00',
    '2026-03-04',
    '预计恢复 18:00\n请稍等',
  ])('%j holds no message', (text) => {
    expect(summary(text).messages).toEqual([]);
  });
});

describe('what a paste leaves out', () => {
  it('lines by the program are counted, not read', () => {
    const lines = ['"小陈"撤回了一条消息', '小王加入了群聊', 'Jane joined the channel', 'This message was deleted'];
    const { messages, dropped } = summary(['王工 2026/3/4 14:05', '在吗', ...lines].join('\n'));
    expect(messages).toEqual([['2026-03-04T14:05:00+08:00', '王工', '在吗']]);
    expect(dropped).toEqual(['recalled', 'system', 'system', 'recalled']);
  });

  it('without a day, a bare time stays unknown and the words are kept in order', () => {
    expect(summary('王工 14:05\n在吗\n小陈 14:06\n在').messages).toEqual([
      ['no-day', '王工', '在吗'],
      ['no-day', '小陈', '在'],
    ]);
  });

  it('no bare time lies before the opening of the case', () => {
    const from = Date.parse('2026-03-04T14:30:00+08:00');
    expect(summary('王工 14:05\n在吗', { bareDay: '2026-03-04', from }).messages).toEqual([
      ['steps-back', '王工', '在吗'],
    ]);
  });

  it('a stated order of day and month settles English dates', () => {
    const text = '[3/4/2026 2:05 PM] Jane: hi';
    expect(summary(text).messages[0]?.[0]).toBe('doubtful');
    expect(summary(text, { dates: 'day-first' }).messages[0]?.[0]).toBe('2026-04-03T14:05:00+08:00');
  });

  it('a stated dialect is used', () => {
    expect(summary('王工：在吗\n小陈：在', { dialect: 'slack' }).messages).toEqual([]);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom(
      '王工 2026/3/4 14:05:33',
      'Jane  2:05 PM',
      '2:06',
      'From: Jane',
      'Date: 3/4/2026',
      '> > hi',
      '在 昨天 写道：',
      '—— 昨天 ——',
      '「a',
      'b」\n- - - - - -',
      '撤回了一条消息',
      '张三：',
      '[',
      '\u202e',
      '\ufeff',
      '-- ',
      '',
    ),
  );
  const paste = fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', ' ', '\n\n')))
    .map((parts) => parts.flat().join(''));

  it('is read without an error, and the words of each message are its spans of the paste, in order', () => {
    fc.assert(
      fc.property(paste, (text) => {
        for (const message of readPaste(text, context).messages) {
          expect(message.spans.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(message.text);
          let last = 0;
          for (const { start, end } of message.spans) {
            expect(last <= start && start <= end && end <= text.length).toBe(true);
            last = end;
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('no two messages share a word of the paste', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const spans = readPaste(text, context).messages.flatMap(({ spans }) => spans);
        const sorted = spans.toSorted((a, b) => a.start - b.start || a.end - b.end);
        expect(sorted.every((span, at) => at === 0 || (sorted[at - 1]?.end ?? 0) <= span.start)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a name of a megabyte and a megabyte of lines are only text', () => {
    expect(readPaste(`${'王'.repeat(1_000_000)} 2026/3/4 14:05:33\n在`, context).messages).toEqual([]);
    expect(readPaste(' '.repeat(1_000_000), context).messages).toEqual([]);
    expect(readPaste('王工 14:05\n在\n'.repeat(50_000), context).messages).toHaveLength(50_000);
  });
});

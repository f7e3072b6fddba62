import { describe, expect, it } from 'vitest';
import { EMPTY_NOTE } from './note-draft.ts';
import { inFormWords } from './note-words.ts';

describe('what is said of a note', () => {
  it('names the fields of the form and not those of the server', () =>
    expect(
      inFormWords({
        en: "not known which side these are on: Li; name yours with “me”, the vendor's with “them”",
        zh: '不知道这些人属于哪一方：Li；请用“me”写出我方，用“them”写出厂商一方',
      }),
    ).toEqual({
      en: "not known which side these are on: Li; name yours with “Names of your side”, the vendor's with “Names of their side”",
      zh: '不知道这些人属于哪一方：Li；请用“我方的名字”写出我方，用“对方的名字”写出厂商一方',
    }));

  it('begins with the label of the field that it is about', () => {
    expect(inFormWords({ en: 'opened: “today” names no day', zh: 'opened：“今天”没有日期' })).toEqual({
      en: '“When you asked”: “today” names no day',
      zh: '“提问时间”：“今天”没有日期',
    });
    expect(inFormWords({ en: 'zone Mars: not a time zone', zh: 'zone Mars：不是有效的时区' })).toEqual({
      en: '“Time zone of the times” Mars: not a time zone',
      zh: '“时间所用的时区” Mars：不是有效的时区',
    });
  });

  it('has a label for every field', () => {
    for (const field of Object.keys(EMPTY_NOTE).filter((one) => one !== 'how'))
      expect(inFormWords({ en: `${field}: a`, zh: `${field}：甲` }).en, field).toMatch(/^“[^”]{4,}”: a$/);
  });

  it('speaks of no file where there is none to give', () =>
    expect(
      inFormWords({
        en: 'title: 9 characters are too many; shorten it, or put the text into a file for “paste”',
        zh: 'title：9 个字符过长；请缩短，或把内容存成文件用“paste”',
      }),
    ).toEqual({
      en: '“What it was about”: 9 characters are too many; shorten it',
      zh: '“问题概要”：9 个字符过长；请缩短',
    }));

  it('calls what was pasted by its name, with the line', () => {
    expect(inFormWords({ en: 'stdin: read as WeChat', zh: 'stdin：按“微信”的格式读取' })).toEqual({
      en: 'copied text: read as WeChat',
      zh: '复制的内容：按“微信”的格式读取',
    });
    expect(inFormWords({ en: 'stdin:3: a message', zh: 'stdin:3：有 1 条消息' })).toEqual({
      en: 'copied text, line 3: a message',
      zh: '复制的内容第 3 行：有 1 条消息',
    });
  });

  it('leaves what it does not know', () => {
    const text = { en: 'busy: a “b”, “constructor”', zh: '忙：甲“b”，“constructor”' };
    expect(inFormWords(text)).toEqual(text);
  });
});

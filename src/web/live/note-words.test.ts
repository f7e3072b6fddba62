import { describe, expect, it } from 'vitest';
import { inFormWords } from './note-words.ts';

describe('what is said of a note', () => {
  it('names the fields of the form and not the options of the command line', () =>
    expect(
      inFormWords({
        en: "not known which side these are on: Li; name yours with --me, the vendor's with --them",
        zh: '不知道这些人属于哪一方：Li；请用 --me 写出我方，用 --them 写出厂商一方',
      }),
    ).toEqual({
      en: "not known which side these are on: Li; name yours with “Names of your side”, the vendor's with “Names of their side”",
      zh: '不知道这些人属于哪一方：Li；请用“我方的名字”写出我方，用“对方的名字”写出厂商一方',
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
    const text = { en: 'a -- b, --other', zh: '甲 -- 乙，--other' };
    expect(inFormWords(text)).toEqual(text);
  });
});

import { describe, expect, it } from 'vitest';
import { maskNames } from './name-mask.ts';
import { rolesOf } from './speaker-role.ts';

const roles = (speakers: readonly string[], me: readonly string[] = [], them: readonly string[] = []) =>
  rolesOf(
    speakers.map((speaker) => ({ speaker, isBot: false, text: '看一下' })),
    { me, them },
  );

describe('roles', () => {
  it('are what the buyer says', () => {
    expect(roles(['王工', '李雷', '路人'], ['王工'], ['李雷'])).toEqual(['customer', 'vendor', 'unknown']);
  });

  it.each(['[技术支持]李雷', '声网官方', '技术支持-小陈', 'Acme Support', 'Sam (Agent)', '客服小周'])(
    '%s is the vendor',
    (name) => {
      expect(roles([name, '甲', '乙'])[0]).toBe('vendor');
    },
  );

  it.each(['答疑机器人', '自动回复', 'support-bot', 'no-reply@acme.example'])('%s is a bot', (name) => {
    expect(roles([name, '甲', '乙'])[0]).toBe('bot');
  });

  it('a company after the @ is the vendor only if it is named so, and mine if I carry it too', () => {
    const names = ['王工@甲公司', '小李@甲公司', '李雷@声网', '张三@微信', 'Sam <sam@mail.acme.example>'];
    expect(roles(names, ['王工'], ['@声网', '@acme.example'])).toEqual([
      'customer',
      'customer',
      'vendor',
      'unknown',
      'vendor',
    ]);
  });

  it('where only two people speak and one is known, the other is the other side', () => {
    expect(roles(['王工', '李雷'], ['王工'])).toEqual(['customer', 'vendor']);
    expect(roles(['王工', '技术支持'])).toEqual(['customer', 'vendor']);
    expect(roles(['王工', '李雷'])).toEqual(['unknown', 'unknown']);
    expect(roles(['王工', '李雷', '答疑机器人'], ['王工'])).toEqual(['customer', 'vendor', 'bot']);
  });

  it("are seen through characters that are not: a zero-width space or a letter's width changes nobody", () => {
    expect(roles(['王\u200b工', 'Ｊａｎｅ'], ['王工', 'jane'])).toEqual(['customer', 'customer']);
  });

  it('of an automatic text are a bot, whoever seems to send it, unless it is the customer', () => {
    const text = '您的工单已提交，工程师会尽快处理';
    const speeches = ['王工', '李雷'].map((speaker) => ({ speaker, isBot: false, text }));
    expect(rolesOf(speeches, { me: ['王工'], them: [] })).toEqual(['customer', 'bot']);
  });

  it('of nobody are unknown', () => {
    expect(rolesOf([{ speaker: null, isBot: false, text: 'hi' }], { me: ['x'], them: [] })).toEqual(['unknown']);
  });
});

describe('names of speakers in texts', () => {
  const mask = (text: string, ...speakers: string[]) => maskNames(text, speakers, (name) => `<${name}>`);

  it.each([
    ['@王工 请看', ['王工@甲公司'], '@<王工> 请看'],
    ['王工您好，日志收到', ['王工'], '<王工>您好，日志收到'],
    ['Jane Doe asked for it', ['Jane Doe <jane@buyer.example>'], '<Jane Doe> asked for it'],
    ['write to jane@buyer.example', ['Jane Doe <jane@buyer.example>'], 'write to <Jane Doe>'],
    ['Hi Will,\nwe will fix it.\nMay', ['Will', 'May'], 'Hi <Will>,\nwe will fix it.\n<May>'],
    ['Dear Jane, done\n-- Sam', ['Jane Doe', 'Sam Lee'], 'Dear <Jane Doe>, done\n-- <Sam Lee>'],
    ['@sam please', ['Sam'], '@<Sam> please'],
    ['请联系技术支持', ['技术支持', '[技术支持]李雷'], '请联系技术支持'],
    ['李雷', ['[技术支持]李雷'], '<李雷>'],
    ['Anna', ['An'], 'Anna'],
  ])('%j', (text, speakers, masked) => {
    expect(mask(text, ...speakers)).toBe(masked);
  });

  it('with signs of their own break nothing', () => {
    expect(mask('@a.b*c(d) 好', 'a.b*c(d')).toBe('@<a.b*c(d>) 好');
    expect(mask('@七牛-小周 好', '七牛-小周')).toBe('@<七牛-小周> 好');
    expect(mask(' '.repeat(1_000_000), 'Will', '王工')).toHaveLength(1_000_000);
    expect(mask('anything', '', '[]', '@', '((((')).toBe('anything');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, withOffset } from './local-time.ts';
import { readPromises } from './promise.ts';

const zone = 'Asia/Shanghai';
/** Wednesday afternoon. */
const at = instantOf('2026-03-04', { hour: 14, minute: 5, second: 0, offset: null }, zone);
const dues = (text: string, when: number | null = at) =>
  readPromises(text, { at: when, zone }).map(({ due }) => due && withOffset(due, zone).slice(0, 16));

describe('a promise with a time', () => {
  it.each([
    ['18:00前回复', '2026-03-04T18:00'],
    ['我们今天18:00前给您结论', '2026-03-04T18:00'],
    ['6点前回复您', '2026-03-04T18:00'],
    ['今晚8点前同步进展', '2026-03-04T20:00'],
    ['明天上午10点前给出方案', '2026-03-05T10:00'],
    ['凌晨1:00前恢复', '2026-03-05T01:00'],
    ['今天下班前给您答复', '2026-03-05T00:00'],
    ['明天给您回复', '2026-03-06T00:00'],
    ['周五前修复', '2026-03-07T00:00'],
    ['下周三前发版', '2026-03-12T00:00'],
    ['3月6日前上线', '2026-03-07T00:00'],
    ['2小时内回复您', '2026-03-04T16:05'],
    ['半小时内联系您', '2026-03-04T14:35'],
    ['一个半小时内给您反馈', '2026-03-04T15:35'],
    ['3-5天内解决', '2026-03-09T14:05'],
    ['本周内发布补丁', '2026-03-09T00:00'],
    ['您稍等，30分钟后给您反馈', '2026-03-04T14:35'],
    ['请提供日志，18:00前回复您', '2026-03-04T18:00'],
    ['今天无法修复，明天给您方案', '2026-03-06T00:00'],
    ['今天下班前，我们给您答复', '2026-03-05T00:00'],
    ['We will reply by 6pm', '2026-03-04T18:00'],
    ["I'll get back to you within 2 hours.", '2026-03-04T16:05'],
    ["We'll update you in the next 30 minutes", '2026-03-04T14:35'],
    ['Our engineering team will have a fix by Friday.', '2026-03-07T00:00'],
    ['We will follow up by end of day', '2026-03-05T00:00'],
    ["You'll have an answer by tomorrow", '2026-03-06T00:00'],
    ['The fix will be out by Mar 9, 2026', '2026-03-10T00:00'],
    ['Will update by 18:30', '2026-03-04T18:30'],
    ['Please hold on, we will respond by 4 p.m. today', '2026-03-04T16:00'],
  ])('%s', (text, due) => {
    expect(dues(text)).toEqual([due]);
  });
});

describe('a promise without a date', () => {
  it.each([
    '稍后回复',
    '您稍等，我们查一下',
    '我们看看，尽快回复您',
    '过两天给您答复',
    '请18:00前提供日志，我们尽快回复',
    '3个工作日内回复',
    '几分钟内回复您',
    "We'll look into it and get back to you.",
    'Let me check with the team.',
    'We will reply within 2 business days',
    'Our team will investigate as soon as possible',
  ])('%s', (text) => {
    expect(dues(text)).toEqual([null]);
  });

  it('nothing has a date where it is not known when it was said', () => {
    expect(dues('2小时内回复您', null)).toEqual([null]);
  });

  it('6点 said at five in the morning may be either six', () => {
    const dawn = instantOf('2026-03-04', { hour: 5, minute: 0, second: 0, offset: null }, zone);
    expect(dues('6点前回复您', dawn)).toEqual([null]);
  });
});

describe('no promise', () => {
  it.each([
    '请您18:00前回复',
    '麻烦在今天下班前提供日志',
    '18:00前能回复吗？',
    '什么时候能修复？',
    '今天无法修复',
    '昨天18:00已回复',
    '该问题已修复',
    '请提供日志',
    '版本 4.2.1 支持该接口',
    'Send us a DM with your account and we’ll take a look.',
    'Once you upgrade, we will check again by Friday',
    '您提供日志后，我们尽快排查',
    'See the guide, part 1/2',
    'It should work after a restart',
    'Please reply by 6pm',
    'Could you send the logs by tomorrow?',
    "We can't commit to a date",
    'Which version are you on?',
    'The stream broke at 18:00',
    '',
  ])('%s', (text) => {
    expect(dues(text)).toEqual([]);
  });
});

it('reads one promise a sentence, and its span is where it stands', () => {
  const text = '收到。我们先排查，18:00前回复您；明天给您发版计划的更新！\nThanks, we will update you within 1 hour.';
  const spans = readPromises(text, { at, zone }).map(({ start, end }) => text.slice(start, end));
  expect(spans).toEqual(['18:00前回复', '明天给您发版', 'we will update you within 1 hour']);
});

it('spans lie in the text, in order, and reading never throws', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('18:00前', '回复', '2小时内', '。', ' we will ', 'by Friday', '今天', '稍后', '2月30日', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, due } of readPromises(text, { at, zone })) {
        expect(last <= start && start < end && end <= text.length).toBe(true);
        expect(due === null || Number.isFinite(due)).toBe(true);
        last = end;
      }
    }),
  );
});

it('a megabyte of times or of text without a stop is read in a moment, because each sentence is bounded', () => {
  expect(readPromises('1:00 '.repeat(200_000), { at, zone })).toEqual([]);
  expect(readPromises(`${'好'.repeat(1_000_000)}。18:00前回复`, { at, zone })).toHaveLength(1);
});

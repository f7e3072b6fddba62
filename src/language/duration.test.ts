import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDurations } from './duration.ts';

const only = (text: string) => {
  const found = findDurations(text);
  return found.map(({ start, end, value, unit }) => [text.slice(start, end), value, unit]);
};

describe('durations in a text', () => {
  it.each([
    ['P1 级故障 15分钟内响应', '15分钟', 15, 'min'],
    ['within four (4) hours', 'four (4) hours', 4, 'h'],
    ['one (1) business day', 'one (1) business day', 1, 'bd'],
    ['两个工作日内答复', '两个工作日', 2, 'bd'],
    ['兩個工作天內答覆', '兩個工作天', 2, 'bd'],
    ['十五个自然日', '十五个自然日', 15, 'd'],
    ['六十（60）个自然日', '六十（60）个自然日', 60, 'd'],
    ['一个半小时', '一个半小时', 1.5, 'h'],
    ['2 hrs 30 min', '2 hrs 30 min', 2.5, 'h'],
    ['1小时30分钟内', '1小时30分钟', 1.5, 'h'],
    ['two and a half hours', 'two and a half hours', 2.5, 'h'],
    ['an hour and a half', 'an hour and a half', 1.5, 'h'],
    ['half an hour', 'half an hour', 0.5, 'h'],
    ['半小时', '半小时', 0.5, 'h'],
    ['半个工作日', '半个工作日', 0.5, 'bd'],
    ['1天半', '1天半', 1.5, 'd'],
    ['by the next business day', 'next business day', 1, 'bd'],
    ['T+2 个工作日', 'T+2 个工作日', 2, 'bd'],
    ['within 15 minutes', '15 minutes', 15, 'min'],
    ['<1 hour', '1 hour', 1, 'h'],
    ['1h', '1h', 1, 'h'],
    ['a 4-hour response', '4-hour', 4, 'h'],
    ['8 business hours', '8 business hours', 8, 'bh'],
    ['twenty-four (24) hours', 'twenty-four (24) hours', 24, 'h'],
    ['二十四小時', '二十四小時', 24, 'h'],
    ['３０ 分钟', '３０ 分钟', 30, 'min'],
    ['three calendar months', 'three calendar months', 3, 'month'],
    ['2×24 小时内修复', '2×24 小时', 48, 'h'],
    ['三乘24个小时', '三乘24个小时', 72, 'h'],
    ['within 3 x 24 hours', '3 x 24 hours', 72, 'h'],
    ['Response: immediately', 'immediately', 0, 'now'],
  ])('reads %s', (text, words, value, unit) => {
    expect(only(text)).toEqual([[words, value, unit]]);
  });

  it('takes the upper end of a range as the value', () => {
    expect(findDurations('2-4 hours')).toMatchObject([{ value: 4, lower: 2, unit: 'h', minutes: 240 }]);
    expect(findDurations('3至5个工作日')).toMatchObject([{ value: 5, lower: 3, unit: 'bd', minutes: null }]);
  });

  it('says whether it is a bound from above or from below', () => {
    expect(findDurations('less than 15 minutes')[0]?.bound).toBe('at-most');
    expect(findDurations('不超过 30 分钟')[0]?.bound).toBe('at-most');
    expect(findDurations('超过 5 天')[0]?.bound).toBe('more-than');
    expect(findDurations('in 2 hours')[0]?.bound).toBe(null);
  });

  it.each([
    '7x24小时',
    '7×24',
    '24/7',
    '7天24小时',
    '24 hours a day, seven days a week',
    '2019年03月17日',
    '10月7日',
    '第2个服务月度',
    '00:00:00 - 00:04:59',
    '200ms',
    '100 m',
    '10.5.3',
    '周一至周五',
    'Monday to Friday 9-5',
    'a couple of hours',
  ])('finds no length of time in %s', (text) => {
    expect(findDurations(text)).toEqual([]);
  });

  it('keeps two lengths apart', () => {
    expect(only('30分钟内响应，2个小时内提供解决方案')).toEqual([
      ['30分钟', 30, 'min'],
      ['2个小时', 2, 'h'],
    ]);
  });

  it('gives a business day no minutes, since only a calendar knows its length', () => {
    expect(findDurations('1 business day')[0]?.minutes).toBe(null);
    expect(findDurations('4 business hours')[0]?.minutes).toBe(240);
  });

  it('reads back any number in any of its spellings, with the span of its words', () => {
    const spell = constantFrom(
      (n: number) => [`${n} hours`, n],
      (n: number) => [`${n}小时`, n],
      (n: number) => [`${n} 個小時`, n],
      (n: number) => [`${chinese(n)}小时`, n],
    );
    assert(
      property(integer({ min: 1, max: 99 }), spell, constantFrom('', 'P1：', 'Within '), (n, write, before) => {
        const [words] = write(n);
        const text = `${before}${words}。`;
        expect(only(text)).toEqual([[words, n, 'h']]);
      }),
    );
  });

  it('needs time in proportion to the text, whatever it is made of', () => {
    for (const piece of ['1', '一', 'half ', '周一至', '9:', 'business ', '（', 'a '])
      expect(findDurations(piece.repeat(20_000))).toEqual([]);
  });
});

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const chinese = (n: number): string =>
  `${n >= 20 ? DIGITS[Math.floor(n / 10)] : ''}${n >= 10 ? '十' : ''}${DIGITS[n % 10]}`;

import { describe, expect, it } from 'vitest';
import { readDocument } from '../document/document.ts';
import { readContract } from './contract.ts';

const TABLE =
  '| Plan | Severity | First response |\n|---|---|---|\n| Amber | P1 | 1 hour |\n| Amber | P2 | 4 hours |\n| Jade | P1 | 2 hours |';
const ZH_TABLE = '| 级别 | 响应时间 |\n|---|---|\n| P1 | 1 小时 |\n| P2 | 4 小时 |';

const clocks = async (text: string): Promise<string> => {
  const { commitments } = readContract(await readDocument('terms.md', new TextEncoder().encode(text)));
  return commitments.map(({ targetValue, targetUnit }) => `${targetValue}${targetUnit}`).join(' ');
};

describe('times that a sentence makes run in office hours', () => {
  it.each([
    ['all of them', 'Response times are measured during business hours.', '1bh 4bh 2bh'],
    ['all but a level', 'Except for P1, response times are counted in working hours.', '1h 4bh 2h'],
    ['those of a level', 'Response targets for P2 apply during support hours only.', '1h 4bh 2h'],
    ['those of a plan', 'For Standard plans, targets are calculated in business hours.', '1h 4h 2h'],
    ['those of another metric', 'Resolution times are measured in business hours.', '1h 4h 2h'],
    ['those of no clock of support', 'Uptime SLA figures are calculated over our service hours.', '1h 4h 2h'],
    ['what hours are', '“Hours” are business hours, from 8 to 5.', '1bh 4bh 2bh'],
    ['what is said of other hours', 'The SLA applies outside business hours too.', '1h 4h 2h'],
  ])('%s', async (_, sentence, expected) => {
    expect(await clocks(`${TABLE}\n\n${sentence}`)).toBe(expected);
  });

  it('leaves a plan whose hours never end on the clock', async () => {
    const text = `| Plan | First response |\n|---|---|\n| Basic | 8 hours |\n| Premium | 1 hour |\n\nResponse times apply during the coverage window of the plan:\n\n- Basic edition: 9:00-18:00, Monday through Friday.\n- Premium edition: support 24x7.`;
    expect(await clocks(text)).toBe('8bh 1h');
  });

  it.each([
    ['以上响应时间均按工作时间计算。', '1bh 4bh'],
    ['除 P1 外，响应时间仅在工作时间内计算。', '1h 4bh'],
    ['非工作时间的响应时间按值班安排统计。', '1h 4h'],
    ['系统维护在工作时间内进行。', '1h 4h'],
  ])('in Chinese: %s', async (sentence, expected) => {
    expect(await clocks(`${ZH_TABLE}\n\n${sentence}`)).toBe(expected);
  });

  it('by the words over or beside the times', async () => {
    expect(await clocks('| 级别 | 响应时间（工作时间内） |\n|---|---|\n| P1 | 1 小时 |')).toBe('1bh');
    expect(await clocks('| Severity | Response (outside business hours) |\n|---|---|\n| P1 | 1 hour |')).toBe('1h');
    expect(await clocks('- P3: response within 24 hours (business days)')).toBe('24bh');
  });
});

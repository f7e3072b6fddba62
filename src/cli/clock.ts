import { Command } from 'commander';
import { type ClockRequest, clock } from '../app/clock.ts';
import { clockReport } from '../app/clock-report.ts';
import type { Context } from './context.ts';

const words = {
  clock: {
    en: 'business time: how long was open between two instants, or when a target is used up',
    zh: '营业时间：两个时刻之间开放了多久，或目标何时用完',
  },
  calendar: { en: 'a YAML file with opening hours', zh: '写有营业时间的 YAML 文件' },
  from: {
    en: "2026-11-23T11:00 in the calendar's zone, or with its offset",
    zh: '2026-11-23T11:00（日历所在时区），或带时区偏移',
  },
  to: { en: 'the other instant', zh: '另一个时刻' },
  add: { en: 'a target: 90m, 4h of open time, 2bd (business days)', zh: '目标：90m、4h 营业时间，或 2bd（工作日）' },
  before: { en: 'count the target back', zh: '目标往回数' },
  closing: {
    en: 'a target used up exactly at closing stays there, or rolls to the next opening',
    zh: '恰好在关门时用完的目标：stays 停在关门，rolls 顺延到下次开门',
  },
  pause: { en: 'a span that does not count, start/end; may be repeated', zh: '不计时的区间，写作 起/止；可重复' },
  ics: { en: 'an iCalendar file with further holidays', zh: '另附假日的 iCalendar 文件' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
};

type Options = Omit<ClockRequest, 'pauses'> & { pause?: string[]; json?: boolean };

export const clockCommand = ({ effects, lang }: Context): Command =>
  new Command('clock')
    .description(words.clock[lang])
    .requiredOption('--calendar <file>', words.calendar[lang])
    .requiredOption('--from <time>', words.from[lang])
    .option('--to <time>', words.to[lang])
    .option('--add <target>', words.add[lang])
    .option('--before', words.before[lang])
    .option('--closing <policy>', words.closing[lang], 'stays')
    .option('--pause <span...>', words.pause[lang])
    .option('--ics <file>', words.ics[lang])
    .option('--json', words.json[lang])
    .action(async ({ json, pause = [], ...request }: Options) => {
      const answer = await clock(effects, { ...request, pauses: pause });
      effects.terminal.out(json ? `${JSON.stringify(answer, null, 1)}\n` : clockReport(answer, lang));
    });

import type { Lang, Text } from '../model/text.ts';
import { pad, widthOf } from '../report/layout.ts';
import { DAY, formatDuration } from '../time/duration.ts';
import type { ClockAnswer } from './clock.ts';

const words = {
  from: { en: 'from', zh: '起' },
  to: { en: 'to', zh: '止' },
  open: { en: 'open', zh: '营业中' },
  closed: { en: 'closed', zh: '未营业' },
  openTime: { en: 'open time', zh: '营业时间' },
  passed: { en: 'time passed', zh: '实际经过' },
  target: { en: 'target', zh: '目标' },
  due: { en: 'due', zh: '到期' },
  begin: { en: 'begin by', zh: '最迟开始' },
  never: { en: 'never: the calendar does not open for so long', zh: '永不：日历没有足够的营业时间' },
  nextOpening: { en: 'next opening', zh: '下次开门' },
  nextClosing: { en: 'next closing', zh: '下次关门' },
  noNext: { en: 'none', zh: '无' },
} as const satisfies Record<string, Text>;

/** The answer of `touchstone clock` for people; times are those of the calendar's zone. */
export function clockReport(answer: ClockAnswer, lang: Lang): string {
  const { range, target } = answer;
  const time = (moment: string) => (moment === 'never' ? words.never[lang] : moment.replace('T', ' '));
  const next = (moment: string) => (moment === 'never' ? words.noNext[lang] : time(moment));
  const state = words[answer.open ? 'open' : 'closed'][lang];
  const rows: (readonly [Text, string])[] = [
    [words.from, `${time(answer.from)}${lang === 'en' ? ` (${state})` : `（${state}）`}`],
  ];
  if (range !== null)
    rows.push(
      [words.to, time(range.to)],
      [words.openTime, exact(range.openMs, lang)],
      [words.passed, exact(range.passedMs, lang)],
    );
  if (target !== null)
    rows.push([words.target, target.add], [target.direction === 'after' ? words.due : words.begin, time(target.due)]);
  rows.push([words.nextOpening, next(answer.nextOpening)], [words.nextClosing, next(answer.nextClosing)]);
  const width = Math.max(...rows.map(([label]) => widthOf(label[lang])));
  const table = rows.map(([label, value]) => `${pad(label[lang], width)}  ${value}`);
  return `${[...table, ...notes(answer).map((note) => note[lang])].join('\n')}\n`;
}

/** To the second; below a day also rounded for reading (a day of open time would be taken for a day's hours). */
function exact(ms: number, lang: Lang): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (ms >= DAY) return clock;
  const rounded = formatDuration(ms, lang);
  return lang === 'en' ? `${rounded} (${clock})` : `${rounded}（${clock}）`;
}

function notes({ target, holidaysUnknown }: ClockAnswer): Text[] {
  const found: Text[] = [];
  if (target !== null && target.rollsTo !== null) {
    const other = target.rollsTo === 'never' ? null : target.rollsTo.replace('T', ' ');
    found.push(
      target.closing === 'stays'
        ? {
            en: `The target is used up exactly at closing; some systems show ${other ?? 'no due time at all'} instead.`,
            zh: `目标恰好在关门时用完；有些系统会显示为${other === null ? '没有到期时间' : ` ${other}`}。`,
          }
        : { en: 'Rolled from the closing to the next opening.', zh: '已从关门时刻顺延到下次开门。' },
    );
  }
  if (holidaysUnknown !== null)
    found.push({
      en: `Public holidays are known from ${holidaysUnknown.from} to ${holidaysUnknown.to} only; outside it no holiday is counted.`,
      zh: `公共假日仅收录 ${holidaysUnknown.from} 至 ${holidaysUnknown.to}；此范围之外未计入任何假日。`,
    });
  return found;
}

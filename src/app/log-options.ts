import type { Note } from '../evidence/note-document.ts';
import { dayOf, isZone } from '../language/local-time.ts';
import { visible } from '../language/visible.ts';
import { usageError } from '../model/error.ts';

/** The options of `touchstone log`, as typed. */
export interface LogOptions {
  readonly vendor?: string | undefined;
  readonly case?: string | undefined;
  readonly channel?: string | undefined;
  readonly plan?: string | undefined;
  readonly severity?: string | undefined;
  readonly title?: string | undefined;
  readonly opened?: string | undefined;
  readonly asked?: string | undefined;
  readonly replied?: string | undefined;
  readonly by?: string | undefined;
  readonly said?: string | undefined;
  readonly promised?: string | undefined;
  readonly workaround?: string | undefined;
  readonly resolved?: string | undefined;
  readonly closed?: string | undefined;
  readonly reason?: string | undefined;
  readonly until?: string | undefined;
  /** Names, parted by commas. */
  readonly me?: string | undefined;
  readonly them?: string | undefined;
  /** A file with copied text, `-` for standard input. */
  readonly paste?: string | undefined;
  /** How the paste is written, where it should not be guessed. */
  readonly format?: string | undefined;
  /** A CSV or XLSX file. */
  readonly sheet?: string | undefined;
  /** The day from which `昨天` and bare times count. */
  readonly day?: string | undefined;
  readonly zone?: string | undefined;
  readonly dates?: string | undefined;
}

/** Longest text of one option. */
const LONGEST_OPTION = 20_000;
const LONGEST_NAME = 100;

/** The options without blank ones. Fails where two exclude each other or one is too long to have been typed. */
export function checkedOptions(options: LogOptions): LogOptions {
  const given: LogOptions = Object.fromEntries(Object.entries(options).filter(([, value]) => value?.trim()));
  refuseTogether(given);
  checkLengths(given);
  return given;
}

/** What all notes of one call share. */
export type Frame = Pick<Note, 'schema' | 'timezone' | 'day' | 'dates'>;

export function frameOf({ day, zone, dates }: LogOptions, timezone: string, now: number): Frame {
  if (zone !== undefined && !isZone(zone))
    throw usageError(
      `--zone ${visible(zone)}: not a time zone; write one such as Asia/Shanghai`,
      `--zone ${visible(zone)}：不是有效的时区；请写成 Asia/Shanghai 这样的名称`,
    );
  if (day !== undefined && !isDay(day))
    throw usageError(
      `--day ${visible(day)}: not a day; write it as 2026-11-03`,
      `--day ${visible(day)}：不是有效的日期；请写成 2026-11-03`,
    );
  if (dates !== undefined && dates !== 'month-first' && dates !== 'day-first')
    throw usageError(
      `--dates ${visible(dates)}: write month-first or day-first`,
      `--dates ${visible(dates)}：请写 month-first（月在前）或 day-first（日在前）`,
    );
  const of = zone ?? timezone;
  return {
    schema: 'touchstone/note@1',
    timezone: of,
    day: day === undefined ? { on: dayOf(now, of), isStated: false } : { on: day, isStated: true },
    dates,
  };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Names parted by commas. */
export const namesIn = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/[,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

function refuseTogether({ paste, sheet }: LogOptions): void {
  if (paste !== undefined && sheet !== undefined)
    throw usageError(
      '--paste and --sheet cannot be given together; log them one after the other',
      '--paste 与 --sheet 不能同时使用；请分两次登记',
    );
}

/** A value far longer than anything a person types was meant to be a file. */
function checkLengths(options: LogOptions): void {
  for (const [option, value] of Object.entries(options)) {
    const isNames = option === 'me' || option === 'them';
    const longest = isNames ? Math.max(0, ...namesIn(value).map((name) => name.length)) : (value ?? '').length;
    const most = isNames || option === 'vendor' ? LONGEST_NAME : LONGEST_OPTION;
    if (longest > most)
      throw usageError(
        `--${option}: ${longest} characters are too many (at most ${most}); shorten it, or put the text into a file for --paste`,
        `--${option}：${longest} 个字符过长（最多 ${most}）；请缩短，或把内容存成文件用 --paste`,
      );
  }
}

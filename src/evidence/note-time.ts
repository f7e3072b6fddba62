import { dayOf, readLocalTime, type UnknownTime, withOffset } from '../language/local-time.ts';
import type { Text } from '../model/text.ts';
import type { Note } from './note-document.ts';
import { errorAt, type Place, shown } from './note-place.ts';

export interface NoteTimes {
  readonly note: Pick<Note, 'timezone' | 'day' | 'dates'>;
  readonly place: Place;
  /** The opening, from which bare times and earlier times are judged; null while it is read. */
  readonly opened: number | null;
}

const WHY: Readonly<Record<UnknownTime, Text>> = {
  'no-time': {
    en: 'names a day without a time of day; write it as 2026-11-03 02:10',
    zh: '只有日期、没有时刻；请写成 2026-11-03 02:10',
  },
  'no-day': {
    en: 'names no day; write it as 2026-11-03 02:10, or say with --day which day is meant',
    zh: '没有日期；请写成 2026-11-03 02:10，或用 --day 说明是哪一天',
  },
  doubtful: {
    en: 'can be read as two different times; write it as 2026-11-03 02:10, or give --dates month-first or day-first',
    zh: '可以读成两个不同的时间；请写成 2026-11-03 02:10，或给出 --dates month-first 或 day-first',
  },
  impossible: {
    en: 'is not a time; write it as 2026-11-03 02:10',
    zh: '不是可读的时间；请写成 2026-11-03 02:10',
  },
};

/** Epoch milliseconds of an entered time. Fails where it cannot be read, or lies before the opening of the case. */
export function enteredTime(text: string, field: string, { note, place, opened }: NoteTimes): number {
  const stated = note.day?.isStated ? note.day.on : null;
  const at = readLocalTime(text, {
    zone: note.timezone,
    day: note.day?.on ?? null,
    bareDay: stated ?? (opened === null ? null : dayOf(opened, note.timezone)),
    dates: note.dates,
  });
  if (typeof at !== 'number')
    throw errorAt(place, field, `${shown(text)} ${WHY[at].en}`, `${shown(text)}${WHY[at].zh}`);
  if (opened !== null && at < opened) throw beforeOpening(text, field, at, { note, place, opened });
  return at;
}

/** Does the time hang on the day on which the note was taken, which nobody stated? */
export function leansOnToday(text: string, { note }: Pick<NoteTimes, 'note'>): boolean {
  if (!note.day || note.day.isStated) return false;
  const context = { zone: note.timezone, bareDay: '2000-01-01', dates: note.dates };
  return typeof readLocalTime(text, { ...context, day: null }) !== 'number';
}

function beforeOpening(text: string, field: string, at: number, { note, place, opened }: NoteTimes) {
  const [when, start] = [minute(at, note), minute(opened ?? at, note)];
  return errorAt(
    place,
    field,
    `${shown(text)} (${when}) lies before the opening of the case (${start}); correct one of them, with the full date if a night lies between`,
    `${shown(text)}（${when}）早于提问时间（${start}）；请改正其中之一，若跨夜请写完整日期`,
  );
}

/** As people read it: `2026-11-03 02:10`. */
export const minute = (at: number, { timezone }: Pick<Note, 'timezone'>): string =>
  withOffset(at, timezone).slice(0, 16).replace('T', ' ');

import { withOffset } from '../language/local-time.ts';
import { maskNames } from '../language/name-mask.ts';
import { visible } from '../language/visible.ts';
import { inputError } from '../model/error.ts';
import type { Severity } from '../model/evidence.ts';
import type { Text } from '../model/text.ts';
import type { CaseRecord, Note, NoteContext, NoteEntry } from './note-document.ts';
import { entryEvents, type NoteCaseEvent, openingRow, pasteEvents, rowEvents, timedEnd } from './note-events.ts';
import { messagesOfPaste, type RoledMessage } from './note-paste.ts';
import { errorAt, type Place, placeName, shown } from './note-place.ts';
import { enteredTime, leansOnToday, minute, type NoteTimes } from './note-time.ts';
import { readChannel, readSeverity, readYesNo } from './note-words.ts';

/** One case of a note as a record, with the number of messages read and what to tell the person. */
export function caseOfNote(
  entry: NoteEntry,
  note: Note,
  context: NoteContext & { readonly caseId: string },
): { readonly record: CaseRecord; readonly messages: number; readonly warnings: readonly Text[] } {
  const place: Place = { sheet: note.sheet, row: entry.row };
  const channel = readChannel(entry.channel);
  if (!channel) throw unknownChannel(place, entry.channel);
  const stated = statedOpening(entry, note, place);
  const paste = messagesOfPaste(entry, note, stated);
  const opened = stated ?? openingOf(paste.messages, place);
  const said = paste.messages.filter(({ time }) => time === null || time >= opened);
  const times: NoteTimes = { note, place, opened };
  const people = [...entry.me, ...entry.them].filter((name) => !name.startsWith('@'));
  const speakers = [...people, ...paste.messages.flatMap(({ speaker }) => speaker ?? [])];
  const mask = (text: string) => maskNames(text, speakers, context.pseudonymOf);
  const events = [...entryEvents(entry, times), ...rowEvents(entry, times), ...pasteEvents(said, note)]
    .sort((a, b) => a.time - b.time)
    .map(({ time, text, ...event }) => ({ ...event, time, ...(text === undefined ? {} : { text: mask(text) }) }));
  const end = observedEnd(entry, times, events, Date.parse(context.capturedAt));
  const remarks = remarksOf(entry, said).map(mask);
  const severity = readStated(entry, place);
  return {
    record: {
      kind: 'case',
      vendor: context.vendor,
      source: context.source,
      url: null,
      observedAt: withOffset(end, note.timezone),
      tier: context.tier,
      caseId: context.caseId,
      channel,
      openedAt: withOffset(opened, note.timezone),
      events: events.map(({ time, ...event }) => ({ ...event, at: withOffset(time, note.timezone) })),
      ...(entry.plan === undefined ? {} : { plan: entry.plan }),
      ...(severity === undefined ? {} : { severity }),
      ...(entry.title === undefined ? {} : { title: mask(entry.title) }),
      ...(remarks.length === 0 ? {} : { note: remarks.join('\n') }),
    },
    messages: events.filter(({ kind }) => kind === 'message').length + said.filter(({ time }) => time === null).length,
    warnings: [
      ...paste.warnings,
      ...leftOut(paste.messages.length - said.length, opened, note),
      ...aboutToday(entry, note, place),
      ...aboutWhatIsMissing(entry, events, place),
      ...aboutFuture(events, Date.parse(context.capturedAt), note, place),
    ],
  };
}

function statedOpening(entry: NoteEntry, note: Note, place: Place): number | null {
  const times = { note, place, opened: null };
  if (entry.opened !== undefined) return enteredTime(entry.opened, 'opened', times);
  const row = openingRow(entry);
  return row ? enteredTime(row.at, 'at', { ...times, place: { ...place, row: row.row ?? place.row } }) : null;
}

/** The customer's first words, else the first words of anybody; without a time there is no case to put on a clock. */
function openingOf(messages: readonly RoledMessage[], place: Place): number {
  const timed = messages.filter(({ time }) => time !== null);
  const first =
    timed.find(({ role }) => role === 'customer') ?? timed.find(({ role }) => role === 'unknown') ?? timed[0];
  if (first?.time != null) return first.time;
  const name = placeName(place, 'opened');
  throw inputError(
    `${name.en}: missing; say when the case was opened, such as 2026-11-03 02:10 (the paste states no time that could be used)`,
    `${name.zh}：缺少提问时间；请写明，例如 2026-11-03 02:10（粘贴内容里没有可用的时间）`,
  );
}

/** Until when the case was watched: as stated; until the note was taken, where it says that something had not happened; else its last event. */
function observedEnd(entry: NoteEntry, times: NoteTimes, events: readonly NoteCaseEvent[], noted: number): number {
  const last = Math.max(...events.map(({ time }) => time));
  if (entry.until === undefined) {
    const saysNo = [entry.replied, entry.resolved].some((text) => text !== undefined && readYesNo(text) === false);
    return saysNo ? Math.max(last, noted) : last;
  }
  const until = enteredTime(entry.until, 'until', times);
  if (until < last)
    throw errorAt(
      times.place,
      'until',
      `${shown(entry.until)} lies before the last thing that was noted (${minute(last, times.note)}); correct one of them`,
      `${shown(entry.until)}早于记录中的最后一个时间（${minute(last, times.note)}）；请改正其中之一`,
    );
  return until;
}

/** What is known but has no time: it stays readable, and no clock uses it. */
const remarksOf = (entry: NoteEntry, said: readonly RoledMessage[]): string[] => [
  ...said.filter(({ time }) => time === null).map(({ role, text }) => `${role}: ${text}`),
  ...(['replied', 'workaround', 'resolved', 'closed'] as const)
    .filter((field) => timedEnd(entry[field]) === 'yes')
    .map(
      (field) => `${field}: time not stated / 时间未注明${field === 'replied' && entry.said ? `: ${entry.said}` : ''}`,
    ),
];

function readStated(entry: NoteEntry, place: Place): Severity | undefined {
  if (entry.severity === undefined) return undefined;
  const severity = readSeverity(entry.severity);
  if (severity) return severity;
  throw errorAt(
    place,
    'severity',
    `${shown(entry.severity)} is not a severity; write P0, P1, P2 or P3`,
    `${shown(entry.severity)}不是有效的级别；请写 P0、P1、P2 或 P3`,
  );
}

const unknownChannel = (place: Place, channel: string) =>
  errorAt(
    place,
    'channel',
    `${shown(channel)} is not a channel; write one of ticket, email, hotline, dedicated-group, public-group, chat, forum, issue-tracker, technical-manager, engineer-escalation, on-site, other`,
    `${shown(channel)}不是已知的渠道；请写工单、邮件、热线、专属群、用户群、在线客服、论坛、github、技术经理、升级、现场、其他之一`,
  );

const leftOut = (count: number, opened: number, note: Note): Text[] =>
  count === 0
    ? []
    : [
        {
          en: `${count} ${count === 1 ? 'message' : 'messages'} before the customer's first words (${minute(opened, note)}) left out; give --opened if the case began earlier`,
          zh: `客户首次提问（${minute(opened, note)}）之前的 ${count} 条消息未计入；若问题更早提出，请给出 --opened`,
        },
      ];

function aboutToday(entry: NoteEntry, note: Note, place: Place): Text[] {
  const fields = ['opened', 'replied', 'workaround', 'resolved', 'closed', 'until'] as const;
  const leaning = fields.filter(
    (field) => timedEnd(entry[field]) === 'time' && leansOnToday(entry[field] ?? '', { note }),
  );
  return leaning.map((field) => {
    const name = placeName(place, field);
    return {
      en: `${name.en}: ${visible(entry[field] ?? '')} was counted from ${note.day?.on}, the day of this note; if another is meant, say so with --day`,
      zh: `${name.zh}：${visible(entry[field] ?? '')} 按登记当天 ${note.day?.on} 推算；若不是，请用 --day 说明`,
    };
  });
}

function aboutWhatIsMissing(entry: NoteEntry, events: readonly NoteCaseEvent[], place: Place): Text[] {
  const name = (field: string) => placeName(place, field);
  const untimed = (['replied', 'workaround', 'resolved', 'closed'] as const)
    .filter((field) => timedEnd(entry[field]) === 'yes')
    .map((field) => ({
      en: `${name(field).en}: without a time it is kept as a remark, and no clock uses it`,
      zh: `${name(field).zh}：没有时间，只作为备注保留，不参与计时`,
    }));
  const isSilent = entry.replied === undefined && !events.some(({ kind }) => kind !== 'opened');
  if (!isSilent) return untimed;
  return [
    ...untimed,
    {
      en: `${name('replied').en}: nothing says whether there was a reply, so the case says nothing about one; give its time, or “no”`,
      zh: `${name('replied').zh}：没有说明是否有人回复，这条记录对此不作判断；请写回复时间，或写“否”`,
    },
  ];
}

function aboutFuture(events: readonly NoteCaseEvent[], noted: number, note: Note, place: Place): Text[] {
  const late = events.find(({ time }) => time > noted);
  if (!late) return [];
  const name =
    place.sheet === undefined
      ? { en: '', zh: '' }
      : { en: `${place.sheet}: row ${place.row}: `, zh: `${place.sheet}：第 ${place.row} 行：` };
  return [
    {
      en: `${name.en}${minute(late.time, note)} lies after the moment of this note (${minute(noted, note)}); check the date and the time zone (${note.timezone})`,
      zh: `${name.zh}${minute(late.time, note)} 晚于登记时刻（${minute(noted, note)}）；请检查日期和时区（${note.timezone}）`,
    },
  ];
}

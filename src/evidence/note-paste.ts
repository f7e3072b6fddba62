import { dialectName, type PastedMessage, readPaste } from '../language/chat-paste.ts';
import { dayOf } from '../language/local-time.ts';
import { rolesOf } from '../language/speaker-role.ts';
import { visible } from '../language/visible.ts';
import type { Role } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import type { Text } from '../model/text.ts';
import type { Note, NoteEntry } from './note-document.ts';
import { minute } from './note-time.ts';

/** A message of the paste with its role; `time` null where it is not known. */
export interface RoledMessage extends Pick<PastedMessage, 'line' | 'speaker' | 'text'> {
  readonly role: Role;
  readonly time: number | null;
}

export interface NotePaste {
  readonly messages: readonly RoledMessage[];
  readonly warnings: readonly Text[];
}

/** The messages of the pasted text, with what the person should know of the reading. Fails where there are none. */
export function messagesOfPaste(entry: NoteEntry, note: Note, opened: number | null): NotePaste {
  if (!entry.paste) return { messages: [], warnings: [] };
  const { name, text, dialect } = entry.paste;
  const { timezone, day, dates } = note;
  const stated = day?.isStated ? day.on : null;
  const base = { zone: timezone, dates, dialect, from: opened ?? undefined };
  const bareDay = stated ?? (opened === null ? null : dayOf(opened, timezone));
  const paste = readPaste(text, { ...base, day: day?.on ?? null, bareDay });
  if (paste.messages.length === 0) throw noMessages(name, text);
  const roles = rolesOf(paste.messages, entry);
  const messages = paste.messages.map(({ line, speaker, text, at }, index) => ({
    line,
    speaker,
    text,
    role: roles[index],
    time: typeof at === 'number' ? at : null,
  }));
  const early = opened === null ? undefined : messages.find(({ time }) => time !== null && time < opened);
  if (early) throw beforeOpening(name, early, opened ?? 0, note);
  const leaning = day && !day.isStated ? readPaste(text, { ...base, day: null, bareDay }) : paste;
  const leans = leaning.messages.filter(({ at }) => typeof at !== 'number').length - withoutTime(messages);
  return {
    messages,
    warnings: [
      ...aboutRead(name, paste.dialect, messages.length),
      ...aboutTimes(name, paste.messages),
      ...(leans > 0 ? [leansOn(name, leans, day?.on ?? '')] : []),
      ...aboutSpeakers(messages),
      ...aboutDropped(
        name,
        paste.dropped.map(({ why }) => why),
      ),
    ],
  };
}

const withoutTime = (messages: readonly RoledMessage[]): number => messages.filter(({ time }) => time === null).length;

const noMessages = (name: string, text: string) =>
  text.trim() === ''
    ? inputError(
        `${name}: the paste is empty; copy the conversation again and paste it whole`,
        `${name}：粘贴内容为空；请重新复制整段对话再粘贴`,
      )
    : inputError(
        `${name}: no message was found in it; each has to begin with who speaks, best with the time (王工 2026-03-04 14:05), or name its form with --format`,
        `${name}：没有找到任何消息；每条消息要以发言人开头，最好带时间（王工 2026-03-04 14:05），也可用 --format 指明格式`,
      );

function beforeOpening(name: string, { line, time }: RoledMessage, opened: number, note: Note) {
  const [when, start] = [minute(time ?? opened, note), minute(opened, note)];
  return inputError(
    `${name}:${line}: a message of ${when} lies before the opening of the case (${start}); cut the paste to this case, or correct --opened`,
    `${name}:${line}：${when} 的消息早于提问时间（${start}）；请只粘贴这一个问题的对话，或改正 --opened`,
  );
}

const aboutRead = (name: string, dialect: Parameters<typeof dialectName>[0], count: number): Text[] => {
  const form = dialectName(dialect);
  return [
    {
      en: `${name}: read as ${form.en}, ${counted(count, 'message')}`,
      zh: `${name}：按“${form.zh}”的格式读取，共 ${count} 条消息`,
    },
  ];
};

type Unknown = Exclude<PastedMessage['at'], number>;
const WHY: Readonly<Record<Unknown, Text>> = {
  'no-time': { en: 'without a time', zh: '没有时间' },
  'no-day': { en: 'with a time but no day (say with --day which)', zh: '有时刻但没有日期（请用 --day 说明）' },
  doubtful: {
    en: 'with a time that can be read in two ways (try --dates)',
    zh: '的时间有两种读法（可用 --dates 说明）',
  },
  impossible: { en: 'with a date that does not exist', zh: '的日期不存在' },
  'steps-back': {
    en: 'with a time that runs back, so a day must have passed unseen (write the day on a line above, such as 2026-03-05)',
    zh: '的时刻比前一条更早，说明中间跨了天（请在其上方单独写一行日期，如 2026-03-05）',
  },
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function aboutTimes(name: string, messages: readonly PastedMessage[]): Text[] {
  const lines = new Map<Unknown, number[]>();
  for (const { at, line } of messages) if (typeof at !== 'number') lines.set(at, [...(lines.get(at) ?? []), line]);
  return [...lines].map(([why, at]) => {
    const [first] = at;
    return {
      en: `${name}:${first}: ${counted(at.length, 'message')} ${WHY[why].en}; the words are kept, but no clock uses them`,
      zh: `${name}:${first}：有 ${at.length} 条消息${WHY[why].zh}；内容会保留，但不参与计时`,
    };
  });
}

const leansOn = (name: string, count: number, day: string): Text => ({
  en: `${name}: ${counted(count, 'time')} counted from ${day}, the day of this note; if it was copied on another day, say so with --day`,
  zh: `${name}：有 ${count} 个时间按登记当天 ${day} 推算；若复制于其他日期，请用 --day 说明`,
});

function aboutSpeakers(messages: readonly RoledMessage[]): Text[] {
  const unknown = new Set(messages.filter(({ role }) => role === 'unknown').map(({ speaker }) => speaker ?? '—'));
  if (unknown.size === 0) return [];
  const names = [...unknown].slice(0, 5).map((name) => visible(name, 20));
  const more = unknown.size > 5 ? ', …' : '';
  return [
    {
      en: `not known which side these are on: ${names.join(', ')}${more}; name yours with --me, the vendor's with --them`,
      zh: `不知道这些人属于哪一方：${names.join('、')}${more}；请用 --me 写出我方，用 --them 写出厂商一方`,
    },
  ];
}

function aboutDropped(name: string, dropped: readonly string[]): Text[] {
  const count = (why: string) => dropped.filter((one) => one === why).length;
  const [preamble, recalled] = [count('preamble'), count('recalled')];
  return [
    ...(preamble > 0
      ? [
          {
            en: `${name}: ${counted(preamble, 'line')} above the first speaker not read`,
            zh: `${name}：第一位发言人之前的 ${preamble} 行没有读取`,
          },
        ]
      : []),
    ...(recalled > 0
      ? [{ en: `${name}: ${counted(recalled, 'recalled message')}`, zh: `${name}：有 ${recalled} 条消息被撤回` }]
      : []),
  ];
}

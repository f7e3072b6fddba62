import { stringify } from 'yaml';
import { inputError } from '../model/error.ts';
import type { CaseMap } from '../model/map.ts';
import type { Lang, Text } from '../model/text.ts';
import { formatsOf, meaningOf, type SampleColumn } from './column-guess.ts';
import { given, guessedMap } from './map-guess.ts';
import { swappedDayAndMonth } from './time-format.ts';

/** A first map of a table, as YAML, with a remark wherever its reader has to look. */
export function suggestedMap(
  file: string,
  columns: readonly SampleColumn[],
  lang: Lang,
  encoding: string | undefined,
): string {
  const map = guessedMap(nameOf(file), columns);
  const names = columns.map(({ name }) => name);
  if (map === null) throw nothingToSuggest(file, names);
  const used = Object.values(map.columns);
  const time = columns.find(({ name }) => name === map.columns.time);
  const lines = [
    ...remark(REMARKS.head(columns[0]?.values.length ?? 0), lang),
    'schema: touchstone/map@1',
    `name: ${scalar(map.name)}`,
    ...(encoding === undefined ? [] : [...remark(REMARKS.encoding, lang), `encoding: ${encoding}`]),
    'columns:',
    ...Object.entries(map.columns).map(([field, name]) => `  ${field}: ${scalar(String(name))}`),
    ...remark(REMARKS.unused(names.filter((name) => !used.includes(name))), lang),
    ...(time ? timeLines(map, time, lang) : []),
    ...(map.missing ? [`missing: [${map.missing.map(quotedScalar).join(', ')}]`] : []),
    ...(map.states ? stateLines(map, map.states, lang) : remark(REMARKS.noState, lang)),
    ...(map.severities ? wordLines('severities', map.severities, REMARKS.severities, lang) : []),
    ...(map.roles ? wordLines('roles', map.roles, REMARKS.roles, lang) : remark(REMARKS.noRole, lang)),
  ];
  return `${lines.join('\n')}\n`;
}

function timeLines({ time: guessed }: CaseMap, time: SampleColumn, lang: Lang): string[] {
  const formats = formatsOf(time);
  const [format = 'iso'] = formats;
  const other = swappedDayAndMonth(format);
  const isUnclear = other !== undefined && formats.includes(other);
  return [
    'time:',
    ...(isUnclear ? remark(REMARKS.order(format, other, given(time)[0] ?? ''), lang, '  ') : []),
    `  format: ${scalar(format)}`,
    ...(guessed?.timezone === undefined
      ? []
      : [...remark(REMARKS.zone, lang, '  '), `  timezone: ${guessed.timezone}`]),
  ];
}

function stateLines({ closeReasons }: CaseMap, states: Readonly<Record<string, string>>, lang: Lang): string[] {
  return [
    ...remark(REMARKS.states, lang),
    'states:',
    ...Object.entries(states).map(
      ([value, meaning]) =>
        `  ${quotedScalar(value)}: ${meaning}${meaningOf(value) === undefined ? ` # ${REMARKS.unknown[lang]}` : ''}`,
    ),
    ...(closeReasons ? wordLines('closeReasons', closeReasons, REMARKS.ends, lang) : []),
  ];
}

const wordLines = (field: string, words: Readonly<Record<string, string>>, about: Text, lang: Lang): string[] => [
  ...remark(about, lang),
  `${field}:`,
  ...Object.entries(words).map(([value, meaning]) => `  ${quotedScalar(value)}: ${meaning}`),
];

/** What a map of a file is called. */
export const nameOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\..*$/, '') || 'map';
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trim();
const quotedScalar = (text: string): string => JSON.stringify(text);
const remark = (text: Text, lang: Lang, indent = ''): string[] => [`${indent}# ${text[lang]}`];

const REMARKS = {
  head: (rows: number): Text => ({
    en: `A first map, guessed from ${rows} rows: check every line before you trust a number made with it.`,
    zh: `根据 ${rows} 行样本猜出的映射初稿：在采信任何数字之前，请逐行核对。`,
  }),
  encoding: {
    en: 'CHECK: the file is not UTF-8; read as GB18030, do its words look right?',
    zh: '请核对：文件不是 UTF-8；按 GB18030 读取，文字是否正确？',
  },
  unused: (names: readonly string[]): Text => ({
    en: `Not used: ${names.join(', ') || 'none'}.`,
    zh: `未使用的列：${names.join('、') || '无'}。`,
  }),
  order: (one: string, other: string, value: string): Text => ({
    en: `CHECK: day or month first? The sample (${value}) reads both as ${one} and as ${other}.`,
    zh: `请核对：日在前还是月在前？样本（${value}）既可读作 ${one}，也可读作 ${other}。`,
  }),
  zone: {
    en: 'CHECK: the times carry no offset; in which time zone were they written (such as Asia/Shanghai)?',
    zh: '请核对：时间没有时区偏移；它们写于哪个时区（例如 Asia/Shanghai）？',
  },
  states: {
    en: 'CHECK what each state means. For whom a case waits, and whether it was solved, decides every number below.',
    zh: '请核对每个状态的含义。等待谁、是否解决，决定了之后的所有数字。',
  },
  unknown: { en: 'CHECK: its name does not say what it means', zh: '请核对：名称看不出含义' },
  ends: {
    en: 'CHECK: is a close a solution (resolved), or why did the case end (stale, declined, duplicate, abandoned, self-solved)?',
    zh: '请核对：关闭是否等于解决（resolved）？否则因何结束（stale、declined、duplicate、abandoned、self-solved）？',
  },
  severities: { en: 'CHECK: most urgent first?', zh: '请核对：是否按最紧急在前排列？' },
  roles: {
    en: 'CHECK who is who: only a human of the vendor can answer.',
    zh: '请核对身份：只有服务商的真人才算响应。',
  },
  noState: {
    en: 'No column of states was found: the log can show cases, events and times only.',
    zh: '没有找到状态列：日志只能给出工单、事件与时间。',
  },
  noRole: {
    en: 'No column says who wrote (customer, vendor, bot): first responses cannot be shown.',
    zh: '没有列说明是谁写的（客户、服务商、机器人）：无法给出首次响应。',
  },
} satisfies Record<string, Text | ((...values: never[]) => Text)>;

const nothingToSuggest = (file: string, names: readonly string[]) =>
  inputError(
    `${file}: no column of case ids with a column of times was found among ${names.join(', ')}; write the map by hand (docs/formats.md)`,
    `${file}：在 ${names.join('、')} 中没有找到工单号列与时间列；请手工编写映射（见 docs/formats.md）`,
  );

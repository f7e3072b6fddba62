import { stringify } from 'yaml';
import { inputError } from '../model/error.ts';
import type { Lang, Text } from '../model/text.ts';
import { formatsOf, MISSING, meaningOf, NAMES, named, type SampleColumn } from './column-guess.ts';
import { swappedDayAndMonth } from './time-format.ts';

/** A first map of a table, as YAML, with a remark wherever its reader has to look. */
export function suggestedMap(file: string, columns: readonly SampleColumn[], lang: Lang): string {
  const rows = columns[0]?.values.length ?? 0;
  const times = columns.filter((column) => formatsOf(column).length > 0);
  const others = columns.filter((column) => !times.includes(column));
  const time = named(times, NAMES.time, (column) => !NAMES.opened[0].test(column.name)) ?? times.at(-1);
  // A case has several rows, but not most of them.
  const isMany = (column: SampleColumn) => distinct(column).length > Math.min(20, rows / 10);
  const id = named(others, NAMES.case, isMany) ?? others.find(isMany);
  if (!time || !id || rows === 0)
    throw nothingToSuggest(
      file,
      columns.map(({ name }) => name),
    );
  const free = others.filter((column) => column !== id && given(column).length > 0);
  const isFew = (column: SampleColumn) => distinct(column).length <= 60;
  const state = named(free, NAMES.state, isFew);
  const [actor, role, group] = [
    named(free, NAMES.actor, () => true),
    named(free, NAMES.role, isFew),
    named(free, NAMES.group, () => true),
  ];
  const severity = named(free, NAMES.severity, (column) => distinct(column).length <= 12);
  const found: readonly (readonly [field: string, column: SampleColumn | undefined])[] = [
    ['case', id],
    ['time', time],
    ['opened', named(times, NAMES.opened, (column) => column !== time)],
    ['state', state],
    ['group', group],
    ['role', role],
    ['actor', actor],
    ['severity', severity],
    ['channel', named(free, NAMES.channel, isFew)],
    ['plan', named(free, NAMES.plan, isFew)],
    ['text', named(free, NAMES.text, () => true)],
    ['closeReason', named(free, NAMES.closeReason, isFew)],
  ];
  const missing = MISSING.filter((word) => columns.some(({ values }) => values.includes(word)));
  const lines = [
    ...remark(REMARKS.head(rows), lang),
    'schema: touchstone/map@1',
    `name: ${scalar(nameOf(file))}`,
    'columns:',
    ...found.flatMap(([field, column]) => (column ? [`  ${field}: ${scalar(column.name)}`] : [])),
    ...remark(
      REMARKS.unused(columns.filter((column) => !found.some(([, used]) => used === column)).map(({ name }) => name)),
      lang,
    ),
    ...timeLines(time, lang),
    ...(missing.length > 0 ? [`missing: [${missing.map(quotedScalar).join(', ')}]`] : []),
    ...(state ? stateLines(state, lang) : remark(REMARKS.noState, lang)),
    ...(severity ? severityLines(severity, lang) : []),
    ...(role ? roleLines(role, lang) : remark(REMARKS.noRole, lang)),
  ];
  return `${lines.join('\n')}\n`;
}

function timeLines(time: SampleColumn, lang: Lang): string[] {
  const formats = formatsOf(time);
  const [format = 'iso'] = formats;
  const other = swappedDayAndMonth(format);
  const isUnclear = other !== undefined && formats.includes(other);
  const hasOffset =
    format.startsWith('epoch') || (format === 'iso' && given(time).every((value) => /(Z|[+-]\d\d:?\d\d)$/.test(value)));
  return [
    'time:',
    ...(isUnclear ? remark(REMARKS.order(format, other, given(time)[0] ?? ''), lang, '  ') : []),
    `  format: ${scalar(format)}`,
    ...(hasOffset ? [] : [...remark(REMARKS.zone, lang, '  '), '  timezone: UTC']),
  ];
}

function stateLines(state: SampleColumn, lang: Lang): string[] {
  const values = distinct(state);
  const ends = values.filter((value) => meaningOf(value) === 'closed');
  return [
    ...remark(REMARKS.states, lang),
    'states:',
    ...values.map((value) => {
      const meaning = meaningOf(value);
      return `  ${quotedScalar(value)}: ${meaning ?? `ignored # ${REMARKS.unknown[lang]}`}`;
    }),
    ...(ends.length > 0
      ? [...remark(REMARKS.ends, lang), 'closeReasons:', ...ends.map((value) => `  ${quotedScalar(value)}: unknown`)]
      : []),
  ];
}

function severityLines(severity: SampleColumn, lang: Lang): string[] {
  const values = distinct(severity).sort();
  return [
    ...remark(REMARKS.severities, lang),
    'severities:',
    ...values.map((value, at) => `  ${quotedScalar(value)}: P${Math.min(at, 3)}`),
  ];
}

function roleLines(role: SampleColumn, lang: Lang): string[] {
  const guess = (value: string) =>
    /bot|robot|system|auto|机器/i.test(value)
      ? 'bot'
      : /agent|staff|support|vendor|engineer|客服|工程师/i.test(value)
        ? 'vendor'
        : /customer|user|requester|client|客户|用户/i.test(value)
          ? 'customer'
          : 'unknown';
  return [
    ...remark(REMARKS.roles, lang),
    'roles:',
    ...distinct(role).map((value) => `  ${quotedScalar(value)}: ${guess(value)}`),
  ];
}

const given = ({ values }: SampleColumn): string[] =>
  values.filter((value) => value !== '' && !MISSING.includes(value));
const distinct = (column: SampleColumn): string[] => [...new Set(given(column))];
const nameOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\..*$/, '') || 'map';
const scalar = (text: string): string => stringify(text, { lineWidth: 0 }).trim();
const quotedScalar = (text: string): string => JSON.stringify(text);
const remark = (text: Text, lang: Lang, indent = ''): string[] => [`${indent}# ${text[lang]}`];

const REMARKS = {
  head: (rows: number): Text => ({
    en: `A first map, guessed from ${rows} rows: check every line before you trust a number made with it.`,
    zh: `根据 ${rows} 行样本猜出的映射初稿：在采信任何数字之前，请逐行核对。`,
  }),
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

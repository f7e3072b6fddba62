import type { Lang, Text } from '../model/text.ts';
import { formatDuration } from '../time/duration.ts';
import { inert } from './inert.ts';
import { columns, wrap } from './layout.ts';
import { notMeasuredReasons, outcomeNames } from './words/terms.ts';

/** What an explanation needs to be shown; see `app/explain.ts`. */
interface Shown {
  readonly audit: string;
  readonly title: Text;
  readonly vendors: readonly {
    readonly name: Text;
    readonly usual: { readonly median: number | null; readonly n: number; readonly leftOut: number } | null;
    readonly result:
      | {
          readonly outcome: 'measured';
          readonly value: number | null;
          readonly interval: { readonly lower: number; readonly upper: number | null };
          readonly n: number;
        }
      | { readonly outcome: 'not-measured'; readonly reason: keyof typeof notMeasuredReasons }
      | { readonly outcome: 'not-applicable' | 'error' };
    readonly score: { readonly lower: number; readonly upper: number } | null;
  }[];
}

const words = {
  usual: { en: 'as usually computed', zh: '通常的算法' },
  ours: { en: 'over all cases opened (95%)', zh: '全部工单（95%）' },
  score: { en: 'score', zh: '得分' },
  notReached: { en: 'not reached', zh: '未达到' },
  noLog: { en: 'no cases', zh: '没有工单' },
} as const satisfies Record<string, Text>;

const reasons: Readonly<Record<string, Text>> = {
  'first-response': {
    en: 'The usual median looks only at cases that were answered, and takes a machine’s words for an answer. Whoever answers few looks quick.',
    zh: '通常的中位数只看已答复的工单，并把机器的话也算作答复。答得越少，看起来越快。',
  },
  'resolution-time': {
    en: 'The usual median looks only at cases that were closed, and takes any closing for a solution. Whoever closes early looks quick.',
    zh: '通常的中位数只看已关闭的工单，并把任何关闭都算作解决。关得越早，看起来越快。',
  },
};

/** The usual figure beside ours, a row a vendor, and in one sentence why they differ. */
export function explanationReport({ audit, title, vendors }: Shown, lang: Lang): string {
  const rows = vendors.map(({ name, usual, result, score }) => [
    inert(name[lang]),
    usual === null ? words.noLog[lang] : usualText(usual)[lang],
    oursText(result)[lang],
    score === null ? '' : `${Math.round(score.lower)}\u2013${Math.round(score.upper)}`,
  ]);
  const table = [['', words.usual[lang], words.ours[lang], words.score[lang]], ...rows];
  const lines = table.map((row) => columns(row.map((cell, at) => [cell, COLUMN_WIDTHS[at]] as const)));
  return [title[lang], '', ...lines, '', ...wrap((reasons[audit] ?? title)[lang], 80), ''].join('\n');
}

/** Eighty columns with the gaps between them. */
const COLUMN_WIDTHS = [18, 22, 26, 8];

const time = (seconds: number | null, lang: Lang): string =>
  seconds === null ? words.notReached[lang] : formatDuration(seconds * 1000, lang);

const usualText = ({ median, n, leftOut }: { median: number | null; n: number; leftOut: number }): Text => ({
  en: `${time(median, 'en')}, n = ${n}, ${leftOut} left out`,
  zh: `${time(median, 'zh')}，n = ${n}，略去 ${leftOut} 个`,
});

function oursText(result: Shown['vendors'][number]['result']): Text {
  if (result.outcome === 'not-measured') return notMeasuredReasons[result.reason];
  if (result.outcome !== 'measured') return outcomeNames[result.outcome];
  const { value, interval, n } = result;
  const [lower, upper] = [interval.lower, interval.upper];
  return {
    en: `${time(value, 'en')} (${time(lower, 'en')} to ${time(upper, 'en')}), n = ${n}`,
    zh: `${time(value, 'zh')}（${time(lower, 'zh')} 至 ${time(upper, 'zh')}），n = ${n}`,
  };
}

import { clusteredMedian } from '../../cases/measures/clustered.ts';
import { longestSilences } from '../../cases/measures/longest-silence.ts';
import { owedWords } from '../../cases/measures/owed-words.ts';
import { timeBetween } from '../../cases/measures/spans.ts';
import { defineAudit } from '../../model/audit.ts';
import { type CaseBasis, counted, LEVEL, onCases } from '../case-basis.ts';
import { notMeasured } from '../outcome.ts';

/** As for the first response: the middle of the common grid, and a day. */
export const FAST_SECONDS = 4 * 3600;
export const SLOW_SECONDS = 24 * 3600;
/** The article's "two days" for a simple question (R59) is the silence that is shown (R30); in one case of ten it is a sign. */
export const SILENT_SECONDS = 48 * 3600;
export const MANY = 0.1;

export const nextReply = defineAudit({
  id: 'next-reply',
  version: 3,
  dimension: 'responsiveness',
  row: 'responsiveness',
  indicator: null,
  group: 'attitude',
  title: { en: 'Next reply', zh: '后续答复' },
  question: {
    en: 'Once the talk has begun: how long does a customer’s turn wait, from its oldest unanswered message, until half of them are answered?',
    zh: '沟通开始之后：从最早一条未答复的消息算起，客户每次发言要等多久才有一半得到答复？',
  },
  ask: {
    en: 'After the first answer, within what time do you commit to each further one, and what happens to a case on which nobody has written for two days?',
    zh: '首次答复之后，后续每次答复承诺多长时间？两天无人回复的工单会怎样处理？',
  },
  unit: 'seconds',
  needs: ['log', 'case'],
  signs: ['next-replies-fast', 'next-replies-slow', 'silent-for-days'],
  requirement: ['R15', 'R30', 'R72', 'R74', 'R83'],
  audit: (input) =>
    onCases(input, ['messages'], (basis) => {
      const certain = owedWords(basis.log).customer;
      const median = clusteredMedian(certain, ['next-reply', 'certain']);
      const possible = clusteredMedian(owedWords(basis.log, { reading: 'possible' }).customer, [
        'next-reply',
        'possible',
      ]);
      if (median === null) return notMeasured(basis.log.cases > 0 ? 'cannot-show' : 'no-evidence', input.claimed);
      const { value, lower, upper } = possible === null ? median : timeBetween(median, possible);
      const n = certain.time.length;
      const cases = new Set(certain.caseOf).size;
      const values = { seconds: value, lower, upper, n };
      return {
        outcome: 'measured',
        value,
        interval: { lower, upper },
        level: LEVEL,
        n,
        cohort: basis.cohort({
          en: `${n} turns of customers in ${cases} cases, answered or not`,
          zh: `${cases} 个工单中客户的 ${n} 次发言，无论是否答复`,
        }),
        findings: [
          ...(upper !== null && upper <= FAST_SECONDS ? [basis.found('next-replies-fast', 'good', values)] : []),
          ...(lower >= SLOW_SECONDS ? [basis.found('next-replies-slow', 'warning', values)] : []),
          ...silences(basis),
        ],
        evidence: basis.evidence,
      };
    }),
});

/** Silence in which it was the vendor's turn, over all cases; one that still lasts counts once it has been long enough. */
function silences({ log, found }: CaseBasis) {
  const all = longestSilences(log, { reading: 'possible' });
  const silent = all.filter(({ seconds }) => seconds >= SILENT_SECONDS);
  const values = counted(silent.length, all.length);
  const longest = all.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  return (values.lower ?? 0) > MANY ? [found('silent-for-days', 'warning', { ...values, seconds: longest })] : [];
}

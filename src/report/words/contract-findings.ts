import { CLOCK_WORDS } from '../../cases/clock-words.ts';
import { CLAUSES, GOOD_CLAUSES, TRAPS } from '../../model/clause.ts';
import type { Finding } from '../../model/finding.ts';
import { joinTexts, type Text, verbatim } from '../../model/text.ts';
import { clauseTexts, goodTexts, metricNames, trapTexts } from './contract.ts';
import { inMinutes, inPercent } from './quantity.ts';

type Figure = string | number | null;
type Wording = (values: Finding['values']) => Text;

/** The words of one of a list; a name that is none of it stands as it is. */
const wordOf = <Id extends string>(ids: readonly Id[], words: (id: Id) => Text, value: Figure): Text => {
  const id = ids.find((one) => one === value);
  return id === undefined ? verbatim(String(value)) : words(id);
};

const metric = (value: Figure): Text => wordOf(['workaround', 'resolution'] as const, (id) => metricNames[id], value);
const clock = (value: Figure): Text =>
  wordOf(['first-response', 'workaround', 'resolution'] as const, (id) => CLOCK_WORDS[id], value);
/** A sentence within a sentence ends where that one does. */
const unstopped = ({ en, zh }: Text): Text => ({ en: en.replace(/\.$/, ''), zh: zh.replace(/。$/, '') });
const range = (least: Figure, most: Figure): string => (least === most ? String(least) : `${least}\u2013${most}`);

const zones: Readonly<Record<string, Text>> = {
  'Asia/Shanghai': { en: 'Beijing time', zh: '北京时间' },
  'America/Los_Angeles': { en: 'Pacific time', zh: '太平洋时间' },
  'America/New_York': { en: 'Eastern time', zh: '美国东部时间' },
};
const zoneName = (zone: Figure): Text => zones[String(zone)] ?? { en: `${zone} time`, zh: `${zone} 时间` };
const either = (hours: Figure): Text => {
  const parts = String(hours).split(', ').map(verbatim);
  return joinTexts(parts, { en: ' or ', zh: ' 或 ' });
};

/** Of no case at all there is no interval. */
const ends = (lower: Figure, upper: Figure): Text => {
  if (lower === null || upper === null) return verbatim('');
  const range = `${inPercent(lower)}\u2013${inPercent(upper)}`;
  return { en: ` (${range})`, zh: `（${range}）` };
};

/** How many of the own cases, with the interval of their share. */
const ofOwn = ({ cases, of, lower, upper }: Finding['values']): Text => ({
  en: `${cases} of ${of} own cases (95%: ${inPercent(lower)} to ${inPercent(upper)})`,
  zh: `${of} 个自有工单中，${cases} 个（95%：${inPercent(lower)} 至 ${inPercent(upper)}）`,
});

/** Cases that were named, so that they can be looked up; and what it spared the vendor. */
const which = ({ which: ids, cases, spared }: Finding['values']): Text => {
  const more = Number(cases) > String(ids).split(', ').length ? { en: ', \u2026', zh: ' 等' } : verbatim('');
  const saved = Number(spared) > 0;
  return {
    en: `${saved ? `; ${spared} would be late otherwise` : ''} (${ids}${more.en})`,
    zh: `${saved ? `；其中 ${spared} 个否则已超时` : ''}（${ids}${more.zh}）`,
  };
};

/** The words of what contracts say, and of how they were kept. */
export const contractWordings = {
  'response-only-objective': () => ({
    en: 'the response time is an objective, not a commitment',
    zh: '响应时间只是目标，不是承诺',
  }),
  'fix-promised': ({ metric: of, minutes, upTo }) =>
    upTo === null
      ? {
          en: `P0: ${metric(of).en} within ${inMinutes(minutes).en} at best; in business hours, or not on every plan`,
          zh: `P0：最快 ${inMinutes(minutes).zh}内${metric(of).zh}；以工作时间计，或并非每个套餐都有`,
        }
      : {
          en: `P0: ${metric(of).en} within ${inMinutes(upTo).en} is promised`,
          zh: `P0：承诺 ${inMinutes(upTo).zh}内${metric(of).zh}`,
        },
  'fix-only-objective': ({ metric: of, minutes }) => ({
    en: `P0: ${metric(of).en} within ${inMinutes(minutes).en} is an objective only; nothing is promised beyond an answer`,
    zh: `P0：${inMinutes(minutes).zh}内${metric(of).zh}只是目标；除响应外没有承诺`,
  }),
  'fix-only-example': () => ({
    en: 'a time to fix appears only as an illustration; it promises nothing',
    zh: '修复时间只在示例中出现，不构成承诺',
  }),
  'fix-disclaimed': () => ({
    en: 'it says outright that a response in time is no promise of a solution',
    zh: '文件明说：按时响应不等于承诺解决',
  }),
  'fix-not-promised': () => ({
    en: 'the documents read promise answers, and no time for a workaround or a solution',
    zh: '已读文件只承诺响应，没有承诺临时方案或解决的时限',
  }),
  'coverage-local-hours': ({ hours, timezone, theirs, zone, share }) => ({
    en: `its hours (${theirs} ${zoneName(zone).en}) are ${either(hours).en} ${zoneName(timezone).en}: ${inPercent(share)} of the hours you need`,
    zh: `其服务时间（${zoneName(zone).zh} ${theirs}）是${zoneName(timezone).zh} ${either(hours).zh}：覆盖你所需时段的 ${inPercent(share)}`,
  }),
  'coverage-always-for-one-severity': ({ severity }) => ({
    en: `around the clock holds for ${severity} only; the others wait for office hours`,
    zh: `只有 ${severity} 享有 7×24，其余等级要等上班时间`,
  }),
  'coverage-without-zone': () => ({
    en: 'support hours are stated without their days, times or time zone, so nobody can say which of your hours they cover',
    zh: '写了服务时间，却没写清日期、时刻或时区，无法判断覆盖你的哪些时段',
  }),
  'sla-clauses-missing': ({ clauses, of }) => {
    const names = String(clauses)
      .split(' ')
      .map((clause) => wordOf(CLAUSES, (id) => clauseTexts[id].name, clause));
    const { en, zh } = joinTexts(names, { en: ', ', zh: '、' });
    return {
      en: `the documents read say nothing on ${names.length} of ${of} things a contract should say: ${en}`,
      zh: `合同应写明的 ${of} 项中，已读文件有 ${names.length} 项没有写：${zh}`,
    };
  },
  'remedy-steps': ({ steps, least, most, firstBelow }) => {
    const from =
      firstBelow === null ? verbatim('') : { en: ` below ${firstBelow}%`, zh: `可用性低于 ${firstBelow}% 时` };
    const share = range(least, most);
    return {
      en: `gives back ${share}% of the fee${from.en} (${steps} steps)`,
      zh: `${from.zh}退还费用的 ${share}%（${steps} 档）`,
    };
  },
  'remedy-claim-window': ({ days, clock: kind }) => ({
    en: `what is owed must be claimed within ${days} ${kind === 'business' ? 'business days' : 'days'}, or it is lost`,
    zh: `赔偿须在 ${days} ${kind === 'business' ? '个工作日' : '天'}内申请，逾期作废`,
  }),
  'remedy-no-money': ({ form }) =>
    form === 'time'
      ? { en: 'gives back time of service, and no money', zh: '只赔服务时长，不赔钱' }
      : { en: 'gives a voucher, and no money', zh: '只赔代金券，不赔钱' },
  'remedy-capped': ({ percent }) => ({
    en: `whatever happens, it gives back ${percent}% of the fee at most`,
    zh: `无论如何，最多退还费用的 ${percent}%`,
  }),
  'remedy-restricted': () => ({
    en: 'the credit is all there is: restricted, or the sole remedy',
    zh: '赔偿受限，或为唯一救济',
  }),
  'remedy-right-to-leave': () => ({ en: 'you may leave after misses', zh: '多次未达标后你有权解约' }),
  'remedy-per-miss': () => ({ en: 'each single miss earns a credit', zh: '每次未达标都有赔偿' }),
  'remedy-none-stated': () => ({
    en: 'the documents read say nothing on what a miss costs the vendor',
    zh: '已读文件没有写未达标时如何赔偿',
  }),
  'remedy-not-for-support': () => ({
    en: 'credits are for availability; a late answer or a late fix costs the vendor nothing',
    zh: '赔偿只针对可用性；响应或修复超时，服务商不承担任何代价',
  }),
  'clause-trap': ({ clause }) => unstopped(wordOf(TRAPS, (id) => trapTexts[id], clause)),
  'clause-good': ({ clause }) => unstopped(wordOf(GOOD_CLAUSES, (id) => goodTexts[id], clause)),
  'promise-kept': ({ clock: of, n, least, most, lower, upper, hours }) => ({
    en: `${clock(of).en} in the time promised${hours === 'yours' ? ', by business hours as you stated them' : ''}: ${range(least, most)} of ${n} own cases (95%: ${inPercent(lower)} to ${inPercent(upper)})`,
    zh: `${hours === 'yours' ? '按你写明的服务时间，' : ''}在承诺时限内${clock(of).zh}：${n} 个自有工单中 ${range(least, most)} 个（95%：${inPercent(lower)} 至 ${inPercent(upper)}）`,
  }),
  'promise-by-severity': ({ clock: of, first, of: n, lower, upper, last, ofLast, lastLower, lastUpper }) => {
    const [byFirst, byLast] = [ends(lower, upper), ends(lastLower, lastUpper)];
    return {
      en: `${clock(of).en} surely in time (95%): ${first} of ${n}${byFirst.en} by the severity first set, ${last} of ${ofLast}${byLast.en} by the last one`,
      zh: `确定按时${clock(of).zh}（95%）：按最初等级 ${first}/${n}${byFirst.zh}，按最终等级 ${last}/${ofLast}${byLast.zh}`,
    };
  },
  'promise-only-objective': () => ({
    en: 'what was measured here are objectives; nobody promised them',
    zh: '此处对照的只是目标，没有人作过承诺',
  }),
  'promise-not-checkable': ({ why }) =>
    why === 'no-hours'
      ? {
          en: 'a time in business hours cannot be checked: which hours, of which zone, is not stated',
          zh: '以工作时间计的时限无法核对：没有写明哪些时段、哪个时区',
        }
      : why === 'severity-unmapped'
        ? {
            en: 'a time for a severity that the document does not define cannot be checked',
            zh: '文件没有定义该等级，其时限无法核对',
          }
        : { en: 'a time without a length cannot be checked', zh: '没有具体时长的时限无法核对' },
  'promise-hours-yours': ({ promises, of }) => ({
    en: `business hours as you stated them in touchstone.yaml, for ${promises} of ${of} promised times: the documents read do not state them whole`,
    zh: `${of} 项承诺时限中有 ${promises} 项的服务时间采用你在 touchstone.yaml 中写明的：已读文件没有写全`,
  }),
  'promise-differs-by-plan': () => ({
    en: 'plans or products have times of their own; name yours in touchstone.yaml to hold it against your cases',
    zh: '各套餐或产品时限不同；请在 touchstone.yaml 中写明所用套餐或产品，以便与工单对照',
  }),
  'cases-lowered': (values) => ({
    en: `severity lowered in ${ofOwn(values).en}${which(values).en}`,
    zh: `${ofOwn(values).zh}被调低等级${which(values).zh}`,
  }),
  'cases-stopped-after-answer': (values) => ({
    en: `the clock stood still after you had answered in ${ofOwn(values).en}, for ${inMinutes(Number(values.longest) / 60).en} at most${which(values).en}`,
    zh: `${ofOwn(values).zh}在你答复之后仍停表，最长 ${inMinutes(Number(values.longest) / 60).zh}${which(values).zh}`,
  }),
  'cases-answered-while-stopped': (values) => ({
    en: `the vendor wrote while the clock was stopped for waiting in ${ofOwn(values).en}${which(values).en}`,
    zh: `${ofOwn(values).zh}以“等待”停表期间服务商仍在回复${which(values).zh}`,
  }),
  'cases-merged-while-owed': (values) => ({
    en: `merged into another while something was owed: ${ofOwn(values).en}${which(values).en}`,
    zh: `${ofOwn(values).zh}在仍欠处理时被合并${which(values).zh}`,
  }),
} satisfies Readonly<Record<string, Wording>>;

import type { Finding } from '../../model/finding.ts';
import { type Text, verbatim } from '../../model/text.ts';
import { closeUp } from './punctuation.ts';
import { inMinutes, inPercent } from './quantity.ts';

type Figure = string | number | null;
type Wording = (values: Finding['values']) => Text;

/** A time in seconds; null is "not reached". */
const inSeconds = (value: Figure): Text =>
  value === null ? { en: 'not within what was seen', zh: '观察期内未达到' } : inMinutes(Number(value) / 60);

/** Open time has no days: nine of its hours are a working day, not twenty-four. */
const inOpenHours = (value: Figure): Text => {
  if (value === null || Number(value) < 5400) return inSeconds(value);
  const hours = Number((Number(value) / 3600).toPrecision(3));
  return { en: `${hours} h`, zh: `${hours} 小时` };
};

/** A time by which half of them were done, with both ends of its interval. */
function half({ seconds, lower, upper }: Finding['values'], inWords: (value: Figure) => Text = inSeconds): Text {
  const [middle, from, to] = [seconds, lower, upper].map(inWords);
  const isOpen = upper === null;
  return {
    en: `${middle.en} (95%: ${from.en} to ${isOpen ? 'not reached' : to.en})`,
    zh: closeUp(`${middle.zh}（95%：${from.zh} 至 ${isOpen ? '未达到' : to.zh}）`),
  };
}

/** The interval of such a time where it was not reached: its lower end alone. */
const atLeast = (lower: Figure, inWords: (value: Figure) => Text = inSeconds): Text =>
  lower === null
    ? { en: ' (95%: not reached)', zh: '（95%：未达到）' }
    : { en: ` (95%: ${inWords(lower).en} at the least)`, zh: closeUp(`（95%：至少要 ${inWords(lower).zh}）`) };

/** "half of 9 cases answered within ...", or that less than half were in what was seen. `of`: how many of what. */
function halfDone(values: Finding['values'], of: Text, done: Text, inWords?: (value: Figure) => Text): Text {
  if (values.seconds === null) {
    const least = atLeast(values.lower, inWords);
    return {
      en: `less than half${of.en} ${done.en} in what was seen${least.en}`,
      zh: closeUp(`观察期内 ${of.zh}${done.zh}的不到一半${least.zh}`),
    };
  }
  const time = half(values, inWords);
  return { en: `half${of.en} ${done.en} within ${time.en}`, zh: `${of.zh}一半${done.zh}用时 ${time.zh}` };
}
const NONE = verbatim('');
const ANSWERED = { en: 'answered', zh: '得到答复' };
const SOLVED = { en: 'solved', zh: '得到解决' };

const share = (value: Figure): string => (value === null ? '?' : inPercent(value));

/** A share with its interval; the interval alone where the share is not decided, as where no case was followed so long. */
function bounded(middle: Figure, least: Figure, most: Figure): Text {
  const range = `${share(least)}\u2013${share(most)}`;
  return middle === null ? verbatim(range) : { en: `${share(middle)} (${range})`, zh: `${share(middle)}（${range}）` };
}

const byDay = (values: Finding['values'], day: number): Text =>
  bounded(values[`day${day}`], values[`least${day}`], values[`most${day}`]);

const after = (values: Finding['values'], hours: number): Text =>
  bounded(values[`at${hours}`], values[`least${hours}`], values[`most${hours}`]);

const firstContact = (values: Finding['values'], name: string): Text =>
  bounded(values[name], values[`${name}Least`], values[`${name}Most`]);

const ends = (lower: Figure, upper: Figure): Text => ({
  en: ` (95%: ${share(lower)} to ${share(upper)})`,
  zh: `（95%：${share(lower)} 至 ${share(upper)}）`,
});

const severities: Readonly<Record<string, Text>> = {
  P0: { en: 'P0 (down)', zh: 'P0（中断）' },
  P1: { en: 'P1', zh: 'P1' },
  P2: { en: 'P2', zh: 'P2' },
  P3: { en: 'P3 (question)', zh: 'P3（咨询）' },
};

const targetUnits: Readonly<Record<string, Text>> = {
  m: { en: 'min', zh: '分钟' },
  h: { en: 'h', zh: '小时' },
  d: { en: 'd', zh: '天' },
  bh: { en: 'business hours', zh: '个工作小时' },
  bd: { en: 'business days', zh: '个工作日' },
};

/** A target such as `8bh` in words. */
function inTarget(target: Figure): Text {
  const [, number = '', unit = ''] = /^([\d.]+)([a-z]+)$/.exec(String(target)) ?? [];
  const words = targetUnits[unit] ?? verbatim(unit);
  return { en: `${number} ${words.en}`, zh: `${number} ${words.zh}` };
}

/** What was seen in cases. */
export const caseWordings = {
  'first-responses-fast': (values) => ({
    en: `half of all ${values.n} cases have a first human response within ${half(values).en}`,
    zh: `全部 ${values.n} 个工单中有一半首次得到人工答复用时 ${half(values).zh}`,
  }),
  'first-responses-slow': (values) =>
    values.seconds === null
      ? {
          en: `half of all ${values.n} cases had no human response while they were watched${atLeast(values.lower).en}`,
          zh: `观察期内，${values.n} 个工单中有一半始终没有人工答复${atLeast(values.lower).zh}`,
        }
      : {
          en: `it takes ${half(values).en} until half of all ${values.n} cases have had a human response`,
          zh: `过了 ${half(values).zh}，${values.n} 个工单中才有一半得到人工答复`,
        },
  'left-unanswered': ({ share: left, least, most, n }) => ({
    en: `${left === null ? `at least ${share(least)}` : share(left)} of all ${n} cases have no word from a human after a week${ends(least, most).en}`,
    zh: `${n} 个工单中，${left === null ? `至少 ${share(least)}` : share(left)} 一周后仍没有任何人工答复${ends(least, most).zh}`,
  }),
  'only-a-machine-answered': ({ cases, of, lower, upper }) => ({
    en: `in ${cases} of ${of} cases a machine answered and no human ever did${ends(lower, upper).en}`,
    zh: `${of} 个工单中有 ${cases} 个只有自动回复，始终没有人工答复${ends(lower, upper).zh}`,
  }),
  'first-response-by-severity': ({ severity, n, ...values }) => ({
    en: `${(severities[String(severity)] ?? severities.P3).en}, ${n} cases: ${halfDone(values, NONE, ANSWERED).en}`,
    zh: `${(severities[String(severity)] ?? severities.P3).zh}，${n} 个工单：${halfDone(values, NONE, ANSWERED).zh}`,
  }),
  'first-response-within-target': ({ severity, target, n, share: kept, lower, upper }) => ({
    en: `${(severities[String(severity)] ?? severities.P3).en}, ${n} cases: ${share(kept)} answered within your target of ${inTarget(target).en}${ends(lower, upper).en}`,
    zh: `${(severities[String(severity)] ?? severities.P3).zh}，${n} 个工单：在你要求的 ${inTarget(target).zh}内得到答复的占 ${share(kept)}（95%：${share(lower)} 至 ${share(upper)}）`,
  }),
  'in-office-hours': ({ what, ...values }) => {
    const of = { en: ` of ${values.n} cases`, zh: `${values.n} 个工单中` };
    const done = halfDone(values, of, what === 'response' ? ANSWERED : SOLVED, inOpenHours);
    return { en: `on the clock of our office hours, ${done.en}`, zh: `按我方工作时间计，${done.zh}` };
  },
  'next-replies-fast': (values) => ({
    en: `further questions, ${values.n} in all: ${halfDone(values, NONE, ANSWERED).en}`,
    zh: `后续提问 ${values.n} 次：${halfDone(values, NONE, ANSWERED).zh}`,
  }),
  'next-replies-slow': (values) => {
    const of = { en: ` of ${values.n}`, zh: `${values.n} 次中` };
    const done = halfDone(values, of, { en: 'answered', zh: '得到答复' });
    return { en: `further questions wait: ${done.en}`, zh: `后续提问要等：${done.zh}` };
  },
  'silent-for-days': ({ cases, of, lower, upper, seconds }) => ({
    en: `in ${cases} of ${of} cases the vendor was silent for two days or more when it was its turn${ends(lower, upper).en}; the longest, ${inSeconds(seconds).en}`,
    zh: `${of} 个工单中有 ${cases} 个，在该服务商答复时沉默了两天以上${ends(lower, upper).zh}；最长 ${inSeconds(seconds).zh}`,
  }),
  'off-hours-answered': ({ share: answered, lower, upper, n }) => ({
    en: `${share(answered)} of ${n} off-hours cases were answered before the office opened${ends(lower, upper).en}`,
    zh: `${n} 个非工作时间工单中，${share(answered)} 在上班前得到答复（95%：${share(lower)} 至 ${share(upper)}）`,
  }),
  'off-hours-unanswered': ({ share: answered, lower, upper, n, officeCases, ...soon }) => {
    const [off, open] = [
      bounded(soon.offHours, soon.offHoursLeast, soon.offHoursMost),
      bounded(soon.office, soon.officeLeast, soon.officeMost),
    ];
    return {
      en: `only ${share(answered)} of ${n} off-hours cases were answered before the office opened${ends(lower, upper).en}; within four hours: ${off.en} of them, and ${open.en} of ${officeCases} in office hours`,
      zh: `${n} 个非工作时间工单中，只有 ${share(answered)} 在上班前得到答复${ends(lower, upper).zh}；四小时内：这些工单 ${off.zh}，工作时间的 ${officeCases} 个 ${open.zh}`,
    };
  },
  'simple-questions': ({ n, ...left }) => {
    const [at4, at24, at48] = [4, 24, 48].map((hours) => after(left, hours));
    return {
      en: `${n} simple questions without any word of a human (95%): ${at4.en} after 4 h, ${at24.en} after 24 h, ${at48.en} after 48 h`,
      zh: `${n} 个简单问题仍无人工答复的比例（95%）：4 小时后 ${at4.zh}，24 小时后 ${at24.zh}，48 小时后 ${at48.zh}`,
    };
  },
  'simple-questions-wait-two-days': ({ n, lower, ...left }) => ({
    en: `simple questions wait two days (95%): of ${n}, ${after(left, 48).en} had no word of a human after 48 h (surely ${share(lower)} or more after two business days)`,
    zh: `简单问题要等两天（95%）：${n} 个中，48 小时后 ${after(left, 48).zh} 没有人工答复（两个工作日后至少 ${share(lower)}）`,
  }),
  'solved-by-day': (values) => ({
    en: `of ${values.n} cases opened, solved for good (95%): by day 1 ${byDay(values, 1).en}, by day 7 ${byDay(values, 7).en}, by day 30 ${byDay(values, 30).en}`,
    zh: `提出的 ${values.n} 个工单中真正解决的（95%）：第 1 天 ${byDay(values, 1).zh}，第 7 天 ${byDay(values, 7).zh}，第 30 天 ${byDay(values, 30).zh}`,
  }),
  'ended-unsolved': ({ cases, of, lower, upper, selfSolved, stale, declined, abandoned }) => ({
    en: `${cases} of ${of} cases ended without a solution from the vendor${ends(lower, upper).en}: ${selfSolved} solved by the customer, ${stale} closed as stale, ${declined} declined, ${abandoned} given up`,
    zh: `${of} 个工单中，${cases} 个结束时服务商没有解决${ends(lower, upper).zh}：客户自行解决 ${selfSolved}，过期关闭 ${stale}，拒绝 ${declined}，放弃 ${abandoned}`,
  }),
  'fast-but-unsolved': ({ answered, response, leastResponse, mostResponse, followed, ...solved }) => {
    const [quick, good] = [
      bounded(response, leastResponse, mostResponse),
      bounded(solved.resolution, solved.leastResolution, solved.mostResolution),
    ];
    return {
      en: `answers fast and does not solve (95%): within four hours ${quick.en} of ${answered} cases answered, within seven days ${good.en} of ${followed} solved for good`,
      zh: `答得快，解决不了（95%）：四小时内答复 ${answered} 个中的 ${quick.zh}，七天内真正解决 ${followed} 个中的 ${good.zh}`,
    };
  },
  'time-on-the-customer': ({ share: held, lower, upper, n }) => ({
    en: `${share(held)} of the time of ${n} cases was booked as waiting for the customer${ends(lower, upper).en}; it is not taken out here`,
    zh: `${n} 个工单的时间中，${share(held)} 记为“等待客户”${ends(lower, upper).zh}；此处没有扣除`,
  }),
  'first-contact-shares': ({ all, eligible, ...shares }) => {
    const [strictAll, strictEligible, lenientAll, lenientEligible] = (
      ['strictAll', 'strictEligible', 'lenientAll', 'lenientEligible'] as const
    ).map((name) => firstContact(shares, name));
    return {
      en: `first-contact resolution (95%): strict ${strictAll.en} of all ${all}, ${strictEligible.en} of ${eligible} eligible; lenient ${lenientAll.en} and ${lenientEligible.en}`,
      zh: `首次解决率（95%）：严格口径占全部 ${all} 个的 ${strictAll.zh}，占符合条件 ${eligible} 个的 ${strictEligible.zh}；宽松口径为 ${lenientAll.zh} 与 ${lenientEligible.zh}`,
    };
  },
  'first-contact-implausible': ({ eligible, ...shares }) => {
    const strict = firstContact(shares, 'strictEligible');
    return {
      en: `${strict.en} of ${eligible} eligible cases solved at first contact (95%) is more than desks that take every case reach: check the denominator`,
      zh: `符合条件的 ${eligible} 个工单首次解决率（95%）${strict.zh}，高于照单全收的支持团队所能达到的水平：请核对分母`,
    };
  },
  'ping-pong': ({ cases, of, lower, upper, bounces, a, b }) =>
    cases === 0
      ? {
          en: `none of ${of} cases went back within 30 days to a team that had passed it on${ends(lower, upper).en}`,
          zh: `${of} 个工单中没有一个在 30 天内被退回已转出的团队${ends(lower, upper).zh}`,
        }
      : {
          en: `${cases} of ${of} cases went back within 30 days to a team that had passed them on${ends(lower, upper).en} (${bounces} times in all; most between ${a} and ${b})`,
          zh: `${of} 个工单中有 ${cases} 个在 30 天内被退回已转出的团队${ends(lower, upper).zh}（共 ${bounces} 次；最多在 ${a} 与 ${b} 之间）`,
        },
  reopened: ({ reopened, closed, lower, upper }) => ({
    en: `${reopened} of ${closed} cases closed by the vendor were open again within seven days${ends(lower, upper).en}`,
    zh: `服务商关闭的 ${closed} 个工单中，${reopened} 个在七天内又被打开（95%：${share(lower)} 至 ${share(upper)}）`,
  }),
} satisfies Readonly<Record<string, Wording>>;

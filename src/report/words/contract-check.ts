import type { CheckVerdict, Settle, SettleCode } from '../../model/contract-check.ts';
import type { Reply } from '../../model/evidence.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../inert.ts';

export const checkVerdicts: Readonly<Record<CheckVerdict, Text>> = {
  pass: { en: '✓ passes', zh: '✓ 符合' },
  fail: { en: '✗ fails', zh: '✗ 不符' },
  unknown: { en: '? unknown', zh: '? 未知' },
};

export const replyNames: Readonly<Record<Reply, Text>> = {
  answered: { en: 'answered', zh: '已答复' },
  refused: { en: 'refused', zh: '拒绝答复' },
  evaded: { en: 'evaded', zh: '避而不答' },
  'no-reply': { en: 'no reply', zh: '未回复' },
};

export const checkLabels = {
  time: { en: 'time', zh: '时限' },
  needed: { en: 'needed', zh: '需要' },
  promised: { en: 'promised', zh: '承诺' },
  kept: { en: 'kept', zh: '兑现' },
  verdict: { en: 'verdict', zh: '结论' },
  nothing: { en: '—', zh: '—' },
  hours: { en: 'Hours', zh: '服务时间' },
  gates: { en: 'Gates', zh: '门槛' },
  answers: {
    en: 'Answers of the vendor (claims until a contract says so)',
    zh: '服务商的答复（写进合同之前只是说法）',
  },
  why: { en: 'Why, and what would settle it', zh: '原因，以及如何查清' },
  noNeeds: {
    en: 'touchstone.yaml names no needs.severityTargets; there is no time to hold the contracts against.',
    zh: 'touchstone.yaml 未写 needs.severityTargets，没有可对照的时限。',
  },
  noDocument: {
    en: 'no contract was imported: touchstone import <file> --vendor <id>',
    zh: '尚未导入合同：touchstone import <文件> --vendor <id>',
  },
} as const satisfies Record<string, Text>;

type Words = (values: Settle['values']) => Text;
const percent = (value: string | number | undefined): string => `${Math.floor(Number(value) * 1000) / 10}`;
const said = (value: string | number | undefined): string => inert(String(value ?? ''), 120);

/** What made it fail, or what would turn an unknown into an answer. */
export const settleTexts: Readonly<Record<SettleCode, Words>> = {
  'no-document': () => checkLabels.noDocument,
  'not-stated': ({ question }) => ({
    en: `no promise was found in what was read, which is not the same as none; ask (${question})`,
    zh: `已读文件中没有找到承诺，这不等于没有；请追问（${question}）`,
  }),
  'asked-refused': ({ question, reply, on, by, says }) => ({
    en: `not promised; asked (${question}), ${said(by)} on ${on}: ${replyNames[replyOf(reply)].en}, “${said(says)}”`,
    zh: `没有承诺；已追问（${question}），${said(by)} 于 ${on}${replyNames[replyOf(reply)].zh}：“${said(says)}”`,
  }),
  'asked-claimed': ({ question, on, by, says }) => ({
    en: `only claimed: ${said(by)} on ${on} (${question}): “${said(says)}”; get it into the contract`,
    zh: `仅为对方说法：${said(by)} 于 ${on}（${question}）：“${said(says)}”；请写进合同`,
  }),
  'severity-unmapped': ({ names }) => ({
    en: `times are promised for ${said(names)}, which the document does not define well enough to tell; ask (severity-definitions)`,
    zh: `时限按“${said(names)}”承诺，但文件的定义不足以对应；请追问（severity-definitions）`,
  }),
  'plan-unnamed': ({ plans }) => ({
    en: `it depends on the plan (${said(plans)}); name yours in touchstone.yaml`,
    zh: `取决于套餐（${said(plans)}）；请在 touchstone.yaml 写明所选套餐`,
  }),
  'hours-unstated': () => ({
    en: 'the hours in which the clock runs are not stated whole (days, times, zone); ask (coverage-hours, time-zone)',
    zh: '计时所用的服务时间未写全（日期、时刻、时区）；请追问（coverage-hours、time-zone）',
  }),
  'hours-yours': () => ({
    en: 'the clock runs in the business hours that you stated in touchstone.yaml, because no document read states them whole; get them into the contract (coverage-hours, time-zone)',
    zh: '计时采用你在 touchstone.yaml 中写明的服务时间，因为已读文件没有写全；请写进合同（coverage-hours、time-zone）',
  }),
  'goal-only': () => ({ en: 'it is a goal or best effort, and binds nobody', zh: '只是目标或“尽力而为”，没有约束力' }),
  'later-than-needed': () => ({ en: 'promised later than needed', zh: '承诺的时间晚于需要' }),
  'hours-short': ({ share }) => ({
    en: `somebody is there in ${percent(share)}% of the hours you need`,
    zh: `在你需要的时段里，只有 ${percent(share)}% 有人值守`,
  }),
  'no-cases': ({ severity, unknown }) => ({
    en: `no case of your own of ${severity}${Number(unknown) > 0 ? ` (${unknown} cases of unknown severity)` : ''}: touchstone log, or import`,
    zh: `没有你自己的 ${severity} 工单${Number(unknown) > 0 ? `（另有 ${unknown} 个级别不明）` : ''}：用 touchstone log 或 import 补充`,
  }),
  'cannot-show': () => ({
    en: 'your log does not show who wrote when, or when it was solved',
    zh: '你的日志看不出谁在何时回复，或何时解决',
  }),
  'left-aside': ({ cases }) => ({
    en: `${cases} cases of logs that do not show this were left aside`,
    zh: `另有 ${cases} 个工单所在日志看不出此项，未计入`,
  }),
  'more-cases': ({ more }) => ({
    en: `about ${more} more cases that go like these would show whether it is kept`,
    zh: `再有约 ${more} 个类似的工单，才能看出是否兑现`,
  }),
  'not-kept': () => ({ en: 'it was not kept in your own cases', zh: '在你自己的工单中没有兑现' }),
};

const replyOf = (words: string | number | undefined): Reply =>
  words === 'refused' || words === 'evaded' || words === 'answered' ? words : 'no-reply';

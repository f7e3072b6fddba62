import type { Change } from '../../evidence/contract/change.ts';
import type { Verdict } from '../../evidence/contract/compare.ts';
import type { Clause, Contract, GoodClause, Metric, Trap, VendorSeverity } from '../../model/contract.ts';
import type { Text } from '../../model/text.ts';

export const metricNames: Readonly<Record<Metric, Text>> = {
  first_response: { en: 'first response', zh: '首次响应' },
  update: { en: 'updates', zh: '进展通报' },
  workaround: { en: 'workaround', zh: '临时方案' },
  resolution: { en: 'resolution', zh: '解决' },
};

export const stateNames: Readonly<Record<Contract['state'], Text>> = {
  contractual: { en: 'promised: this document binds the vendor', zh: '有承诺：该文件对服务商有约束力' },
  objective: { en: 'objectives only: goals, not promises', zh: '只有目标：不是承诺' },
  'best-effort': { en: 'best effort only: nothing is promised', zh: '仅“尽力而为”：没有承诺' },
  'none-found': { en: 'no promise was found in this text', zh: '在这份文本中没有找到承诺' },
};

export const lossNotes: Readonly<Record<VendorSeverity['notes'][number], Text>> = {
  'production-only': { en: 'production only', zh: '仅限生产环境' },
  'phone-only': { en: 'by phone only', zh: '仅限电话报障' },
  'vendor-may-reclassify': { en: 'the vendor may reclassify', zh: '服务商可改级别' },
  'covers-several': { en: 'covers several levels', zh: '涵盖多个级别' },
};

/** What each trap means for the buyer, in one sentence. */
export const trapTexts: Readonly<Record<Trap, Text>> = {
  'response-is-not-resolution': {
    en: 'It answers in time; it need not solve in time.',
    zh: '只承诺按时响应，不承诺按时解决。',
  },
  'clock-stops-at-acknowledgement': {
    en: 'The clock stops when somebody says “received”.',
    zh: '只要说一句“已收到”，计时就停止。',
  },
  'customer-wait-excluded': {
    en: 'Time spent waiting for you does not count; asking again stops the clock.',
    zh: '等待你的时间不计入；反复追问即可停表。',
  },
  'vendor-may-reclassify': {
    en: 'The vendor may lower the severity of your case.',
    zh: '服务商可以调低你的故障级别。',
  },
  'production-only-severity': { en: 'Severe cases count in production only.', zh: '高级别故障仅限生产环境。' },
  'top-severity-by-phone-only': {
    en: 'The gravest cases count only when reported by phone.',
    zh: '最高级别故障必须电话报告才算。',
  },
  'no-commitment': {
    en: 'Part of it is best effort or a goal, not a promise.',
    zh: '其中一部分只是“尽力”或目标，不是承诺。',
  },
  'only-top-severity-around-the-clock': {
    en: '24×7 holds for the gravest cases only.',
    zh: '7×24 只适用于较严重的级别。',
  },
  'foreign-business-hours': {
    en: 'Business hours are in another time zone; check which hours those are for you.',
    zh: '营业时间按其他时区计；请核对对应你的几点。',
  },
  'short-outages-not-counted': { en: 'Short outages never count.', zh: '短时中断一律不计。' },
  'low-traffic-not-counted': { en: 'Failures at low traffic do not count.', zh: '低流量时段的失败不计入。' },
  'small-customers-excluded': { en: 'Small customers are left out.', zh: '用量小的客户不适用。' },
  'failure-threshold': {
    en: 'A minute fails only past a threshold; below it, permanent failure is “100% available”.',
    zh: '失败率过线才算不可用；线以下的持续失败仍是“100% 可用”。',
  },
  'dependencies-excluded': {
    en: 'Failures of networks and third parties are left out.',
    zh: '网络和第三方的故障不算。',
  },
  'maintenance-excluded': {
    en: 'Maintenance is left out, perhaps without a limit.',
    zh: '维护时间不算，可能没有上限。',
  },
  'traffic-notice-duty': {
    en: 'You must announce traffic surges, or the failure is yours.',
    zh: '流量激增须事先告知，否则责任在你。',
  },
  'vendor-records-decide': { en: 'The vendor’s own records decide.', zh: '以服务商自己的记录为准。' },
  'credit-restricted': {
    en: 'The remedy is a voucher or credit, capped or exclusive, and no cash.',
    zh: '赔偿为代金券或抵扣，有上限或为唯一救济，不能换成现金。',
  },
  'claim-forfeits': { en: 'Credits have to be claimed in time or are lost.', zh: '必须按期申请，逾期作废。' },
  'minimum-credit': { en: 'Small credits are not paid out.', zh: '小额赔偿不予发放。' },
  'change-by-posting': { en: 'The vendor may change the terms by itself.', zh: '服务商可单方修改条款。' },
  'conflicting-figures': { en: 'Two figures for one promise.', zh: '同一承诺有两个数字。' },
  'only-above-a-plan': { en: 'It holds only from a certain plan on.', zh: '仅适用于某个套餐以上。' },
  'conditional-on-review': { en: 'It holds only after a review by the vendor.', zh: '须先通过服务商的评审。' },
  'forced-version': { en: 'Old versions stop being served.', zh: '旧版本会停止服务。' },
  'feature-becomes-licensed': { en: 'Functions may become paid later.', zh: '功能以后可能改为收费。' },
  'pass-through-fees': { en: 'Fees of third parties are passed on to you.', zh: '第三方费用转由你承担。' },
  'channel-outside-commitment': { en: 'A channel is outside the promise.', zh: '某些渠道不在承诺范围内。' },
  'duplicate-resets-queue': { en: 'A second ticket puts you back in the queue.', zh: '重复提交会重新排队。' },
  'vendor-interprets': { en: 'The vendor interprets the terms as it likes.', zh: '最终解释权归服务商。' },
};

export const goodTexts: Readonly<Record<GoodClause, Text>> = {
  'termination-right': { en: 'You may leave after misses.', zh: '不达标后你有权解约。' },
  'breaking-change-notice': { en: 'Breaking changes are announced ahead.', zh: '不兼容变更会提前通知。' },
  'incident-credit': { en: 'Every missed response earns a credit.', zh: '每次未达标都有赔偿。' },
  'regular-updates': { en: 'Progress is reported at least every two hours.', zh: '至少每两小时通报进展。' },
  'restoration-target': { en: 'There is a time for mending, not only for answering.', zh: '不只响应，修复也有时限。' },
};

/** What is missing, and the question to the vendor about it. */
export const clauseTexts: Readonly<Record<Clause, { readonly name: Text; readonly ask: Text }>> = {
  'response-times': {
    name: { en: 'response times', zh: '响应时间' },
    ask: {
      en: 'Within what time does an engineer give a first response, for each severity and plan? Is that a commitment?',
      zh: '各级别、各套餐的工程师首次响应时间分别是多少？是否为承诺？',
    },
  },
  'severity-definitions': {
    name: { en: 'definitions of the severities', zh: '故障级别定义' },
    ask: { en: 'How is each severity defined, and who sets it?', zh: '各故障级别如何定义？由谁确定？' },
  },
  'update-cadence': {
    name: { en: 'how often progress is reported', zh: '进展通报频率' },
    ask: {
      en: 'How often do you report progress while a severe case is open?',
      zh: '严重故障处理期间，多久通报一次进展？',
    },
  },
  'workaround-times': {
    name: { en: 'times for a first plan or workaround', zh: '临时方案时限' },
    ask: {
      en: 'Within what time do you deliver a workaround or first plan, for each severity?',
      zh: '各级别故障多久给出临时方案或初步方案？',
    },
  },
  'resolution-times': {
    name: { en: 'resolution times', zh: '解决时限' },
    ask: {
      en: 'Within what time is a case resolved, for each severity? If you do not commit to it, what is the median of the last twelve months?',
      zh: '各级别故障的解决时限是多少？如不承诺，近十二个月的中位数是多少？',
    },
  },
  'coverage-hours': {
    name: { en: 'support hours', zh: '服务时间' },
    ask: {
      en: 'At what hours are engineers on duty, for each severity and plan?',
      zh: '各级别、各套餐的工程师在岗时间是什么？',
    },
  },
  'time-zone': {
    name: { en: 'time zone of the hours', zh: '服务时间的时区' },
    ask: {
      en: 'In which time zone are the business hours, and which public holidays apply?',
      zh: '营业时间按哪个时区？适用哪国节假日？',
    },
  },
  availability: {
    name: { en: 'an availability figure', zh: '可用性指标' },
    ask: {
      en: 'What availability do you guarantee per month, and how is it measured?',
      zh: '每月保证的可用性是多少？如何测量？',
    },
  },
  remedies: {
    name: { en: 'remedies for a miss', zh: '未达标的赔偿' },
    ask: {
      en: 'What do we receive when a response time or the availability is missed?',
      zh: '响应时间或可用性未达标时，我们得到什么赔偿？',
    },
  },
  'claim-window': {
    name: { en: 'how and until when to claim', zh: '赔偿申请方式与期限' },
    ask: {
      en: 'How, and until when, is a credit claimed? Whose measurements count?',
      zh: '如何申请赔偿？期限多长？以谁的测量为准？',
    },
  },
  'maintenance-notice': {
    name: { en: 'notice of maintenance', zh: '维护通知' },
    ask: {
      en: 'How long before maintenance do you notify us, and does maintenance count as downtime?',
      zh: '维护提前多久通知？维护时间是否计入停机？',
    },
  },
  'termination-right': {
    name: { en: 'a right to leave after misses', zh: '不达标的解约权' },
    ask: { en: 'After how many misses may we terminate without penalty?', zh: '几次不达标后，我们可以无责解约？' },
  },
  'change-notice': {
    name: { en: 'notice of changes', zh: '变更通知' },
    ask: {
      en: 'How long before breaking changes, end of life or changed terms do you notify us?',
      zh: '不兼容变更、停止维护或条款修改提前多久通知？',
    },
  },
  channels: {
    name: { en: 'channels of support', zh: '支持渠道' },
    ask: {
      en: 'By which channels do we reach an engineer, and which of them are inside the commitment?',
      zh: '通过哪些渠道联系工程师？哪些渠道在承诺范围内？',
    },
  },
};

export const verdictTexts: Readonly<Record<Verdict, Text>> = {
  better: { en: 'better for the customer', zh: '对客户更好' },
  worse: { en: 'worse for the customer', zh: '对客户更差' },
  mixed: { en: 'better in some ways, worse in others', zh: '有好有坏' },
  none: { en: 'no difference that matters to the customer', zh: '对客户没有实质变化' },
};

export const changeNames: Readonly<Record<Change['what'], Text>> = {
  promise: { en: 'a time', zh: '时限' },
  binding: { en: 'how binding it is', zh: '约束力' },
  availability: { en: 'availability', zh: '可用性' },
  remedy: { en: 'remedy', zh: '赔偿' },
  claim: { en: 'claim', zh: '赔偿申请' },
  coverage: { en: 'hours', zh: '服务时间' },
  maintenance: { en: 'notice of maintenance', zh: '维护通知' },
  scope: { en: 'whom it is for', zh: '适用对象' },
  exclusion: { en: 'exclusion', zh: '除外情形' },
  trap: { en: 'trap', zh: '陷阱' },
  good: { en: 'good clause', zh: '优质条款' },
};

export const labels = {
  severity: { en: 'severity', zh: '级别' },
  plan: { en: 'Plan', zh: '套餐' },
  everyCase: { en: 'every case', zh: '所有问题' },
  times: { en: 'Times', zh: '时限' },
  availability: { en: 'Availability', zh: '可用性' },
  credits: { en: 'Credits', zh: '赔偿' },
  claim: { en: 'Claim', zh: '赔偿申请' },
  hours: { en: 'Hours', zh: '服务时间' },
  channels: { en: 'Channels', zh: '渠道' },
  maintenance: { en: 'Maintenance', zh: '维护通知' },
  good: { en: 'Good clauses', zh: '优质条款' },
  traps: { en: 'What it takes back', zh: '收回了哪些承诺' },
  missing: { en: 'Not found in this text', zh: '这份文本没有写明' },
  downtime: { en: 'down at most', zh: '每月最多中断' },
  aMonth: { en: 'a month', zh: '' },
  nothing: { en: 'not stated', zh: '未写明' },
  before: { en: 'before', zh: '之前' },
  after: { en: 'after', zh: '之后' },
  goalMark: { en: 'goal', zh: '目标' },
  business: { en: 'business hours', zh: '营业时间' },
} as const satisfies Record<string, Text>;

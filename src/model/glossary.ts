import type { Text } from './text.ts';

/** One word per concept: how the code, the reports and the documents call things. */
export const GLOSSARY: readonly { readonly term: Text; readonly means: Text }[] = [
  {
    term: { en: 'case', zh: '工单' },
    means: {
      en: 'One request for support, from its opening to its end: a ticket, an issue, a call, a thread.',
      zh: '一次支持请求，从提出到结束：工单、问题、通话或讨论串。',
    },
  },
  {
    term: { en: 'event', zh: '事件' },
    means: {
      en: 'Something that happened to a case at an instant; never edited, only added.',
      zh: '某一时刻发生在工单上的事；只追加，不修改。',
    },
  },
  {
    term: { en: 'role', zh: '角色' },
    means: {
      en: 'Who acted: customer, vendor, community, bot or unknown.',
      zh: '行为人：客户、服务商、社区、机器人或未知。',
    },
  },
  {
    term: { en: 'first response', zh: '首次响应' },
    means: {
      en: 'The first message of a human of the vendor. Bots, automatic acknowledgements, the asker and bystanders do not count.',
      zh: '服务商人员的第一条消息。机器人、自动回执、提问者本人和旁观者都不算。',
    },
  },
  {
    term: { en: 'severity', zh: '故障等级' },
    means: {
      en: 'P0 business fully down, P1 badly impaired, P2 partly impaired, P3 question.',
      zh: 'P0 业务完全中断，P1 严重受损，P2 部分受损，P3 咨询。',
    },
  },
  {
    term: { en: 'workaround', zh: '临时方案' },
    means: {
      en: 'A case-specific step that restores service without removing the cause.',
      zh: '针对该工单、能恢复业务但未消除原因的措施。',
    },
  },
  {
    term: { en: 'resolution', zh: '解决' },
    means: {
      en: 'The vendor solved it, and it was not reopened within 7 days.',
      zh: '服务商解决了问题，且 7 天内没有重新打开。',
    },
  },
  {
    term: { en: 'competing event', zh: '竞争事件' },
    means: {
      en: 'An end without a solution: self-solved, stale, declined, duplicate, abandoned.',
      zh: '没有解决的结束：自行解决、过期关闭、被拒、重复、放弃。',
    },
  },
  {
    term: { en: 'censored', zh: '删失' },
    means: { en: 'Still open when observation ended; kept in the count.', zh: '观察结束时仍未关闭；保留在计数中。' },
  },
  {
    term: { en: 'handover', zh: '转手' },
    means: { en: 'Two consecutive events of a case with different groups.', zh: '同一工单前后两个事件的处理组不同。' },
  },
  {
    term: { en: 'ping-pong', zh: '踢皮球' },
    means: { en: 'Groups A, B, A in a row.', zh: '处理组依次为 A、B、A。' },
  },
  {
    term: { en: 'tier', zh: '证据等级' },
    means: { en: 'How strong a source is, from contract to machine-made.', zh: '来源的可靠程度，从合同到机器生成。' },
  },
  {
    term: { en: 'audit', zh: '测量项' },
    means: {
      en: 'One question, measured one way; returns a value, never a score.',
      zh: '一个问题，一种测法；给出数值，不给分数。',
    },
  },
  {
    term: { en: 'finding', zh: '发现' },
    means: {
      en: 'A good sign, a warning sign or a note that an audit saw, with its evidence.',
      zh: '测量时看到的优质表现、警惕信号或备注，附证据。',
    },
  },
  {
    term: { en: 'red flag', zh: '红线' },
    means: { en: 'A warning sign that rules a vendor out by itself.', zh: '单凭它就足以排除的警惕信号。' },
  },
  {
    term: { en: 'range', zh: '得分区间' },
    means: {
      en: 'A score from 0 to 100 with two ends; what was not measured leaves it open.',
      zh: '0 到 100 的得分，有上下两端；未测量的部分让它保持开放。',
    },
  },
  {
    term: { en: 'gate', zh: '门槛' },
    means: { en: 'A demand that rules a vendor out when it is not met.', zh: '不满足即排除的要求。' },
  },
];

import type { CloseReason, EventKind, Role } from '../../model/case.ts';
import type { Text } from '../../model/text.ts';

/** What happens in a case. */
export const eventNames: Readonly<Record<EventKind, Text>> = {
  opened: { en: 'opened', zh: '提单' },
  message: { en: 'message', zh: '消息' },
  note: { en: 'internal note', zh: '内部备注' },
  assigned: { en: 'assigned', zh: '分派' },
  'severity-set': { en: 'severity set', zh: '定级' },
  'waiting-customer': { en: 'waiting for the customer', zh: '等待客户' },
  'waiting-vendor': { en: 'waiting for the vendor', zh: '等待服务商' },
  'waiting-unspecified': { en: 'waiting', zh: '等待' },
  resumed: { en: 'resumed', zh: '继续处理' },
  promised: { en: 'promised', zh: '承诺' },
  workaround: { en: 'workaround', zh: '临时方案' },
  resolved: { en: 'resolved', zh: '解决' },
  reopened: { en: 'reopened', zh: '重新打开' },
  closed: { en: 'closed', zh: '关闭' },
  merged: { en: 'merged into another', zh: '并入其他工单' },
  escalated: { en: 'escalated', zh: '升级' },
  'contract-attached': { en: 'contract attached', zh: '关联合同' },
  other: { en: 'other', zh: '其他' },
};

/** Who did it. */
export const roleNames: Readonly<Record<Role, Text>> = {
  unknown: { en: 'somebody', zh: '不明身份' },
  customer: { en: 'customer', zh: '客户' },
  vendor: { en: 'vendor', zh: '服务商' },
  community: { en: 'community', zh: '社区' },
  bot: { en: 'machine', zh: '机器人' },
};

/** How a case ended; those that a curve waited for apart. */
export const endNames: Readonly<Record<CloseReason, Text>> = {
  resolved: { en: 'closed as solved', zh: '以“已解决”关闭' },
  'self-solved': { en: 'self-solved', zh: '客户自行解决' },
  stale: { en: 'closed as stale', zh: '因无动静关闭' },
  declined: { en: 'declined', zh: '被拒绝' },
  duplicate: { en: 'duplicate', zh: '重复' },
  abandoned: { en: 'given up', zh: '放弃' },
  unknown: { en: 'closed, no reason', zh: '关闭，无理由' },
};

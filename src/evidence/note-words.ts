import type { CloseReason, Role } from '../model/case.ts';
import { CHANNELS, type Channel, SEVERITIES, type Severity } from '../model/evidence.ts';

/** Words of a note in either language, and what they mean. Keys are compared without case and outer space. */
const read = <T>(words: Readonly<Record<string, T>>, text: string): T | undefined =>
  Object.hasOwn(words, key(text)) ? words[key(text)] : undefined;
const key = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

const CHANNEL_WORDS: Readonly<Record<string, Channel>> = {
  ...Object.fromEntries(CHANNELS.map((channel) => [channel, channel])),
  phone: 'hotline',
  call: 'hotline',
  热线: 'hotline',
  电话: 'hotline',
  工单: 'ticket',
  'e-mail': 'email',
  mail: 'email',
  邮件: 'email',
  邮箱: 'email',
  专属群: 'dedicated-group',
  对接群: 'dedicated-group',
  服务群: 'dedicated-group',
  公开群: 'public-group',
  用户群: 'public-group',
  交流群: 'public-group',
  在线客服: 'chat',
  论坛: 'forum',
  社区: 'forum',
  github: 'issue-tracker',
  issue: 'issue-tracker',
  tam: 'technical-manager',
  技术经理: 'technical-manager',
  客户经理: 'technical-manager',
  升级: 'engineer-escalation',
  现场: 'on-site',
  驻场: 'on-site',
  其他: 'other',
  其它: 'other',
};
export const readChannel = (text: string): Channel | undefined => read(CHANNEL_WORDS, text);

/** `P0` to `P3`, as `S0`, `p0` or `0` too. */
export const readSeverity = (text: string): Severity | undefined =>
  SEVERITIES.find((severity) => /^[ps]?[0-3]$/.test(key(text)) && severity.endsWith(key(text).slice(-1)));

/** Who answered: the role that counts, and for the vendor the kind of person, where it was said. */
export interface Answerer {
  readonly role: Role;
  readonly group?: 'engineer' | 'frontline' | 'manager';
}
const ENGINEER = { role: 'vendor', group: 'engineer' } as const;
const FRONTLINE = { role: 'vendor', group: 'frontline' } as const;
const MANAGER = { role: 'vendor', group: 'manager' } as const;
const BY_WORDS: Readonly<Record<string, Answerer>> = {
  engineer: ENGINEER,
  developer: ENGINEER,
  工程师: ENGINEER,
  研发: ENGINEER,
  frontline: FRONTLINE,
  support: FRONTLINE,
  agent: FRONTLINE,
  一线: FRONTLINE,
  客服: FRONTLINE,
  技术支持: FRONTLINE,
  manager: MANAGER,
  tam: MANAGER,
  技术经理: MANAGER,
  客户经理: MANAGER,
  vendor: { role: 'vendor' },
  厂商: { role: 'vendor' },
  bot: { role: 'bot' },
  机器人: { role: 'bot' },
  自动回复: { role: 'bot' },
  customer: { role: 'customer' },
  me: { role: 'customer' },
  我: { role: 'customer' },
  我方: { role: 'customer' },
  客户: { role: 'customer' },
  community: { role: 'community' },
  网友: { role: 'community' },
  unknown: { role: 'unknown' },
  不清楚: { role: 'unknown' },
};
export const readAnswerer = (text: string): Answerer | undefined => read(BY_WORDS, text);
export const ANSWERERS = 'engineer, frontline, manager, vendor, bot, customer, community, unknown';

const REASON_WORDS: Readonly<Record<string, CloseReason>> = {
  resolved: 'resolved',
  已解决: 'resolved',
  'self-solved': 'self-solved',
  自行解决: 'self-solved',
  stale: 'stale',
  超时关闭: 'stale',
  declined: 'declined',
  拒绝: 'declined',
  不予处理: 'declined',
  duplicate: 'duplicate',
  重复: 'duplicate',
  abandoned: 'abandoned',
  放弃: 'abandoned',
  unknown: 'unknown',
  不清楚: 'unknown',
};
export const readReason = (text: string): CloseReason | undefined => read(REASON_WORDS, text);
export const REASONS = 'resolved, self-solved, stale, declined, duplicate, abandoned, unknown';

/** What happened in a row of a sheet that gives one event a row. */
const EVENT_WORDS = {
  opened: 'opened',
  提问: 'opened',
  message: 'message',
  消息: 'message',
  回复: 'message',
  escalated: 'escalated',
  升级: 'escalated',
  workaround: 'workaround',
  临时方案: 'workaround',
  resolved: 'resolved',
  解决: 'resolved',
  reopened: 'reopened',
  重新打开: 'reopened',
  closed: 'closed',
  关闭: 'closed',
} as const;
export type NoteEvent = (typeof EVENT_WORDS)[keyof typeof EVENT_WORDS];
export const readEvent = (text: string): NoteEvent | undefined => read<NoteEvent>(EVENT_WORDS, text);
export const EVENTS = 'opened, message, escalated, workaround, resolved, reopened, closed';

const YES_NO: Readonly<Record<string, boolean>> = {
  yes: true,
  y: true,
  true: true,
  '1': true,
  是: true,
  已: true,
  no: false,
  n: false,
  false: false,
  '0': false,
  否: false,
  未: false,
  没有: false,
  还没有: false,
  未解决: false,
  未回复: false,
};
export const readYesNo = (text: string): boolean | undefined => read(YES_NO, text);

import type { DialectId } from '../../language/paste/dialect.ts';
import type { CloseReason } from '../../model/case.ts';
import type { Text } from '../../model/text.ts';

/** Where pasted text comes from. */
export const dialectNames: Readonly<Record<DialectId, Text>> = {
  wechat: { en: 'WeChat', zh: '微信' },
  qq: { en: 'QQ', zh: 'QQ' },
  feishu: { en: 'Feishu', zh: '飞书' },
  slack: { en: 'Slack', zh: 'Slack' },
  email: { en: 'mail thread', zh: '邮件' },
  ticket: { en: 'ticket page', zh: '工单页面' },
  dialogue: { en: 'name: words, line by line', zh: '逐行“姓名：内容”' },
};

export const closeReasons: Readonly<Record<Exclude<CloseReason, 'unknown'>, Text>> = {
  resolved: { en: 'they solved it', zh: '对方解决了' },
  'self-solved': { en: 'we solved it ourselves', zh: '自行解决' },
  stale: { en: 'closed as stale', zh: '因长期无进展被关闭' },
  declined: { en: 'they declined', zh: '对方拒绝处理' },
  duplicate: { en: 'closed as a duplicate', zh: '作为重复被关闭' },
  abandoned: { en: 'we gave up', zh: '我方放弃' },
};

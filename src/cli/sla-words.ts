import type { Text } from '../model/text.ts';

/** Words of the `sla` commands. */
export const slaWords = {
  sla: { en: 'what contracts and support plans really promise', zh: '合同与支持计划真正承诺了什么' },
  read: { en: 'what a document promises, takes back and leaves out', zh: '一份文件承诺了什么、收回了什么、没写什么' },
  compare: { en: 'two versions or two languages of a document', zh: '对比一份文件的两个版本或两种语言' },
  check: {
    en: 'the contracts imported, held against your needs and your own cases',
    zh: '把已导入的合同与你的需求、你自己的工单对照',
  },
  ask: { en: 'questions to the vendor on what is missing, ready to send', zh: '向服务商追问未写明的内容，可直接发送' },
  answer: {
    en: 'record what a vendor said to a question; refusals and evasions count',
    zh: '记录服务商对某个问题的答复；拒绝与回避也算',
  },
  annex: { en: 'clauses to negotiate, each of which can be measured', zh: '可谈判、可测量的条款附件' },
  claim: { en: 'what credit is due for a month, and a letter that claims it', zh: '某月应得的赔偿，以及申请信' },
  file: {
    en: 'PDF, DOCX, HTML, Markdown or text; an address; - for standard input',
    zh: 'PDF、DOCX、HTML、Markdown 或文本；网址；- 表示标准输入',
  },
  before: { en: 'the earlier document', zh: '较早的文件' },
  after: { en: 'the later document', zh: '较晚的文件' },
  json: { en: 'print as JSON', zh: '以 JSON 打印' },
  dir: { en: 'the workspace', zh: '工作区目录' },
  annexDir: {
    en: 'a workspace: its needs take the place of the trade’s figures',
    zh: '工作区：以其中的需求代替行业数字',
  },
  asOf: {
    en: 'judge as of this instant (default: the newest capture)',
    zh: '评判所依据的时刻（默认：最新的采集时间）',
  },
  failOn: {
    en: 'exit with 1 if a vendor fails, or if one fails or is unknown',
    zh: '若有服务商不符（fail），或不符或未知（unknown），则以 1 退出',
  },
  askVendor: {
    en: 'a vendor of the workspace: asks for the languages of needs, leaves out what it answered, keeps the list under questions/',
    zh: '工作区中的服务商：加问需求中的支持语言，略去已答复的问题，并存入 questions/',
  },
  question: { en: 'id of the question: the word in brackets in the list', zh: '问题编号：清单中方括号里的词' },
  vendor: { en: 'whose answer it is', zh: '哪家服务商的答复' },
  reply: {
    en: 'answered, refused, evaded or no-reply',
    zh: 'answered（已答复）、refused（拒绝）、evaded（回避）或 no-reply（未回复）',
  },
  said: { en: 'their words', zh: '对方原话' },
  by: { en: 'who said it', zh: '谁说的' },
  on: { en: 'the day, such as 2026-11-20 (default: today)', zh: '日期，如 2026-11-20（默认：今天）' },
  source: { en: 'where it can be looked up: a mail, a call, a ticket', zh: '出处：邮件、电话或工单' },
  out: {
    en: 'write to a file (.docx or .md); default: print Markdown',
    zh: '写入文件（.docx 或 .md）；默认打印 Markdown',
  },
  month: { en: 'the month, such as 2026-10', zh: '月份，如 2026-10' },
  measured: { en: 'the availability you measured, in percent', zh: '你测得的可用性，百分比' },
  claimVendor: {
    en: 'in place of --availability: the vendor whose downtime your own P0 cases show',
    zh: '代替 --availability：由你自己的 P0 工单计算哪家服务商的停机',
  },
  scope: { en: 'the product, where the document promises several', zh: '产品，适用于承诺多个产品的文件' },
} as const satisfies Record<string, Text>;

import type { Text } from '../../model/text.ts';

/** Words of the screen “Method”. */
export const methodWords = {
  title: { en: 'Method', zh: '方法' },
  about: {
    en: 'Made from the definitions that compute the numbers: what is shown here is what was run.',
    zh: '由计算所用的定义直接生成：此处所写即实际所算。',
  },
  measures: { en: 'What is measured', zh: '测量什么' },
  measure: { en: 'Measure', zh: '测量项' },
  unit: { en: 'Unit', zh: '单位' },
  weight: { en: 'Weight in its dimension', zh: '维度内权重' },
  share: { en: '{{weight}} of {{all}}', zh: '占 {{weight}} / {{all}}' },
  zero: { en: 'Scores 0 at', zh: '0 分起点' },
  full: { en: 'Scores 100 at', zh: '满分起点' },
  log: { en: 'logarithmic between', zh: '其间按对数' },
  linear: { en: 'linear between', zh: '其间按线性' },
  requirement: { en: 'Answers', zh: '对应要求' },
  requirements: {
    en: 'R numbers are the requirements that this tool was built from: docs/requirements.md of the project.',
    zh: 'R 编号是本工具据以建立的要求：见项目的 docs/requirements.md。',
  },
  pageTable: { en: 'The definition at a glance', zh: '定义一览' },
  version: { en: 'version {{n}} of the definition', zh: '定义版本 {{n}}' },
  noCurve: { en: 'not scored', zh: '不计分' },
  back: { en: 'All measures', zh: '全部测量项' },
  unknownAudit: { en: 'No measure “{{id}}” is in this report.', zh: '本报告中没有测量项“{{id}}”。' },
  vendors: { en: 'What it gave', zh: '测量结果' },
  vendor: { en: 'Vendor', zh: '服务商' },
  value: { en: 'Value', zh: '数值' },
  score: { en: 'Score, 0–100', zh: '得分（0–100）' },
  grades: { en: 'Scores and grades', zh: '得分与等级' },
  gradesNote: {
    en: 'A measure’s curve turns its value into 0 to 100; it is absolute, so no rival moves it. A grade is given only where the whole range lies within it; what was not measured leaves the range open.',
    zh: '每个测量项按曲线把数值换算为 0 到 100 分；曲线是绝对的，与对手无关。只有整个区间都落在某一等级内才给出等级；未测量的部分让区间保持开放。',
  },
  grade: { en: 'Grade', zh: '等级' },
  from: { en: 'From', zh: '起' },
  to: { en: 'To', zh: '止' },
  verdict: { en: 'How the verdict is made', zh: '结论如何得出' },
  thresholds: {
    en: '“Choose” wants the first place in at least {{choose}} of 100 tries, “lean” in {{lean}}; {{draws}} tries are drawn where exact bounds do not settle it. A vendor left alone is leaned to only when {{last}}% of your weight was measured.',
    zh: '“选择”要求 100 次推演中至少 {{choose}} 次排第一，“倾向于”要求 {{lean}} 次；精确上下界无法判定时，抽取 {{draws}} 次。只剩一家时，须有 {{last}}% 的权重已测量才给出倾向。',
  },
  policy: {
    en: 'Policy version {{version}}. Results of different versions are not comparable.',
    zh: '评分规则版本 {{version}}。不同版本的结果不可比较。',
  },
  limits: { en: 'What this tool cannot do', zh: '本工具的局限' },
  limitUnscored: {
    en: 'An unscored vendor is not a bad vendor: it may only have published less, or been looked at less.',
    zh: '没有得分的服务商不等于差的服务商：可能只是公开得少，或查得少。',
  },
  limitPublic: {
    en: 'Public documents say what is promised, not what is done. Only cases, your own above all, show that.',
    zh: '公开文档只说明承诺了什么，不说明做到了什么；只有工单，尤其是你自己的，才能体现。',
  },
  limitRules: {
    en: 'Contracts, chats and promises are read by rules. They miss and misread; every reading shows the words it was made from, so that you can check. No rate of errors on real documents is claimed here.',
    zh: '合同、聊天和承诺由规则读取，会遗漏也会误读；每条读数都附原文供核对。此处不声称在真实文件上的错误率。',
  },
  limitRoles: {
    en: 'In logs of others it is not always known who spoke. Such cases give bounds, not guesses, and widen the interval.',
    zh: '他人的日志不一定能看出谁在说话。这类工单只给出上下界，不作猜测，因此区间会变宽。',
  },
  limitMix: {
    en: 'Cases of two vendors may differ in difficulty. Nothing here corrects for that but what you see in severity and channel.',
    zh: '两家服务商的工单难度可能不同。除可见的级别和渠道外，这里不作校正。',
  },
  limitPolicy: {
    en: 'Weights, curves and thresholds are judgements. They are all on this page, have one version, and never depend on who is judged.',
    zh: '权重、曲线和阈值都是判断。它们全部列在本页，有统一版本，且不因评价对象而变。',
  },
  limitReply: {
    en: 'A vendor may answer any finding; its words then stand beside it, unscored.',
    zh: '服务商可以回应任何一条发现；其说明列在旁边，不计分。',
  },
  conflicts: { en: 'Declared conflicts of interest', zh: '已声明的利益冲突' },
  noConflicts: { en: 'None was declared.', zh: '没有声明。' },
} as const satisfies Record<string, Text>;

import { BEST_EFFORT, metricOf, OBJECTIVE } from './lexicon.ts';
import { remembered } from './remembered.ts';
import type { Statement } from './statement.ts';
import { isReported, withoutBeginning } from './told.ts';

/** Times that a document states for other things than answering and mending. */
const OTHER_MATTER =
  /应当?要求|要求(?:服务商|厂商|供应商)|选型|重新打开|重开|提前|预先|书面通知|事先|申请|索赔|提出(?:赔偿|异议)|保留|保存|存储|备份|有效期|付款|支付|发票|账单|续费|终止|解除|统计|计[为入]|视为|是指|定义|连续|累计|自动恢复|停机时[间长]|不可用时长|错误率|试用|合同期|生效|自动关闭|关闭工单|(?:客户|甲方|用户|您)(?:应|须|需|必须)|(?:客户|甲方|用户|您)[^，。；]{0,16}未|未(?:回复|响应|答复|反馈|确认)|平均|故障报告|分析报告|复盘|\b(?:advance|prior|written) notice\b|\bin advance\b|(?<!\b(?:being|been|is|are|of|after|from|upon|following|your) )\bnotif(?:y|ied|ication)\b|\bclaims?\b|\bcredit request|\bterminat\w*|\bpayment|\binvoice|\bretain|\bretention\b|\bback[- ]?ups?\b|\bbilling\b(?! (?:requests?|issues?|questions?|tickets?|support|inquir|enquir))|\btrial\b|\bcure\b|\bconsecutive\b|\bmaintenance\b|\bscheduled?\b|\bdowntime\b(?!\s?[:：])|\bautomatically clos|\bclose (?:the|your)|\binactiv|\b(?:customers?|clients?|you) (?:(?:must|shall|should|will)(?! (?:always )?(?:receive|get|hear)\b)|agree|fail|(?:do|does|did|has|have)(?: not|n't))\b|\bre-?open\w*|\broot cause|\bpost-?mortem|\bRCA\b|\b(?:incident|fault|analysis|final|summary|closing) reports?\b|\bon average\b|\baverage\b|\bpast \d+|\brecovery period\b|\bdeleted?\b|已删除|到达(?:客户|用户)?现场(?!后|[，,]?并?(?:完成|修复|解决|处理))|到场|上门|\bon[- ]site\b|\bevery \d+ (?:month|year)|\bold(?:er)?\b|\breference period\b|\brolling\b|\bdefaults?(?:\s?[:：]|\sto\b)|\b(?:to|until|before) (?:public |full |coordinated )?disclosures?\b|\bonboarding\b|\b(?:is|are|be) (?:not )?counted\b|\bmeasured (?:over|across|in)\b|^\s*escalation\b|^\s*(?:升级|上报)(?:时[间限])?\s*$|以内的版本|说明(?:原因|情况)|完成部署|部署完成|(?:分钟|小时)(?:内|级)?部署|评估|评测|根因|\b(?:optimi[sz]ation|improvement|action|remediation) plan\b|培训|课程|教学|\bassess|\banaly[sz]|\btraining\b|\bupdates? (?:are|is) released\b|\b(?:if|unless) (?:you|the customer) (?:do|does)\b/iu;

const OTHER_SECTION =
  /赔偿|补偿|索赔|免责|维护|终止|术语|定义|计费|费用|价格|数据(?:保留|存储|备份)|\bcredits?\b|\bclaims?\b|\bmaintenance\b|\bterminat|\bdefinitions?\b|\bpricing\b|\bexclusions?\b|\bexamples?\b|\balert(?:s|ing)?\b|示例|举例|告警/iu;
/** `Maintenance and support terms` is about support, too. */
const SUPPORT_SECTION = /\bsupport\b|技术(?:支持|服务)|售后/iu;

/** Data that comes back and reports that are written: they mend no fault. */
const OF_DATA =
  /演练|\bdrills?\b|\breports?\b[^.]{0,24}\b(?:sent|provided|issued|delivered|published)\b|\broot[- ]cause\b|\bRCA\b|\bpost-?mortem|\bpost-incident\b|(?:分析|故障|复盘|事后|事件|详细)报告|\brecovery point\b|\bRPO\b|\bpoint[- ]in[- ]time\b|\bback[- ]?ups?\b|恢复点|备份/iu;
/** A weakness that is mended is no case of the buyer's. */
const OF_WEAKNESS = /漏洞|\bvulnerabilit/iu;
/** What was not done in a time is no promise to do it. */
const UNMET =
  /^\s*(?:之?内)?(?:仍|尚)?未(?:能|及时|得到)?[\u4e00-\u9fff]{0,4}|^\s*(?:with(?:out)?|and) no (?:response|reply|answer)|^\s*without (?:a |any )?(?:response|reply|answer)/iu;
/** `If your ticket has not been answered in 8 hours`. */
const UNMET_BEFORE =
  /\b(?:if|when|where|should)\b[^.,;]{0,60}(?:\bnot\b|n't)[^.,;]{0,24}\b(?:answered|responded|replied|resolved|heard|received)\b[^.,;]{0,24}$|\bif it takes?\b[^.,;]*$|\bafter\s*$/iu;
/** `We do not guarantee an answer within`, `不承诺`: what is said not to be promised. */
const DENIED_BEFORE =
  /(?:\b(?:not|never|cannot)|n't)\s(?:(?!(?:only|just|merely|simply)\b)\w+\s)?(?:guarantee|promise|warrant|commit to)\b[^.,;]*$|不(?:能|会|予|作|做)?(?:承诺|保证|确保|保障)[^，。；,;但]*$/iu;
/** `2 hours a month`, `365 days of the year`: how much of something, and how often. */
const PER_PERIOD = /^\s*(?:of (?:the|a|each)|a|per|each|every|\/)\s?(?:year|month|week|quarter)\b/iu;
/** A bill that is questioned, a credit that is claimed. */
const DISPUTED = /异议|索赔|赔偿申请|发票|\bdisputes?\b|\bcredit (?:requests?|claims?)\b|\binvoices?\b/iu;

/** What was, what others do, what one should ask for: told, not promised. */
const TOLD =
  /\b(?:was|were|had|waited|took|did|told (?:me|us)|heard|last (?:year|quarter|month|week))\b|\b(?:a|any|some|another|most|other|good|decent|mature) (?:\w+ )?(?:vendors?|providers?|suppliers?)\b|就(?:已|会|能)?(?:有人)?(?:响应|回复|答复|解决|修复)了|可能[^，。]{0,8}(?:分钟|小时|天)|(?:据说|听说|曾经?|当时|大概|劝你|如果是那种|某客户|有(?:个|一)客户|选型)|成熟的?(?:服务商|厂商|供应商)|(?:分钟|小时|天|工作日)后才/iu;
const PROMISES = /\b(?:will|shall|guarante\w*|commit\w*|targets?|SLAs?)\b|承诺|保证|确保/iu;

/** Do words state a time for something else than answering and mending? */
export const isOtherMatter = remembered((words: string): boolean => OTHER_MATTER.test(words));

/** Is a row or a cell about data that comes back, or a report that is written? */
export const isOfData = (words: string): boolean => OF_DATA.test(words);

/** Is the time that of no case of the buyer's: data restored, a report sent, a weakness mended, what was not done or not promised? */
export const isNoCase = ({ run, before, after }: Statement): boolean =>
  OF_DATA.test(run.text) ||
  OF_WEAKNESS.test(run.text) ||
  UNMET.test(after) ||
  PER_PERIOD.test(after) ||
  UNMET_BEFORE.test(before) ||
  (DENIED_BEFORE.test(before) && !OBJECTIVE.test(before) && !BEST_EFFORT.test(before));

/** Words that tell what happened or what others do. */
export const isTale = (words: string): boolean => TOLD.test(words);

/** A sentence that promises no times of support: a tale, a figure of the past, a dispute, a question. */
export const isNoPromise = (sentence: string): boolean =>
  isQuestion(sentence) ||
  isReported(sentence) ||
  (TOLD.test(withoutBeginning(sentence)) && !PROMISES.test(sentence)) ||
  DISPUTED.test(sentence);

/** `A reseller said you reply within an hour. Is that so?` asks. */
const isQuestion = (text: string): boolean => /[?？]\s*$/u.test(text) || /^\s*(?:Q\d*|问题?|問)\s?[:：.]/u.test(text);

/** A section on credits, prices or definitions, and not on support. */
export const isOtherSection = (heading: string): boolean =>
  OTHER_SECTION.test(heading) && !SUPPORT_SECTION.test(heading) && metricOf(heading) === null;

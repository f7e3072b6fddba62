import type { GoodClause, Trap } from '../../model/contract.ts';
import { NOT_RECLASSIFY, RECLASSIFY } from './severities.ts';

/** How a clause of one kind is worded, in both languages. */
export interface ClausePattern<Id> {
  readonly id: Id;
  readonly says: RegExp;
  /** Words that turn it into its opposite. */
  readonly unless?: RegExp;
  /** Counts only in a list of what is left out, or in a sentence that leaves something out. */
  readonly isExclusion?: true;
  /** Words that the sentence, its introduction or its heading has to have as well. */
  readonly about?: RegExp;
}

export const EXCLUDES =
  /\bexclu\w+|\bdo(?:es)? not (?:apply|include|cover)|\bnot (?:be )?(?:counted|included|considered|liable|eligible)|\bexcept(?:ion|ed)?s?\b|\blimitations?\b|免责|除外|例外|不计入|不计算|不属于|不视为|不适用|不承担|不包括|不纳入|不在[^。]{0,8}范围/iu;

/** The catalogue of clause traps whose presence a sentence shows. Those that need figures compared are in `trap.ts`. */
export const TRAP_PATTERNS: readonly ClausePattern<Trap>[] = [
  {
    id: 'response-is-not-resolution',
    says: /\brespon\w+[^.]{0,60}\b(?:is not|are not|does not (?:mean|imply|include|guarantee)|do not (?:mean|imply|include)|not a)\b[^.]{0,40}\b(?:resol|fix|solution)|\bno (?:\w+ )?(?:SLAs?|commitments?|guarantees?)\b[^.]{0,50}\bresol|\b(?:not|n't|cannot)\b[^.]{0,16}\b(?:guarantee|commit)[^.]{0,40}\bresol|\bresolution times?\b[^.]{0,40}\b(?:not (?:guaranteed|committed)|cannot be (?:guaranteed|committed))|不(?:承诺|保证|约定|对)[^。；]{0,14}(?:处理|解决|修复|恢复)(?:的)?(?:时间|时限|时长)|响应[^。；]{0,12}(?:不(?:等于|代表|意味|包[含括])|并非)[^。；]{0,12}(?:解决|修复|处理)/iu,
  },
  {
    id: 'clock-stops-at-acknowledgement',
    says: /\brespon(?:se|d)\w*[^.]{0,140}\b(?:acknowledg\w*|automat(?:ed|ic) (?:repl|respon|confirm|e-?mail)\w*|confirmation of receipt)|\backnowledg\w*[^.]{0,60}\b(?:constitutes?|satisf\w*|counts? as|fulfil\w*|deemed|meets?)\b[^.]{0,40}\brespon|响应[^。；]{0,20}(?:是指|指|即|以|系)[^。；]{0,30}(?:确认|受理|收到|接单|自动回复|派单)/iu,
    unless:
      /\b(?:automat\w+|acknowledg\w+)[^.]{0,40}\b(?:not (?:count|constitute|be considered|sufficient)|is not|does not)|\bfrom (?:\w+ ){0,4}acknowledg\w*|不(?:包括|含|视为|算)[^。]{0,8}自动|自动(?:回复|应答|确认|受理)[^。；，,]{0,6}(?:不|除外)/iu,
  },
  {
    id: 'customer-wait-excluded',
    says: /\b(?:wait\w*|pending|time)\b[^.]{0,30}\b(?:for|on|from|by)\b[^.]{0,24}\b(?:customers?|clients?|you|your)\b[^.]{0,60}\b(?:not (?:be )?(?:counted|included|count)|exclud\w*|paus\w*|stop\w*|suspend\w*)|\b(?:clock|timer|SLA|time)\b[^.]{0,24}\b(?:paus\w*|stops?|stopped|suspend\w*)\b[^.]{0,60}\b(?:customers?|your?|information)\b|等待(?:客户|用户|甲方|您)[^。；]{0,30}(?:不计|不算|暂停|扣除|剔除|除外)|(?:客户|用户|甲方|您)[^。；]{0,14}(?:反馈|配合|提供|回复|确认)[^。；]{0,14}(?:时间|期间|时长)[^。；]{0,12}(?:不计|不算|不包含|扣除|暂停)/iu,
    unless: /\b(?:keeps? running|is counted|are counted|does not (?:pause|stop))\b|不暂停|仍计|照常计/iu,
  },
  {
    id: 'vendor-may-reclassify',
    says: RECLASSIFY,
    unless: NOT_RECLASSIFY,
  },
  {
    id: 'production-only-severity',
    says: /\b(?:severity|sev|P[01]|critical|urgent|priority|support|SLA)\b[^.]{0,80}\b(?:only|limited to|restricted to)\b[^.]{0,40}\bproduction|\b(?:staging|test|development|non-production)\b[^.]{0,60}\b(?:not (?:covered|eligible|supported)|exclud\w*|may not|cannot|no higher)|(?:仅|只)(?:限|适用于|支持|针对|受理|对)?[^。；]{0,10}(?:生产|线上|正式)(?:环境|系统|业务)|(?:测试|开发|预发|非生产)环境[^。；]{0,24}(?:不(?:适用|包括|支持|享受|在|受理)|除外|不计)/iu,
  },
  {
    id: 'top-severity-by-phone-only',
    says: /\b(?:by|via|over|through) (?:tele)?phone only\b|\bonly (?:be )?(?:\w+ )?(?:by|via|over|through) (?:the )?(?:tele)?phone\b|\bmust (?:be )?(?:\w+ ){0,3}(?:by|via|over) (?:the )?(?:tele)?phone\b|\bonly (?:if|when|where)\b[^.]{0,60}\b(?:by|via|over|through) (?:the )?(?:(?:tele)?phone|hotline)\b|\bmust (?:call|telephone)\b|(?:仅|只)(?:可|能|限|接受|支持)?(?:通过|以)?(?:拨打)?(?:电话|热线)|(?:必须|须|应)(?:通过|拨打)(?:电话|热线)/iu,
  },
  {
    id: 'no-commitment',
    says: /\bno (?:commitments?|guarantees?|service levels?)\b|\bbest[- ]efforts?\b|\bwithout (?:any )?(?:guarantee|commitment|SLA)|\b(?:commercially )?reasonable (?:commercial )?efforts?\b|(?:\bnot|n't) (?:represent|constitute|be considered)\b[^.]{0,24}\b(?:guarantee|commitment|warranty)|\bgoals? only\b|\b(?:targets?|goals?|objectives?|estimates?)\b,? (?:and |but )?not (?:\w+ )?(?:commitments?|guarantees?|promises?)\b|尽力而为|尽最大努力|尽(?:商业上)?合理(?:的)?努力|不(?:作|做|提供)(?:任何)?(?:保证|承诺)|不构成[^。]{0,10}(?:承诺|保证)|仅供参考/iu,
  },
  {
    id: 'only-top-severity-around-the-clock',
    says: /\bonly\b[^.]{0,30}\b(?:P[01]|severity[- ]?1|sev[- ]?1|critical|urgent)\b[^.]{0,40}(?:24\s?[x×/*]\s?7|24 hours|around the clock)|(?:24\s?[x×/*]\s?7|24 hours a day)[^.]{0,60}\b(?:only for|for|to resolve)\s(?:P[01]|severity[- ]?1|sev[- ]?1|critical|urgent)\b|(?:仅|只)(?:对|有|限|针对)?[^。；]{0,12}(?:P[01]|一级|特级|紧急|严重|重大)[^。；]{0,20}(?:7\s?[x×*]\s?24|24\s?小时|全天)/iu,
  },
  {
    id: 'short-outages-not-counted',
    says: /\b(?:outages?|downtime|unavailab\w*|interruptions?|periods?|errors?)\b[^.]{0,80}\b(?:less than|under|shorter than|fewer than|at least|more than|longer than|consecutive|or more)\b[^.]{0,24}\bminutes?\b|\b\w+ (?:or more )?consecutive minutes\b|(?:低于|不足|少于|小于)\s?[\d一二三四五十]+\s?(?:\(\w+\))?分钟[^。；]{0,30}(?:不计|不算|忽略|不纳入|不视为)|(?:持续|达到|超过)(?:达)?\s?[\d一二三四五十]+\s?分钟(?:及|或)?以上|连续的?\s?[\d一二三四五十]+\s?分钟(?:或(?:者)?更长|及?以上|内)/iu,
    about: /\buptime|\bavailab|\boutage|\bdowntime|可用|中断|故障/iu,
  },
  {
    id: 'low-traffic-not-counted',
    says: /\b(?:fewer|less) than [\d,]+ (?:\w+ )?(?:requests?|calls|sessions)|\b(?:fewer|less) than [\d,]+ (?:\w+ minutes|minutes (?:of (?:use|usage|calls|traffic)|used|a month|per month))|\bno (?:requests?|traffic)\b[^.]{0,60}(?:100\s?%|\bavailable\b|\bup\b)|(?:请求|调用|尝试)(?:的)?(?:总)?(?:次数|量|数)[^。；]{0,16}(?:少于|低于|不足|小于|不少于|为0|为零)|(?:没有|无)(?:任何)?请求[^。；]{0,24}(?:100|可用)|(?:用量|样本量|次数)不少于/iu,
    unless: /\b(?:fewer|less) than [\d,]+ (?:\w+ )?(?:requests?|calls) per month/iu,
  },
  {
    id: 'small-customers-excluded',
    says: /\b(?:domains?|customers?|accounts?|projects?|applications?|apps)\b[^.]{0,60}\b(?:fewer|less|below|under)\b[^.]{0,12}[\d,]+[^.]{0,40}\b(?:month|exclud\w*|not)|月(?:均)?(?:请求|用量|消费|流量|活跃|账单)[^。；]{0,10}(?:小于|低于|不足|少于|未达)[^。；]{0,24}(?:除外|不适用|不包括|不纳入|不享)/iu,
  },
  {
    id: 'failure-threshold',
    says: /(?:成功率|错误率|失败率|卡顿率|占比|丢包率)[^。；]{0,16}(?:低于|小于|大于|高于|超过)\s?[\d.·]+\s?%|\b(?:error|failure|success) rate\b[^.]{0,50}\b(?:less than|below|greater than|exceeds?|above|over)\b\s?[\d.·]+\s?%|\b(?:more|less) than [\d.·]+\s?% of (?:the |all )?requests?/iu,
    unless: /承诺|保证|赔偿|补偿/iu,
  },
  {
    id: 'dependencies-excluded',
    says: /\bthird[- ]part(?:y|ies)\b|\bupstream\b|\bequipment or software made available by anyone other|\bdependenc(?:y|ies)\b|\binternet (?:connectivity|access|service provider)|第三方|依赖(?:服务|的)|上游|运营商|以外的(?:网络|设备)|(?:电信|网络|互联网|Internet)(?:设备|部门|基础|链路|连接|运营商|上的通路)?[^。；]{0,10}(?:故障|调整|阻塞|中断)/iu,
    isExclusion: true,
  },
  {
    id: 'maintenance-excluded',
    says: /\b(?:maintenance|scheduled downtime|planned downtime|upgrades?)\b|维护|停机|割接|升级/iu,
    isExclusion: true,
  },
  {
    id: 'traffic-notice-duty',
    says: /(?:流量|并发|用量|带宽|业务量)[^。；]{0,24}(?:突发|增长|超过|波动|激增|翻倍)[^。；]{0,50}(?:提前|告知|通知|报备)|\b(?:traffic|usage|load|concurren\w+|bandwidth)\b[^.]{0,60}\b(?:surges?|spikes?|bursts?|increases?|exceed\w*|doubles?)\b[^.]{0,90}\b(?:notice|notif\w*|advance|inform\w*)/iu,
  },
  {
    id: 'vendor-records-decide',
    says: /(?:最终)?以[^。；,，]{0,24}(?:记录|数据|监控|统计|日志)[^。；,，]{0,6}为准|\b(?:determined|calculated|confirmed|verified|measured|decided)\b[^.]{0,50}\b(?:by (?:us\b|our|the provider|provider)|solely|in its (?:sole|reasonable))|\bour (?:own )?(?:monitoring|records|systems?|data|logs)\b[^.]{0,50}\b(?:decide|prevail|authoritative|final|determin\w*|control)|\bsole (?:and \w+ )?(?:discretion|determination)|\b(?:provider|vendor)['’]s internal monitoring/iu,
    unless: /第三方[^。]{0,10}为准|双方[^。]{0,8}(?:记录|核对|数据)[^。]{0,6}为准|\b(?:severity|priority|reclassif)/iu,
  },
  {
    id: 'credit-restricted',
    says: /代金券|(?:不(?:能|得|可)|无法)(?:折现|兑换|转让|提现|变现)|\bsole (?:and|&) exclusive remed|\bexclusive remedy\b|\bcredits?\b[^.]{0,30}\b(?:may|shall|will|can|must|do(?:es)?)? ?not exceed\b|\bcredits?\b[^.]{0,80}\b(?:not|n't|never)\b[^.]{0,30}\b(?:exchanged?|converted?|redeem\w*|refund\w*|cash|transferr\w*)|\bcredits?\b[^.]{0,80}\b(?:future|next) (?:[A-Za-z]+ ){0,3}(?:payments?|invoices?|purchases?|fees)|赔偿(?:总额|金额|上限)[^。；]{0,16}不超过|唯一(?:的)?(?:救济|赔偿|补偿)/iu,
  },
  {
    id: 'claim-forfeits',
    says: /\b(?:otherwise|fail\w*|forfeit\w*|waive[sd]?|expires?|not (?:be )?eligible)\b[^.]{0,100}\b(?:credits?|claims?|forfeit\w*|waive\w*|expires?)\b|(?:逾期|未(?:在|按|于)|超(?:出|过|期))[^。；]{0,60}(?:放弃|不予受理|不受理|丧失|失效)/iu,
    about: /\bcredits?\b|\bclaims?\b|赔偿|补偿|申请|索赔/iu,
  },
  {
    id: 'minimum-credit',
    says: /\bcredits?\b[^.]{0,90}\b(?:greater than|more than|at least|exceeds?|less than|below|minimum)\b[^.]{0,24}(?:dollar|\$|USD|€|EUR|£|yuan|RMB|CNY)|\bno credits?\b[^.]{0,40}\b(?:below|less than|under)\s?[$€£¥]?\d|(?:赔偿|补偿|抵扣|返还)[^。；]{0,24}(?:低于|不足|少于|小于|满)\s?[\d一二三五十百]+\s?元/iu,
  },
  {
    id: 'change-by-posting',
    says: /\b(?:reserves? the right to|may(?: also)?|can)\b[^.]{0,40}\b(?:change|modify|amend|update|revise|adjust)\b[^.]{0,80}\b(?:terms|SLAs?|agreement|policy|page|posting|publish\w*|at any time|from time to time)|有权[^。；]{0,40}(?:修改|变更|调整|更新)[^。；]{0,40}|(?:继续使用)[^。；]{0,20}视为[^。；]{0,12}(?:接受|同意)[^。；]{0,12}(?:修改|变更|更新|修订|协议)/iu,
    unless:
      /\b(?:written (?:consent|agreement)|signed by both|mutual)|双方(?:书面|协商)[^。]{0,10}(?:一致|同意|确认)|级别|优先级|您有权|客户有权|甲方有权/iu,
  },
  {
    id: 'only-above-a-plan',
    says: /\b(?:SLAs?|service level|guarantees?|uptime|commitments?)\b[^.]{0,90}\b(?:only|need to|requires?|must|upgrade|enable)\b[^.]{0,70}\b(?:plans?|tiers?|add-ons?|editions?|packages?|subscri\w*|paid)\b|\bapplies (?:only )?to\b[^.]{0,60}\b(?:with|on|under)\b[^.]{0,30}\b(?:plans?|tiers?|add-ons?|editions?|packages?)\b|\bdo(?:es)? not apply to\b[^.]{0,60}\b(?:free|trial|starter|hobby|community)\b|\b(?:free|trial|community (?:plan|edition|tier))\b[^.]{0,50}\b(?:no SLA|not (?:covered|eligible|entitled)|no service level|without)|(?:仅|只)(?:限|对|适用于|面向|向)?[^。；]{0,16}(?:版|套餐|付费用户|付费客户)[^。；]{0,16}(?:享有|适用|提供|享受|有效|支持)?|(?:免费|试用|公测|内测|体验)(?:版|型|套餐|用户|服务|客户|期)*[^。；]{0,20}(?:不(?:适用|享受|享有|提供|在|包括|承诺|支持)|除外)/iu,
  },
  {
    id: 'conditional-on-review',
    says: /\b(?:after|subject to|requires?|only if|provided that|upon|conditional|once|must (?:pass|complete))\b[^.]{0,70}\b(?:architect\w*|well-architected|design|configuration|deployment) (?:review|assessment|certification)|(?:架构|方案|部署)(?:评审|审查|评估|认证)[^。；]{0,24}(?:通过|方可|之?后|才|为前提)|(?:通过|完成)[^。；]{0,10}(?:架构|方案|部署)(?:评审|审查|评估|认证)/iu,
    about: /\bSLA|\bcommit|\bguarant|\buptime|\bavailab|可用|承诺|保证|SLA|服务等级/iu,
  },
  {
    id: 'forced-version',
    says: /\b(?:older|previous|earlier|outdated|old) (?:SDK )?versions?\b[^.]{0,70}\b(?:stop|cease|block\w*|no longer|not (?:be )?(?:supported|covered))|\b(?:must|shall|agrees? to) (?:install|upgrade|update|migrate)\b[^.]{0,60}\b(?:versions?|releases?|updates?)\b|\bminimum (?:supported |required )?version\b|\b(?:must|required to) (?:upgrade|update) (?:to|the SDK)|(?:旧|低|历史|早期|过期)(?:的)?版本[^。；]{0,30}(?:停止|无法|不再|强制|不(?:支持|提供|保证|适用|享))|强制(?:升级|更新)|最低(?:支持)?版本/iu,
  },
  {
    id: 'feature-becomes-licensed',
    says: /\b(?:features?|capabilit\w+|functions?|functionality)\b[^.]{0,70}\b(?:require|need|become|moved? to)\w*\b[^.]{0,40}\b(?:licen[sc]es?|paid|additional fees?|separate subscription)|(?:功能|能力|特性)[^。；]{0,24}(?:需|将|改为|另行|须)[^。；]{0,14}(?:授权|许可|license|购买|付费|收费)/iu,
  },
  {
    id: 'pass-through-fees',
    says: /\bthird[- ]party\b[^.]{0,60}\b(?:fees?|charges?|licen[sc]es?|costs?)\b[^.]{0,60}\b(?:customer|you|borne|passed|separate\w*|not included)|\bpass(?:ed)?[- ]through (?:fees?|charges?|costs?)|(?:第三方|专利|版权)[^。；]{0,20}(?:费用?|授权费|许可费|版税)[^。；]{0,20}(?:自行|承担|客户|另行|甲方|您)/iu,
  },
  {
    id: 'channel-outside-commitment',
    says: /\b(?:discord|slack|forums?|community|groups?|chats?|social media|channels?)\b[^.]{0,80}\b(?:not (?:covered|part|subject|included|guaranteed|monitored|count)|no (?:SLA|commitment)|outside|exclud\w*|best[- ]effort)|(?:群|论坛|社区|QQ|微信)[^。；]{0,30}(?:不(?:在|属于|适用|纳入|提供|承诺|包含|计入)|除外|非(?:正式|官方))/iu,
  },
  {
    id: 'duplicate-resets-queue',
    says: /\b(?:duplicate|additional|multiple|repeated)\b[^.]{0,40}\b(?:tickets?|cases?|requests?|replies|comments?|follow-?ups?)\b[^.]{0,60}\b(?:reset|queue|delay|restart|end of)|(?:重复|多次)[^。；]{0,10}(?:提交|工单|催单|回复|留言)[^。；]{0,24}(?:重新|排队|重置|延后|末尾|延迟)/iu,
    unless: /\b(?:not|never|n't) (?:reset|delay|affect)|不(?:会)?(?:重置|影响|延后)/iu,
  },
  {
    id: 'vendor-interprets',
    says: /最终解释权|解释权(?:归|属)|\b(?:sole|final|exclusive)(?: and \w+)? (?:right (?:of|to) )?interpret\w*|\binterpretation\b[^.]{0,40}\b(?:sole|final|exclusive|rests with|reserved)/iu,
    unless: /双方|有利于(?:客户|甲方)|不(?:主张|享有|保留)[^。]{0,6}解释权/iu,
  },
];

const MISSED =
  /\bthis happens\b|\bup-?time|\bavailab|\brespon|\bmiss\w*|\bfail\w*|\bbreach|\bbelow\b|不达标|未达|可用性|低于|不能正常|响应|超时|如此/iu;

/** Clauses to reward. */
export const GOOD_PATTERNS: readonly ClausePattern<GoodClause>[] = [
  {
    id: 'termination-right',
    says: /\b(?:customer|you|client)\b[^.]{0,40}\bmay\b[^.]{0,30}\b(?:terminate|cancel)\b|\bright to terminate\b|(?:甲方|客户|用户|您)[^。；]{0,12}(?:有权|可以?)[^。；]{0,16}(?:解除|终止|解约)/iu,
    about: MISSED,
    unless: /\b(?:vendor|provider|we) may terminate\b|\bterminate for convenience\b/iu,
  },
  {
    id: 'breaking-change-notice',
    says: /\b(?:breaking|incompatible|deprecat\w+|end[- ]of[- ](?:life|support)|EOL|discontinu\w*|sunset\w*)\b[^.]{0,90}\b(?:notice|advance|days|months)\b|\bnotice of (?:any )?(?:breaking|deprecat)|(?:不兼容|下线|停止服务|终止服务|停服|不再提供|停止维护)[^。；]{0,24}提前[^。；]{0,12}(?:天|日|月)|提前[^。；]{0,12}(?:天|日|月)[^。；]{0,30}(?:下线|停服|不兼容|停止|不再)/iu,
    unless: /\b(?:without|no) (?:prior |advance )?notice\b|不(?:再)?另行通知/iu,
  },
  {
    id: 'incident-credit',
    says: /\b(?:per|each|every) (?:incident|missed \w+|failure|miss|breach)\b[^.]{0,80}(?:\bcredit|%)|\bcredits?\b[^.]{0,80}\b(?:per|for each|for every) (?:incident|missed|failure|miss|breach)|每(?:次|起|发生一次)[^。；]{0,20}(?:未达标|超时|故障|违约|未(?:按时)?响应)[^。；]{0,24}(?:赔|补偿|返还|抵扣|减免)|(?:响应|回复)[^。；]{0,6}(?:未达标|超时|违约|逾期)[^。；]{0,6}每(?:次|起)(?:赔|补偿|返还|抵扣|减免)/iu,
  },
];

/** Where a text stands in another: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences in which a machine says that it is one, or that nobody is there. */
const SAYS_SO: readonly RegExp[] = [
  /自动(?:回复|答复|应答|发送|生成)/,
  /系统(?:消息|通知|自动)[^。\n]{0,12}(?:回复|发送|生成)|请勿(?:直接)?回复(?:此|本)?(?:邮件|消息|短信)?/,
  /我是[^，。！\n]{0,12}(?:智能|机器人|小助手|AI\s?助手)|智能(?:客服|助手|助理)[^。\n]{0,12}(?:为您|竭诚|在线)/i,
  /(?:当前|现在)(?:咨询|排队)[^。\n]{0,12}(?:较多|人数|人)|您?(?:前面|前方)(?:还)?有\s?\d+\s?[人位]/,
  /(?:人工|客服)(?:客服|服务|在线)?(?:工作|服务|在线|上班)时间(?:为|是|：|:)/,
  /(?:正在|目前|本人)(?:休假|出差|外出|年假|度假)[^。\n]{0,30}(?:期间|返回|回复|联系|无法)|不在办公室|休假中/,
  /\bauto(?:matic(?:ally)?|mated)?[- ]?(?:reply|response|responder|message|generated|acknowledge?ment|e-?mail|notification)\b/i,
  /\bautomatically (?:generated|sent)\b|\b(?:please )?do not reply (?:directly )?to this (?:e-?mail|message)\b/i,
  /\bout of (?:the )?office\b|\bon (?:annual|parental|maternity|paternity|sick|medical|vacation)?\s?(?:leave|vacation|holiday) (?:until|from|and|with|till)\b/i,
  /\blimited access to (?:my )?e-?mail\b|\bI(?:'|’)?a?m (?:a |the |your )?(?:virtual|automated|AI) (?:agent|assistant|bot)\b/i,
];

/** The form letter of a ticket system: it was received, and somebody will. Both halves are needed, people say one of them too. */
const RECEIVED =
  /(?:已|成功)(?:经)?(?:收到|受理|提交|创建|登记|记录)[^。\n]{0,12}(?:工单|请求|来信|邮件|反馈|问题|咨询|留言|申请)|(?:工单|请求|来信|邮件|反馈|问题|咨询|留言|申请)[^。，,\n]{0,24}(?:已|成功)(?:经)?(?:被)?(?:收到|受理|提交|创建|登记)|\b(?:we(?:'|’)?(?:ve| have)|has been|have been|was) (?:successfully )?(?:received|logged|created|submitted|opened)\b|\bthank(?:s| you) for (?:contacting|reaching out|writing|getting in touch|your (?:e-?mail|message|request|ticket|inquiry|enquiry))/i;
const SOMEBODY_WILL =
  /(?:工单|单)号\s?(?:为|是|：|:|#)|(?:尽快|稍后|第一时间|个工作日内|小时内|分钟内)[^。\n]{0,12}(?:回复|联系|处理|跟进|答复|反馈)|(?:专人|工程师|客服|工作人员|相关人员)(?:会|将)|请耐心等|\b(?:a|one|our) (?:member|of our|support|team|agent|representative|engineer)[^.\n]{0,60}\bwill\b|\bwill (?:get back|respond|reply|be in touch|review)\b[^.\n]{0,60}\b(?:soon|shortly|possible|within|business)\b|\b(?:ticket|case|request|reference) (?:number|id|no\.?|#)/i;
/** A form letter is short; a person who also gives thanks goes on to the matter. */
const LONGEST_FORM = 600;

/**
 * Where a message says that no person wrote it: automatic acknowledgement, bot, out of office. Null where it does not say so,
 * which does not prove a person. Such a message is not a response (DECISIONS: acknowledgement is not an answer).
 */
export function readAutomaticReply(text: string): Span | null {
  for (const pattern of SAYS_SO) {
    const match = pattern.exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  if (text.length > LONGEST_FORM) return null;
  const received = RECEIVED.exec(text);
  const will = SOMEBODY_WILL.exec(text);
  if (!received || !will) return null;
  return {
    start: Math.min(received.index, will.index),
    end: Math.max(received.index + received[0].length, will.index + will[0].length),
  };
}

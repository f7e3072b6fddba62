import { PLAN_WORDS } from './lexicon.ts';

const ZH_SCOPE =
  /(?:承诺|保证|确保|保障|提供(?:的)?|购买的?|[,，]|^)\s*([^,，。:：]{1,32}?)(?:的)?["“”「]?(?:月度|每月|年度|整体|单实例)?(?:服务|业务)?(?:的)?(?:可用性|可用率|可用度|在线率|正常运行)/u;
const ZH_RATE = /([\u4e00-\u9fff]{2,12}(?:达标率|成功率|接通率|连通率|到达率|送达率))/u;
const EN_SCOPE =
  /\b(?:make|keep|for|of|that|ensure)\s+(?:the |its |our |your )?([A-Za-z][\w\s/()&-]{1,60}?)\s+(?:is |are |will be |to be |be )?(?:available|availability|up-?time)/iu;
const EN_SCOPE_AFTER =
  /\b(?:up-?time|availability)\b[^.;]{0,40}\bfor (?:the |its |our |your )?([A-Za-z][\w-]*(?: (?!and\b|or\b)[A-Za-z][\w-]*){0,4})(?=[\s,.;)]|$)/iu;
/** `99.9% for Business`. */
const EN_SCOPE_FOR =
  /^\s?(?:[\d.]+\s?%|\w+ [\d.]+\s?%) for (?:the |its |our |your )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,3})/u;
/** `99.9% (Pro)`. */
const planBehind = (clause: string): string | null => {
  const name = /[%％]\s?[(（]([^()（）%％\d]{2,24})[)）]/u.exec(clause)?.[1] ?? '';
  return PLAN_WORDS.test(name) ? name : null;
};
/** `Pro: 99.9% uptime`. */
const planAhead = (clause: string): string | null => {
  const name = /^\s*(?:[-*•]\s)?([^:：,，%％\d]{2,24})[:：]\s*[\d.]+\s?[%％]/u.exec(clause)?.[1] ?? '';
  return PLAN_WORDS.test(name) ? name : null;
};
const EN_SCOPE_UP = /\b(?:the|our|its|your) ([A-Za-z][\w\s/-]{1,40}?) (?:is|are|stays?|will be) up\b/iu;
const NO_SCOPE =
  /^(?:a |本|该|此|甲方|乙方|您|我们|用户|购买|所购买|云|的|服务|业务|产品|月度|每月|年度|the|a|monthly|service|services|target|least|at)*$/iu;

/** `aims for a monthly uptime` names no product. */
const plainScope = (words: string | undefined): string | null =>
  words === undefined || /^(?:a|an|each|any|every)\b|^(?:monthly|annual|target)$/i.test(words.trim()) ? null : words;

/** What a clause says its availability is of; null where it names nothing. */
export function scopeIn(clause: string): string | null {
  const rate = ZH_RATE.exec(clause)?.[1];
  const scope =
    rate ??
    ZH_SCOPE.exec(clause)?.[1] ??
    plainScope(EN_SCOPE.exec(clause)?.[1]) ??
    EN_SCOPE_UP.exec(clause)?.[1] ??
    EN_SCOPE_AFTER.exec(clause)?.[1] ??
    EN_SCOPE_FOR.exec(clause)?.[1] ??
    planBehind(clause) ??
    planAhead(clause) ??
    null;
  const plain =
    scope
      ?.replace(/^.*(?:承诺|保证|确保|保障)/u, '')
      .replace(/^(?:向?您|甲方|乙方|我们|本公司|用户|购买的|的|向|提供|承诺|保证)+/u, '')
      .replace(/(?:的|服务|达到)+$/u, '')
      .trim() ?? '';
  return plain === '' || NO_SCOPE.test(plain) || /^[\d.\s%％]+$/u.test(plain) ? null : plain;
}

const PLAIN_HEADING =
  /^(?:[\d.、\s一二三四五六七八九十()（）]|第.{1,3}条)*(?:服务|业务)?(?:可用性|可用率|等级|保证|承诺|指标|标准|协议|定义|计算|公式|方式|SLA|service level (?:agreement|commitment)|up-?time|availability|guarantees?|commitments?|sla|monthly|credits?|compensation|remed(?:y|ies)|service|terms|targets?|赔偿|补偿|方案|条款|比例|服务|的|及|与|和|\s)*$/iu;

/** The nearest heading that names a product. */
export function scopeOf(path: readonly string[]): string | null {
  const heading = path.toReversed().find((text) => !PLAIN_HEADING.test(text) && text.length <= 60);
  return (
    heading
      ?.replace(/^(?:[\d.、\s]+|[一二三四五六七八九十]+、)\s*/u, '')
      .replace(/\s*[|｜–—:：-]\s*service level agreement(?: \(SLA\))?$/iu, '')
      .trim() || null
  );
}

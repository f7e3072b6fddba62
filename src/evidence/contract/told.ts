import { BEST_EFFORT, OBJECTIVE } from './lexicon.ts';

/** How it went: a figure of the past, whatever it was at least. `Has been reported` and `can be reached` are no figures. */
const PAST =
  /\b(?:was|were)\b|\bha(?:s|ve|d) been (?:up|available|at|above|over|around|about|running|\d)|\b(?:averaged|came in at|ran at)\b|\b(?:we|it|up-?time|availability|platform|service|API) (?:reached|achieved|recorded|hit|saw)\b|\b(?:last|past|previous|trailing) (?:(?:\d+|\w+)[ -])?(?:years?|quarters?|months?|weeks?|days?)\b|\bsince (?:launch|\d{4}|we|our)\b|\bso far\b|\bto date\b|\bhistorical(?:ly)?\b|\btrack record\b|去年|前年|以来|上(?:个|一)?(?:月|季度|财?年)|过去[^，。；,;]{0,8}(?:年|月|天|日|周|季度)|历史(?:统计|数据|平均|上|可用)|实测|实际(?:可用|在线|达到|为)|统计(?:显示|数据|结果|表明|是)|既往|以往|迄今|\d\s?日之前的|状态页面?(?:显示|上的|公布)/iu;
const MONTH =
  /\b[Ii]n (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|(?<![每满\d])(?:1[0-2]|[1-9])\s?月(?:份|里|全月)?(?!\s?\d)[^，。；,;]{0,8}(?:可用|在线|正常运行)/u;
/** A mean of what happened; `the monthly average is at least` is a promise. */
const AVERAGE =
  /\bon average\b|\baverages?\b|\bmedian\b|\bmost (?:of\b|(?:\S+ ){0,2}(?:cases|tickets|issues|problems|questions|requests)\b)|平均|中位数|大?多数|绝大部分|约为/iu;
/** `Resolution target: 90 days for most issues` is a goal, though not for all. */
const OF_MOST = /\b(?:targets?|goals?|aims?|objectives?)\b[^.]{0,60}\bmost\b/iu;
const BOUND = /\bat least\b|\bno(?:t)? less than\b|≥|>=|不低于|不少于|不小于/iu;
/** What is praised, and what a system was made for. */
const ADVERTISED =
  /\bby design\b|\b(?:designed|engineered|built|architected|trusted) (?:for|to|with) (?:\w+ ){0,4}[\d.]+\s?%|\b(?:three|four|five|six) nines\b|\bbrochures?\b|\bmarketing (?:materials?|pages?|copy|claims?|figures?)\b|\bslogans?\b|\b(?:banner|home ?page|web ?site|blog|leaflet|review)s?\b[^.;]{0,20}\b(?:says?|reads?|claims?|reports?|quotes?)\b|\badvertised\b|[三四五六3-6]\s?个\s?9|宣传(?!部)|广告(?:语|词|宣传)|口号|海报|投标文件|销售资料/iu;
/** What somebody might do, in another world. */
const HYPOTHETICAL =
  /\bif (?:we|you|they|there) (?:had|were|ever|did offer|offered)\b|\b(?:were we|had we) to\b|\bin the event (?:that )?we (?:had|have)\b|\bif the SLA was\b|\btypical (?:\w+ )?(?:agreements?|contracts?|SLAs?|vendors?|providers?)\b|\b(?:might|could|may one day) (?:offer|promise|guarantee|commit)\b|\bwould (?:\w+ )?look like\b|\bhypothetical\w*\b|\bimagine\b|[,，]\s?say,|如果(?:我们|本公司|将来|以后)(?:有|提供|推出|签)(?!的)|倘若(?:我们|本公司)|假如(?:我们|本公司|有)|假定|设想|打个?比方|(?<!非)典型[^。；，]{0,6}(?:SLA|协议|合同)|业内(?:一般|通常|常见)|行业(?:内|里|中)?(?:一般|通常|常见|惯例)/iu;
const DISCLAIMED =
  /(?:不构成|不作为|不视为)[^。；]{0,12}(?:承诺|保证|依据)|(?:并?非|不是|不属于?|不算)(?:任何|一种|我们的|合同|服务)?(?:承诺|保证)|(?:仅供|仅为|只作)参考|\b(?:not|n't|nor|never|neither)\b[^.;]{0,24}\b(?:promises?|guarantees?|commitments?|warrant(?:y|ies)|part of (?:this|the|your|our))\b|\bfor (?:information|reference|orientation) only\b/iu;
const POINTS_BACK = /^\s*(?:that|this|these|those|it|they)\b|^\s*(?:这|此|该|上述)/iu;
const NEGATED =
  /(?:不|并?非属?|未|没有?)[^，。；,;不]{0,12}(?:承诺|保证|确保|保障)|\b(?:no|nor|not|never|neither|cannot|without|n't)\b[^.,;]{0,24}\b(?:guarant\w*|commit\w*|warrant\w*|promis\w*)/giu;
const COMMITS =
  /\bguarante\w*|\bcommit(?:s|ted)?\b|\bwarrants?\b|\bundertakes?\b|\bpromises?\b|\bshall\b|\bwill (?:be|make|maintain|keep|ensure|provide|meet|use|respond|reply|answer|acknowledge|resolve|restore|correct|send|give)\b|承诺|保证|确保|保障|(?<![响反回供适相对效])应(?![用付急答])/iu;

/** Does somebody bind himself in these words? `No commitment` does not. */
export const commits = (text: string): boolean => COMMITS.test(text.replace(NEGATED, ' '));

/** `After the case was raised`: when the time begins, not what happened. */
const BEGINNING = /\b(?:after|once|when|from)\b[^.,;]{0,40}?\b(?:was|were|ha[sd] been)\b/giu;
/** The words without those that say when a time begins. */
export const withoutBeginning = (text: string): string => text.replace(BEGINNING, ' ');

/** Words that tell what was, what might be, or how good it is, and bind nobody. */
export const isReported = (text: string): boolean =>
  isHypothetical(text) ||
  ((PAST.test(withoutBeginning(text)) ||
    MONTH.test(text) ||
    ((ADVERTISED.test(text) || (AVERAGE.test(text) && !OF_MOST.test(text))) && !BOUND.test(text))) &&
    !commits(text));

export const isHypothetical = (text: string): boolean => HYPOTHETICAL.test(text);

/** `This is no guarantee` in the same sentence or right after it; where a goal is named it stays one. */
export const isDisclaimed = (text: string, next = ''): boolean =>
  (DISCLAIMED.test(text) || (POINTS_BACK.test(next) && DISCLAIMED.test(next) && !commits(next))) &&
  !commits(text) &&
  !OBJECTIVE.test(text) &&
  !BEST_EFFORT.test(text);

const PERIOD =
  /^\s*(?:(?:19|20)\d{2}\s?(?:[-/.年]\s?)?)?(?:(?:0?[1-9]|1[0-2])\s?月(?:份)?|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s(?:19|20)\d{2})?|Q[1-4](?:\s(?:19|20)\d{2})?|(?:0[1-9]|1[0-2]))\s*$/u;
/** `October`, `2026-10`, `Q3 2025`: a row of what was measured. */
export const isPeriod = (label: string): boolean => PERIOD.test(label);

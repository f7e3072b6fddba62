import type { VendorSeverity } from '../../model/contract.ts';
import type { Severity } from '../../model/evidence.ts';
import { isSameLabel } from './severity-label.ts';

/** What a definition has to say for a level of the canonical scale, gravest first. */
const LEVELS: readonly (readonly [level: Severity, pattern: RegExp])[] = [
  [
    'P0',
    /\b(?:production|system|service|platform|product|business|core|site|application|environment|software)s?\b[^.;]{0,45}\b(?:(?:is |are |be )?(?:down|unavailable|inoperable|unusable|inaccessible|offline|not (?:available|operational|working)|fails?|failed|stopped)|outage|blocked|halted?|stopped)\b|\b(?:complete|total|full|entire|major)(?:ly)? (?:(?:system|service|platform) )?(?:loss|outage|unavailab\w*|down|failure|interruption|stoppage)|\binoperable\b|\b(?:all|most) (?:of (?:your|the) )?users\b|\bcritical (?:business )?impact\b|\bbusiness[- ]critical\b[^.]{0,40}\b(?:fail|down|inoperable)|\bdata loss\b|\bcannot\b[^.;]{0,60}\b(?:at all\b|by (?:all|any|most) )|\b(?:is|are) (?:entirely |completely |fully )?down for\b[^.;]{0,20}\b(?:all|every|whole|entire)\b|\bmission[- ]critical\b[^.]{0,40}\b(?:down|unavailable|stop)|完全(?:中断|不可用|瘫痪|无法|不能|停止)|整个(?:系统|服务|平台|业务|网站)[^。；,，]{0,6}(?:不能|无法|瘫痪|中断|不可用|崩溃)|服务关闭|全(?:面|部|网|局)(?:性)?(?:中断|瘫痪|不可用|无法)|(?:业务|服务|系统|平台|生产(?:环境|系统)?)(?:全部|完全|整体|大面积|已)?(?:中断|瘫痪|宕机|崩溃|停止|不可用|无法(?:正常)?(?:使用|运行|访问))|核心(?:业务|功能|服务|系统)[^。；,，]{0,8}(?:中断|不可用|无法|瘫痪)|(?:全部|所有|绝大部分|大量)用户(?:无法|不能|受)|(?:全部|全面|大部分|大面积)[^。；，,]{0,8}(?:无法|不能|失败|不可用|停摆|丢失)|业务(?:全面)?停摆|整体不可用|数据丢失/iu,
  ],
  [
    'P1',
    /\bsever(?:e|ely)\b|\bsignificant(?:ly)?\b|\bmajor\b|\bdegrad\w*|\bimpair\w*|\bno (?:way around|work[- ]?around)\b|\bserious(?:ly)?\b|\bproduction (?:is )?(?:impacted|affected)\b|\bimpacted\b|\bhigh impact\b|\b(?:important|key|core|main|critical) (?:features?|functions?|functionality)\b[^.]{0,30}(?:\baren't available|\bunavailable|impaired|restricted|not work\w*|broken|fails?)|\bintermittent|\bmany users\b|\ba (?:large|considerable|substantial) (?:share|part|number) of\b|\b(?:part|some) of (?:your|the) (?:users?|customers?|traffic|fleet|calls|sites|devices)\b|\bbadly\b|严重(?:影响|下降|受损|受限|降级)|(?<!非)(?:主要|重要|关键|核心)(?:功能|业务|服务|模块)[^。；,，]{0,10}(?:受|不能|无法|失败|异常|不可用|故障|影响|失效|下降|受限)|部分(?:核心|主要|重要)?(?:功能|业务|服务|用户|区域)[^。；,，]{0,8}(?:不可用|中断|受影响|受限|无法|异常)|部分[^。；,，]{0,8}(?:失败|明显延迟|异常)|明显影响|(?:性能|质量)(?:明显|严重|大幅)?(?:下降|降低|劣化)|频繁|没有?(?:替代|绕行)|多数用户/iu,
  ],
  [
    'P2',
    /\bminor\b|\bpartial(?:ly)?\b|\bnon[- ]?critical (?:functions?|features?|loss|components?|impact)\b|\b(?:limited|some|moderate|small|low|minimal) (?:business )?(?:impact|effect|loss)\b|\bwork[- ]?around (?:is |exists|available)|\bwork around it\b|\b(?:with|has) (?:a |an )?(?:acceptable |reasonable )?work[- ]?around|\bmoderate\b|\bbugs?\b|\busable\b|\bsingle user\b|\bfew users\b|\bnon[- ]production\b|次要|非(?:核心|关键|主要|紧急)|一般(?:性)?(?:的)?(?:功能|故障|问题|缺陷|错误)|轻微|个别|少数|局部|影响(?:较小|有限|不大|范围小)|(?<!没)有[^。；,，]{0,2}(?:替代|临时|规避|绕行)|不影响(?:主要|核心|正常|整体|业务)|小(?:范围|问题|缺陷)|已有替代|测试环境|非生产/iu,
  ],
  [
    'P3',
    /\bquestions?\b|\b[ie]nquir(?:y|ies)\b|\bhow[- ]to\b|\bguidance\b|\b(?:feature|enhancement|change) requests?\b|\benhancements?\b|\bdocumentation\b|\bcosmetic\b|\binformation\b|\bgeneral (?:usage|advice|questions?|support)\b|\bno (?:business |operational )?impact\b|\bsuggestions?\b|咨询|建议|需求|疑问|使用(?:问题|方法|帮助)|文档|操作指导|优化|功能请求|信息查询|无影响|不影响使用/iu,
  ],
];
const EASED =
  /(?:(?<!没)有|存在|可用)[^。；,，]{0,4}(?:替代|临时|规避|绕过)|\b(?:with|has|have) (?:a |an )?(?:\w+ )?work[- ]?around|\bwork around it\b/iu;
/** What is small however badly it works. */
const SMALL = /\bminor\b|\bminimal\b|\bnon[- ]?(?:critical|core|essential)\b|非核心|非关键|次要|轻微/iu;
const GRAVE = /\bsever|\bserious|\bmajor\b|\bsignificant|\bproduction\b|严重|重大|核心|主要|关键|中断|瘫痪/iu;
const DENIED =
  /\b(?:no|not|non|without|neither|doesn't|does not|isn't|don't|nor)\b[^.,;]{0,30}?\b(?:critical|significant|severe|major|serious)(?:ly)?\b[^.,;]{0,24}|\bnot an? (?:full|complete|total) (?:outage|loss|failure)\b/giu;
/** Longer than a name with alternatives: such a definition means the gravest thing in it. */
const LONGEST_LIST = 70;

/** The canonical levels that a definition describes; none where it does not say enough. */
export function canonicalOf(definition: string): readonly Severity[] {
  const plain = definition.replace(DENIED, (words) => (/^non/i.test(words) ? words : ' '));
  const all = LEVELS.filter(([, pattern]) => pattern.test(plain)).map(([level]) => level);
  // A fault one can work around is not grave for being a fault of a function.
  const levels =
    (EASED.test(plain) || SMALL.test(plain)) && !GRAVE.test(plain) ? all.filter((level) => level !== 'P1') : all;
  const isList = plain.length <= LONGEST_LIST && /\bor\b|,|\/|、|，|或/u.test(plain);
  return isList ? levels : levels.slice(0, 1);
}

const PRODUCTION_ONLY =
  /\b(?:in|on|of|your|customer'?s|the|live)?\s?production (?:environment|system|use|deployment|workload)s?\b|\bproduction\b|(?:生产|正式)(?:环境|系统|业务)|线上(?:业务|环境)/iu;
const ALSO_ELSEWHERE = /\b(?:staging|test|development|non[- ]production)\b|测试环境|预发|开发环境|非生产/iu;

export function notesOf(definition: string, canonical: readonly Severity[]): VendorSeverity['notes'] {
  const notes: VendorSeverity['notes'] = [];
  if (PRODUCTION_ONLY.test(definition) && !ALSO_ELSEWHERE.test(definition)) notes.push('production-only');
  if (
    /\bby (?:tele)?phone only\b|\bonly (?:by|via|over) (?:the )?(?:tele)?phone\b|\bmust be (?:reported|raised|submitted|opened) (?:by|via|over) (?:the )?(?:tele)?phone\b|(?:仅|只)(?:可|能|限|接受|支持)?(?:通过)?电话|必须(?:通过)?(?:拨打)?电话/iu.test(
      definition,
    )
  )
    notes.push('phone-only');
  if (canonical.length > 1) notes.push('covers-several');
  return notes;
}

/** The level that the document defines under this name. */
export const definedAs = (severities: readonly VendorSeverity[], label: string): VendorSeverity | undefined =>
  severities.find((severity) => severity.label.toLowerCase() === label.toLowerCase()) ??
  severities.find((severity) => isSameLabel(severity.label, label));

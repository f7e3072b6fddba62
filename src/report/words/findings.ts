import type { Finding, FindingCode } from '../../model/finding.ts';
import type { Text } from '../../model/text.ts';
import { caseWordings } from './case-findings.ts';
import { contractWordings } from './contract-findings.ts';
import { inMinutes, inPercent } from './quantity.ts';

type Values = Finding['values'];
type Wording = (values: Values) => Text;

const plain =
  (en: string, zh: string): Wording =>
  () => ({ en, zh });

/** The words of every finding. A code without words in both languages does not compile. */
const wordings = {
  'sla-contractual': ({ covers }) =>
    covers === 'reaction'
      ? { en: 'a published SLA binds the vendor to times of reaction', zh: '公开的 SLA 对响应或解决时限有约束' }
      : {
          en: 'the published SLA covers availability only; no time of response is promised there',
          zh: '公开的 SLA 只承诺可用性，没有承诺响应时间',
        },
  'sla-only-objective': plain('the published times are objectives, not commitments', '公开的时限只是目标，并非承诺'),
  'sla-best-effort': plain('support is on a best-effort basis', '仅“尽力而为”，没有服务承诺'),
  'sla-not-provided': plain('an SLA was asked for and not provided', '索要 SLA，对方没有提供'),
  'p0-response-within-15-minutes': ({ upTo }) => ({
    en: `P0: a first response within ${inMinutes(upTo).en} is stated`,
    zh: `P0：写明 ${inMinutes(upTo).zh}内首次响应`,
  }),
  'p0-response-stated': ({ minutes, upTo, open }) =>
    open === 'objective'
      ? {
          en: `P0: first response within ${inMinutes(minutes).en} at best, as an objective`,
          zh: `P0：最快 ${inMinutes(minutes).zh}内首次响应，仅为目标`,
        }
      : minutes === upTo
        ? { en: `P0: first response within ${inMinutes(minutes).en}`, zh: `P0：${inMinutes(minutes).zh}内首次响应` }
        : upTo === null
          ? {
              en: `P0: first response within ${inMinutes(minutes).en} of business hours; a night's wait is not in it`,
              zh: `P0：工作时间 ${inMinutes(minutes).zh}内首次响应，夜间等待不计在内`,
            }
          : {
              en: `P0: first response within ${inMinutes(minutes).en} to ${inMinutes(upTo).en}, depending on the plan or the document`,
              zh: `P0：首次响应 ${inMinutes(minutes).zh}至 ${inMinutes(upTo).zh}，视套餐或文件而定`,
            },
  'p0-response-a-day-or-more': ({ minutes }) => ({
    en: `a first response takes ${inMinutes(minutes).en} or more even when the business is fully down`,
    zh: `业务完全中断时，首次响应也要 ${inMinutes(minutes).zh}以上`,
  }),
  'response-only-example': plain(
    'a response time appears only as an illustration; it promises nothing',
    '响应时间只在示例中出现，不构成承诺',
  ),
  'same-target-for-all-severities': plain(
    'one time for all severities; no level is set apart for a full outage',
    '所有等级同一时限，没有为完全中断单设等级',
  ),
  'coverage-always': plain('support is stated for all the hours you need', '写明的服务时间覆盖你需要的全部时段'),
  'coverage-partial': ({ share, upTo }) =>
    share === upTo
      ? {
          en: `support is stated for ${inPercent(share)} of the hours you need`,
          zh: `写明的服务时间只覆盖你所需时段的 ${inPercent(share)}`,
        }
      : {
          en: `support is stated for ${inPercent(share)} to ${inPercent(upTo)} of the hours you need, depending on the plan`,
          zh: `写明的服务时间覆盖你所需时段的 ${inPercent(share)} 至 ${inPercent(upTo)}，视套餐而定`,
        },
  'channel-present': ({ channel, plan }) => ({
    en: `offers ${channelName(channel).en}${plan === null ? '' : ` (plan: ${plan})`}`,
    zh: `提供${channelName(channel).zh}${plan === null ? '' : `（套餐：${plan}）`}`,
  }),
  'channel-absent': ({ channel, plan }) => ({
    en: `no ${channelName(channel).en}${plan === null ? '' : ` (plan: ${plan})`}`,
    zh: `不提供${channelName(channel).zh}${plan === null ? '' : `（套餐：${plan}）`}`,
  }),
  'channel-outside-commitment': ({ channel }) => ({
    en: `${channelName(channel).en}: outside the service commitment`,
    zh: `${channelName(channel).zh}不在服务承诺范围内`,
  }),
  'end-of-life-announced-early': ({ what, days }) => ({
    en: `${what}: end announced ${days} days before`,
    zh: `${what}：提前 ${days} 天公告停止服务`,
  }),
  'end-of-life-announced-late': ({ what, days }) => ({
    en: `${what}: end announced only ${days} days before`,
    zh: `${what}：仅提前 ${days} 天公告停止服务`,
  }),
  'end-of-life-policy': ({ days }) => ({
    en: `a written policy gives at least ${days} days of notice before an end of life`,
    zh: `有书面政策：停止服务至少提前 ${days} 天通知`,
  }),
  'product-retired': ({ what, at, over }) =>
    over === 'yes'
      ? { en: `${what}: ended on ${at}`, zh: `${what}：已于 ${at} 停止服务` }
      : { en: `${what}: will end on ${at}`, zh: `${what}：将于 ${at} 停止服务` },
  'changelog-kept': ({ package: name, versions, upper }) => ({
    en: `${name}: the change log explains ${versions === 1 ? 'the one version' : `all ${versions} versions`} checked (95%: ${inPercent(1 - Number(upper))} or more)`,
    zh: `${name}：核对的 ${versions} 个版本在更新日志中均有说明（95%：至少 ${inPercent(1 - Number(upper))}）`,
  }),
  'release-cadence': ({ package: name, daysBetween, lower, upper, releases }) => {
    const ends =
      lower === null
        ? { en: 'too few for an interval', zh: '太少，无法给出区间' }
        : { en: `95%: ${lower} to ${upper} days`, zh: `95%：${lower} 至 ${upper} 天` };
    return {
      en: `${name}: a release every ${daysBetween} days (median of ${releases} dated releases; ${ends.en})`,
      zh: `${name}：中位发布间隔 ${daysBetween} 天（${releases} 个有日期的版本；${ends.zh}）`,
    };
  },
  'release-dates-unreliable': ({ package: name }) => ({
    en: `${name}: days between releases not measured; the registry's dates do not hold and no change log vouches for them`,
    zh: `${name}：发布间隔未测量；注册表的日期不可信，也没有更新日志可以印证`,
  }),
  'changelog-gaps': ({ package: name, versions, missing, lower, upper }) => ({
    en: `${name}: ${missing} of ${versions} versions checked are not in the change log (95%: ${inPercent(lower)} to ${inPercent(upper)})`,
    zh: `${name}：核对的 ${versions} 个版本中有 ${missing} 个未出现在更新日志（95%：${inPercent(lower)} 至 ${inPercent(upper)}）`,
  }),
  'latest-release-deprecated': ({ package: name, says }) => ({
    en: `${name}: the latest release itself is deprecated: \u201c${says}\u201d`,
    zh: `${name}：最新版本本身已被标记为废弃：“${says}”`,
  }),
  'deprecations-explained': ({ versions }) => ({
    en: `${versions} deprecated versions say what to do instead`,
    zh: `${versions} 个废弃版本说明了替代办法`,
  }),
  'deprecations-unexplained': ({ versions }) => ({
    en: `${versions} versions are deprecated without a word on what to do`,
    zh: `${versions} 个版本被废弃，却没有说明该怎么办`,
  }),
  ...caseWordings,
  ...contractWordings,
  'claim-only': plain('only said in marketing; nothing stronger was found', '只有宣传材料这么说，没有更可靠的证据'),
} satisfies Record<FindingCode, Wording>;

export const findingText = (finding: Finding): Text => wordings[finding.code](finding.values);

const channelNames: Readonly<Record<string, Text>> = {
  ticket: { en: 'tickets', zh: '工单' },
  email: { en: 'e-mail', zh: '邮件' },
  hotline: { en: 'a hotline', zh: '热线电话' },
  'dedicated-group': { en: 'a dedicated group', zh: '专属技术群' },
  'public-group': { en: 'a public group', zh: '公开交流群' },
  chat: { en: 'live chat', zh: '在线客服' },
  forum: { en: 'a forum', zh: '论坛' },
  'issue-tracker': { en: 'a public issue tracker', zh: '公开的问题跟踪' },
  'technical-manager': { en: 'a named technical manager', zh: '专属技术经理' },
  'engineer-escalation': { en: 'a direct way to senior engineers', zh: '直达资深工程师' },
  'on-site': { en: 'on-site support', zh: '现场支持' },
  other: { en: 'another channel', zh: '其他渠道' },
};

/** The name of a channel; a name nobody gave words to stands as it is. */
export const channelName = (channel: string | number | null): Text =>
  channelNames[String(channel)] ?? { en: String(channel), zh: String(channel) };

import type { Contract } from '../../model/contract.ts';
import type { Channel } from '../../model/evidence.ts';
import type { Run } from '../document/run.ts';
import { axesOf, textOf } from './axis.ts';
import { planName } from './commitments.ts';
import { gridOf } from './grid.ts';
import { type Placed, sentences } from './passage.ts';
import { placeIn } from './place.ts';
import { isPlanName } from './promise-label.ts';

const PATTERNS: readonly (readonly [channel: Channel, pattern: RegExp])[] = [
  [
    'dedicated-group',
    /\b(?:dedicated|private|shared) (?:slack|teams|support)? ?(?:\/discord )?(?:channel|group)s?\b|\bslack connect\b|专属(?:技术)?(?:对接|服务|支持)?群|(?:企业微信|钉钉|飞书)群|对接群/iu,
  ],
  [
    'technical-manager',
    /\b(?:technical|customer success|designated|dedicated|named) (?:account )?(?:manager|engineer)s?\b|\bTAMs?\b|专属(?:技术|客户|服务)?(?:经理|工程师)|技术(?:客户)?经理|客户成功经理/iu,
  ],
  ['hotline', /\b(?:tele)?phone\b|\bhotline\b|\bcall us\b|电话|热线/iu],
  ['email', /\be-?mails?\b|\bmail to\b|邮件|邮箱/iu],
  ['ticket', /\b(?:support |service )?(?:tickets?|portal|case system)\b|\bthrough cases\b|工单/iu],
  ['chat', /\b(?:live |web )?chat\b|在线(?:客服|咨询)|即时(?:沟通|聊天)/iu],
  ['public-group', /\bdiscord\b|\bcommunity slack\b|\bQQ\b|微信群|技术交流群|QQ群/iu],
  ['forum', /\bforums?\b|\bstack overflow\b|\bcommunity (?:forum|support)|论坛|社区/iu],
  ['issue-tracker', /\bgithub issues?\b|\bissue tracker\b/iu],
  ['engineer-escalation', /\bescalat\w*|研发(?:直达|升级|介入)|升级机制/iu],
  ['on-site', /\bon-?site\b|现场(?:支持|服务|保障)|驻场/iu],
];
const ABOUT =
  /\bsupport|\bcontact|\breach|\breport|\bsubmit|\bchannels?\b|\bservice|\bcustomers?\b|支持|支援|服务|渠道|联系|反馈|提交|受理|咨询|报障|响应/iu;
const DENIED = /\bno\b|\bnot\b|\bwithout\b|n't|不(?:支持|提供|在|属)|无|×|✗|—/iu;

/** Ways to reach the vendor that the document names, by plan where it tells them apart. */
export function readChannels(stored: string, parts: readonly Placed[]): Contract['channels'] {
  const found: Contract['channels'] = [];
  const add = (run: Run, plan: string | null) => {
    for (const [channel, pattern] of PATTERNS) {
      const match = pattern.exec(run.text);
      if (!match || found.some((other) => other.channel === channel && other.plan === plan)) continue;
      found.push({ channel, plan, ...placeIn(stored, run, match.index, match.index + match[0].length) });
    }
  };
  for (const part of parts) {
    if (part.kind === 'passage') {
      if (part.isHeading) continue;
      const plan = part.path.toReversed().find(isPlanName) ?? null;
      for (const sentence of sentences(part.run))
        if (
          (ABOUT.test(sentence.text) || ABOUT.test(`${part.lead} ${part.path.at(-1) ?? ''}`)) &&
          !DENIED.test(sentence.text)
        )
          add(sentence, plan && planName(plan));
      continue;
    }
    const grid = gridOf(part.table);
    const { heads } = axesOf(grid);
    for (const row of grid.body)
      for (const [at, cell] of row.entries()) {
        if (!cell || at === 0) continue;
        const plan = isPlanName(heads[at].text) || heads[at].kind === 'plan' ? planName(heads[at].text) : null;
        if (/^(?:有|是|支持|yes|✓|✔|√|included|包含)$/iu.test(cell.run.text) && row[0] && plan !== null)
          add(row[0].run, plan);
        else if (!DENIED.test(textOf(cell))) add(cell.run, plan);
      }
  }
  return found;
}

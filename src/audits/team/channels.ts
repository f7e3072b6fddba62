import { defineAudit, type Known } from '../../model/audit.ts';
import { CHANNELS, type Channel, type RecordOf } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import { finding, idsOf, notMeasured, planFit } from '../outcome.ts';

/** The four the article asks for (R18): tickets, a hotline, a group of one's own, and a way to senior engineers. */
export const CHANNELS_ASKED = [
  'ticket',
  'hotline',
  'dedicated-group',
  'engineer-escalation',
] as const satisfies readonly Channel[];

type ChannelRecord = RecordOf<'channel'>;

function stateOf(channel: Channel, records: readonly ChannelRecord[], plan: string | null): Known {
  const said = records.filter((record) => record.channel === channel && record.available !== null);
  if (said.some((record) => record.available && planFit(record.plan, plan) === 'yes')) return 'yes';
  // A channel of some other plan, or of a plan not named, says nothing of ours.
  return said.some((record) => record.available === false && planFit(record.plan, plan) === 'yes') ? 'no' : 'unknown';
}

export const channels = defineAudit({
  id: 'channels',
  version: 1,
  dimension: 'team',
  row: 'team',
  indicator: 'channels',
  group: 'terms',
  title: { en: 'Support channels', zh: '技术支持渠道' },
  question: {
    en: 'Of tickets, a hotline, a group of our own and a way to senior engineers: which does our plan include?',
    zh: '工单、热线、专属技术群、直达资深工程师：我方套餐包含其中哪些？',
  },
  ask: {
    en: 'Which of these does our plan include, and are they inside the committed response times: tickets, 24x7 hotline, a dedicated group, a named technical manager, direct escalation to engineers?',
    zh: '我方套餐包含哪些渠道，是否计入承诺的响应时间：工单、7×24 热线、专属技术群、专属技术经理、直接升级到研发工程师？',
  },
  unit: 'share',
  needs: ['channel'],
  signs: ['channel-present', 'channel-absent', 'channel-outside-commitment'],
  parts: CHANNELS,
  requirement: ['R18', 'R20', 'R44'],
  audit({ records, claimed, plan }) {
    const states = CHANNELS_ASKED.map((channel) => [channel, stateOf(channel, records.channel, plan)] as const);
    const others = records.channel.filter((record) => !CHANNELS_ASKED.some((asked) => asked === record.channel));
    const count = (state: Known) => states.filter(([, known]) => known === state).length;
    const findings = signs(records.channel, plan);
    if (count('unknown') === CHANNELS_ASKED.length) return notMeasured('no-evidence', claimed, findings);
    const lower = count('yes') / CHANNELS_ASKED.length;
    const upper = 1 - count('no') / CHANNELS_ASKED.length;
    return {
      outcome: 'measured',
      value: lower === upper ? lower : null,
      interval: { lower, upper },
      level: null,
      n: CHANNELS_ASKED.length - count('unknown'),
      cohort: { en: 'the four channels asked for', zh: '所考察的四种渠道' },
      findings,
      evidence: idsOf(records.channel),
      parts: Object.fromEntries([
        ...states,
        ...[...new Set(others.map((record) => record.channel))].map(
          (channel) => [channel, stateOf(channel, records.channel, plan)] as const,
        ),
      ]),
    };
  },
});

function signs(records: readonly ChannelRecord[], plan: string | null) {
  const ours = records.filter((record) => planFit(record.plan, plan) !== 'no');
  const direct = ours.filter((record) => record.available && DIRECT.some((channel) => channel === record.channel));
  return [
    ...byChannel(direct).map(([channel, group]) =>
      finding('channel-present', 'good', group, { channel, plan: group[0].plan }),
    ),
    ...byChannel(ours.filter((record) => record.available === false)).map(([channel, group]) =>
      finding('channel-absent', 'warning', group, { channel, plan: group[0].plan }),
    ),
    ...byChannel(ours.filter((record) => record.insideCommitment === false)).map(([channel, group]) =>
      finding('channel-outside-commitment', 'warning', group, { channel, plan: group[0].plan }),
    ),
  ];
}

/** A ticket form is nobody's merit; these are. */
const DIRECT = [
  'hotline',
  'dedicated-group',
  'technical-manager',
  'engineer-escalation',
  'on-site',
] as const satisfies readonly Channel[];

const byChannel = (records: readonly ChannelRecord[]): [Channel, ChannelRecord[]][] => [
  ...groupBy(records, (record) => record.channel),
];

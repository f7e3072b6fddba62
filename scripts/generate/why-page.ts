import { naiveFirstResponse, naiveResolution } from '../../src/cases/naive.ts';
import type { ReportVendor } from '../../src/model/report.ts';
import { ARCHETYPES, type Archetype, CHARACTERS } from '../../src/simulate/character.ts';
import { formatDuration } from '../../src/time/duration.ts';
import { GAMES, judgedAlone, simulatedCases } from '../../test/simulated.ts';

/** One run of every desk, long and large enough that chance plays no part in the order. */
const TRIAL = { cases: 400, days: 180 } as const;
const SEED = 1;

const time = (seconds: number | null): string =>
  seconds === null ? 'not reached' : formatDuration(seconds * 1000, 'en');

function measured(vendor: ReportVendor, audit: string): string {
  const result = vendor.audits.find((one) => one.audit === audit);
  if (result?.outcome !== 'measured') return 'not measured';
  const { value, interval } = result;
  return `${time(value)} (${time(interval.lower)} to ${time(interval.upper)})`;
}

const range = (vendor: ReportVendor, audit: string): string => {
  const score = vendor.scores[audit];
  return score ? `${Math.round(score.lower)}\u2013${Math.round(score.upper)}` : '';
};

interface Row {
  readonly archetype: Archetype;
  readonly usualAnswer: number | null;
  readonly usualEnd: number | null;
  readonly vendor: ReportVendor;
}

async function rowOf(archetype: Archetype): Promise<Row> {
  const log = await simulatedCases(archetype, SEED, TRIAL);
  return {
    archetype,
    usualAnswer: naiveFirstResponse(log).median,
    usualEnd: naiveResolution(log).median,
    vendor: judgedAlone(archetype, log),
  };
}

/** Why the honest estimate: every simulated desk by the usual figures and by ours. */
export async function whyPage(): Promise<string> {
  const rows: Row[] = [];
  for (const archetype of ARCHETYPES) rows.push(await rowOf(archetype));
  const slow = rows.find(({ archetype }) => archetype === 'honest-slow');
  /** Looks better than the honest slow desk by the usual figure, and stands below it by ours. */
  const mark = (row: Row, usual: 'usualAnswer' | 'usualEnd', audit: string) => {
    const looksBetter = (row[usual] ?? Infinity) < (slow?.[usual] ?? 0);
    const stands = (one: Row | undefined) => one?.vendor.scores[audit]?.lower ?? Number.NaN;
    return looksBetter && stands(row) < stands(slow) ? ' **◀**' : '';
  };
  const answers = rows.map(
    (row) =>
      `| ${row.archetype} | ${time(row.usualAnswer)}${mark(row, 'usualAnswer', 'first-response')} | ${measured(row.vendor, 'first-response')} | ${range(row.vendor, 'first-response')} |`,
  );
  const ends = rows.map(
    (row) =>
      `| ${row.archetype} | ${time(row.usualEnd)}${mark(row, 'usualEnd', 'resolution-time')} | ${measured(row.vendor, 'resolution-time')} | ${range(row.vendor, 'resolution-time')} |`,
  );
  const games = Object.entries(GAMES).map(([archetype, audits]) => {
    const row = rows.find((one) => one.archetype === archetype);
    const cells = audits.map(
      (audit) =>
        `[${audit}](audits/${audit}.md) ${row ? range(row.vendor, audit) : ''} (${slow ? range(slow.vendor, audit) : ''})`,
    );
    const about = ARCHETYPES.filter((one) => one === archetype).map((one) => CHARACTERS[one].about)[0];
    return `| ${archetype} | ${about?.en ?? ''}<br>${about?.zh ?? ''} | ${cells.join('<br>')} |`;
  });
  return `# Why silence must not look quick · 为什么沉默不能显得快

Made from the code by \`npm run generate\`; do not edit. Every figure comes from \`touchstone simulate --cases ${TRIAL.cases} --days ${TRIAL.days} --seed ${SEED}\`.
由 \`npm run generate\` 从代码生成，请勿手改。所有数字来自上述模拟。

The usual time to first response is a median over the cases that were answered; the usual time to resolution, a median over the cases
that were closed. Both look away from those who wait. A desk that answers four customers in ten within the hour and ignores the rest has as good a
median as the best of all, and a desk that declares everything solved within the hour a better one. Of twelve open implementations read, eight drop the
unanswered, and none kept the ends without a solution apart.

通常的首次响应时间，是对已答复工单取中位数；通常的解决时间，是对已关闭工单取中位数。两者都不看还在等的人。十个客户只理四个、一小时内就回的团队，
中位数与最好的一样漂亮；一小时内把什么都宣布为已解决的团队更漂亮。读过的十二个开源实现中，八个丢弃未答复的工单，没有一个把“没有解决的结束”分开。

Touchstone counts all cases opened. One still open stays in, as long as it was followed; one that ended without an answer (given up,
self-solved, swept as stale, declined) is an end of another kind, and no answer. The figure is the time at which half of *all* have what they waited
for, and "not reached" is an answer.

试金石计入全部提出的工单。仍未关闭的按已观察的时长留在分母里；没有得到答复就结束的（放弃、自行解决、过期清理、拒绝）属于另一种结束，不算答复。
数值是*全部*工单中有一半等到结果的时间，“未达到”也是一种答案。

## First response · 首次响应

**◀**: better than the honest slow desk by the usual median, and below it in truth · 按通常的中位数好过诚实的慢团队，实际排在它之下。

| desk · 团队 | usual median (answered only) · 通常的中位数 | half of all cases, 95 % · 全部工单的一半 | score · 得分 |
| --- | --- | --- | ---: |
${answers.join('\n')}

Quick words that solve nothing stay quick words: \`closer\`, \`relay-desk\` and \`fast-unsolved\` do answer soon, and are found out below.
答得快但不解决的，仍然算答得快：\`closer\`、\`relay-desk\`、\`fast-unsolved\` 在下表现出原形。

## Resolution · 解决

| desk · 团队 | usual median (closed only) · 通常的中位数 | half of all cases solved for good, 95 % · 全部工单的一半真正解决 | score · 得分 |
| --- | --- | --- | ---: |
${ends.join('\n')}

## What each games · 各自想钻的空子

Score of the desk on what it games, and of the honest slow one in brackets. \`test/archetypes.test.ts\` holds that none stands above it, over fixed
seeds; \`npm run bench -- archetypes\` over many.
该团队在它想钻空子的测量项上的得分，括号内为诚实的慢团队。\`test/archetypes.test.ts\` 用固定种子保证没有一个排在它之上；\`npm run bench -- archetypes\` 用大量种子验证。

| desk · 团队 | | score (honest-slow) · 得分（honest-slow） |
| --- | --- | --- |
${games.join('\n')}

See it on your own cases: \`touchstone audit --explain first-response\`.
用你自己的工单来看：\`touchstone audit --explain first-response\`。
`;
}

import { describe, expect, it } from 'vitest';
import { spoken } from '../../../test/spoken.ts';

/** How availability and credits are worded: each case a line or a table as vendors write them, and every figure in it. */
const figures: Readonly<Record<string, readonly [text: string, ...figures: string[]]>> = {
  'a share of the time': ['我们保证至少 99.9% 的时间内存在连接。', '99.9'],
  'reliability of a service': ['# 可靠性保证\n\n- 服务可靠性 99.1%', '99.1'],
  'a decimal comma': ['We provide a 99,9% uptime SLA.', '99.9'],
  'nines as a promise, not as praise': [
    'Five nines by design.\n\nTarget uptime:\n\n| Service | Uptime |\n|---|---|\n| Cloud | At least 99.9% (“three nines”) |',
    '99.9',
  ],
  'an example after the promise': ['我们保证可用性不低于99.5%，假设当月为30天，可用时间为 30天×98%。', '99.5'],
  'a scope behind the figure': [
    'Our SLA guarantees 99.99% availability for Enterprise and 99.9% for Business.',
    '99.99',
    '99.9',
  ],
  'a promise in a table of credits': [
    '| Plan | Uptime guarantee | Service credits |\n|---|---|---|\n| Basic | 99.0% | 10% credit if below |',
    '99',
    '<99 10',
  ],
  'a cap is no availability': ['赔偿总额不超过未达到服务可用性承诺当月服务费用的50%。'],
  'formulas, other rates and assumptions are none': [
    '可用性＝1 -（不可用分钟数 / 总分钟数）x 100%\n\n恢复成功率 100%\n\nAn interval without requests is assumed to be 100% available.',
  ],
  'both ends of a step, one of them marked': [
    '| Uptime | Service credit |\n|---|---|\n| 99.0% to < 99.9% | 10% |\n| < 99.0% | 25% |',
    '99-99.9 10',
    '<99 25',
  ],
  'steps of a credit, each told before its bound': [
    'If uptime is missed, the customer gets a credit of 10% of the monthly fee below 99.95%, 25% below 99.0% and 50% below 95.0%.',
    '<99.95 10',
    '<99 25',
    '<95 50',
  ],
  'availability under a heading that names what is paid for it as well': [
    '## 可用性与赔偿\n\n每月服务可用率不低于 99.9%。低于 99.9% 但不低于 99% 的，赔偿当月费用的 15%。',
    '99.9',
    '99-99.9 15',
  ],
  'a credit told by the fee': [
    'If uptime drops below 99.9% you receive 10%, below 99.5% 25%, and below 99% 50% of the monthly fee.',
    '<99.9 10',
    '<99.5 25',
    '<99 50',
  ],
  'a step in the next sentence': [
    'If the uptime is less than 99.9% but equal or greater than 99.0%, you get a credit equal to 10% of the fee. If less than 99.0%, a 25% credit.',
    '99-99.9 10',
    '<99 25',
  ],
  'bare numbers under a percent': [
    '| Uptime | Credit (%) |\n|---|---|\n| 99–99.9 | 5 |\n| <99 | 10 |',
    '99-99.9 5',
    '<99 10',
  ],
  'a table drawn in code': [
    '### Credits\n```\nUptime achieved | Service credit\n----------------|---------------\n< 99.5%         | 10% of monthly fee\n```',
    '<99.5 10',
  ],
  'a share of something else': [
    '| Level | At-risk SLA threshold |\n|---|---|\n| HIGH | 75% of window elapsed |\n\nThe SLA is at risk once > 75% of the target window is over.',
  ],
  'another work that succeeds': [
    '可视化编排，6 小时完成部署，成功率 98%。\n\n| 传统 | 平台 |\n|---|---|\n| 成功率仅 70% | 部署成功率 98% |',
  ],
  'a goal that is set': ['我们针对各服务端点设定 99.5% 的月度可用性目标。', '99.5'],
  'a step between two figures': [
    '服务点数：\n\n- 每月正常运行时间百分比为 99% 至 99.95% 将导致 10% 的服务点数',
    '99-99.95 10',
  ],
  'a formula is no credit': ['服务可用性 = 1 - （失败分钟数 / 总分钟数）* 100%，服务可用性低于 99% 时可申请赔偿。'],
  'shares of traffic under a time to answer': [
    '| Severity | Response SLA |\n|---|---|\n| **Sev 0**. 100% of production traffic fails | 1 hour |',
  ],
  'a long cell that says more than its figure': [
    '| Metric | Target |\n|---|---|\n| Uptime | >= 99.5 % |\n| Failovers without a break | all of them, and no error to users meanwhile |',
    '99.5',
  ],
  'a plan in brackets, and steps in a row': [
    'Uptime: 99.9% (Pro), 99.99% (Enterprise). Credits: <99.9% 10%, <99.0% 25%.',
    '99.9',
    '99.99',
    '<99.9 10',
    '<99 25',
  ],
  'an example under its heading': ['### 赔偿示例\n\n- 当月可用性 98%（低于 99.9%），赔偿 10% 月费'],
  'a share of cases, and a bound that nothing is lower than': [
    '我们保证在至少 99.9% 的情况下，计划任务会在 30 分钟内启动。\n\nWe guarantee that the availability will be no lower than 99.95%, which means 21.6 minutes a month.',
    '99.9',
    '99.95',
  ],
  'a card with its figure over its name': ['## Uptime guarantee\n\n99.9%\n\nMonthly uptime', '99.9'],
  'a figure that credits go with': [
    '| | Growth | Enterprise |\n|---|---|---|\n| Uptime target | 99.5% monthly | Custom; default 99.9% with credits |',
    '99.5',
    '99.9',
  ],
  'who targets it': ['Provider targets 99.7% monthly uptime for the licence server.', '99.7'],
  'credits in running text': [
    'If we fall below our 99.9% uptime commitment, customers are eligible for service credits as follows: 99.0% to 99.89% uptime: 10% credit. 95.0% to 98.99% uptime: 25% credit. Below 95.0% uptime: 50% credit.',
    '99-99.89 10',
    '95-98.99 25',
    '<95 50',
  ],
  'one step among other things that are made good': [
    '### 企业版信用\n\n| 未达标情况 | 信用比例 |\n|---|---|\n| 可用性 < 99.9% | 10% 月费 |\n| 响应时间未达标 | 5% 月费 |',
    '<99.9 10',
  ],
  'a plan a row, and what it gives back beside it': [
    '| Tier | Monthly uptime | Credits |\n|---|---|---|\n| Free | 95.0% | None |\n| Pro | 99.9% | 25% |',
    '95',
    '99.9',
  ],
  'what a bill would be in the event': [
    'Our SLA is: shared hosting - 99.9% SLA\n\nIn the event we had a SLA of 99.7%, we would credit you 20% of your bill.',
    '99.9',
  ],
  'steps with a decimal comma, and in TeX': [
    'If our monthly uptime < 99,9%, you get a 30% discount on the next payment.\n\n| Uptime | Credit |\n|---|---|\n| < 99.9% but $\\ge$ 99.0% | 10% |',
    '<99.9 30',
    '99-99.9 10',
  ],
  'cards with a step on one line and its credit on the next': [
    '### Service credits\n\n98.5% to < 99.9%\n\n5%\n\nBelow 98.5%\n\n25% credit',
    '98.5-99.9 5',
    '<98.5 25',
  ],
  'cards of plans, each with its figure': [
    '### Plans\n\nUptime commitments\n\nStandard\n\n99.5%\n\nPro\n\n99.9%',
    '99.5',
    '99.9',
  ],
  'a step up to the target, and a credit where one is breached': [
    '| Uptime | Credit |\n|---|---|\n| 99.0% - below target | 10% |\n| 95.0% - below 99.0% | 25% |\n\n| Metric | Commitment | Credit |\n|---|---|---|\n| Platform availability | 99.5% a month | 15% of the fee if breached |',
    '99.5',
    '99-null 10',
    '95-99 25',
    '<99.5 15',
  ],
  'a term that is the promise': ['**Availability Target** means: 99.9%.', '99.9'],
  'ends of a step are none': [
    'If uptime is less than or equal to 99.0%, you get a 25% credit.\n\n可用性小于99.9%且大于等于98.0%：补10%。\n\n| Monthly uptime | Free days |\n|---|---|\n| 97.0–97.9% | 3 days |',
  ],
  'two editions in a sentence, and what availability does not do': [
    '基础版可用性99.5%，企业版可用性99.95%。\n\nAvailability will not fall below 98.5%.',
    '99.5',
    '99.95',
    '98.5',
  ],
  'a discount on anything': ['### Discounts\n\nBelow 95%\n\n20%'],
  'so much for each step is a rate': ['如当月可用性未达到99.9%，每低0.1%赔偿当月费用的1%。', 'other'],
};

describe('availability and credits as they are worded', () => {
  it.each(Object.entries(figures))('%s', async (_, [text, ...expected]) => {
    const { availability, remedies } = await spoken(text);
    const steps = remedies.map(({ lt, ge, creditPercent }) =>
      creditPercent === null ? 'other' : `${ge === null ? '<' : `${ge}-`}${lt} ${creditPercent}`,
    );
    expect([...availability.map(({ percent }) => String(percent)), ...steps]).toEqual(expected);
  });

  it('are none of the thousands that a sentence of data holds', async () => {
    const { availability } = await spoken(`${'99.9% '.repeat(15_000)} uptime is guaranteed`);
    expect(availability).toEqual([]);
  });

  it('are quoted from the first of their words on', async () => {
    const { availability } = await spoken('It has a durability of 99.9999% and an availability of 99.99%.');
    expect(availability.map(({ quote }) => quote)).toEqual(['an availability of 99.99%']);
  });
});

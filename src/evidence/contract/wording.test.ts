import { describe, expect, it } from 'vitest';
import { promisesIn, spoken } from '../../../test/spoken.ts';

/** How promises are worded in sentences, lists and cards: each case a few lines as vendors write them, and all that they promise. */
const cases: Readonly<Record<string, readonly [text: string, ...promises: string[]]>> = {
  'of a workaround or a fix, the lesser is promised': [
    'We will provide a workaround or a fix for Severity 1 problems within 8 hours.',
    '- 1 workaround 8h',
  ],
  'security fixes that come out every six weeks are no promise to mend': [
    'Security fixes are released every six weeks.',
  ],
  'what introduces the sections holds in them': [
    '# Support\n\nFirst-response times are as follows:\n\n### Premium\n\n* **Sev-1**: 30 minutes\n\n### Pro\n\n* **Sev-1**: 2 hours',
    'Premium 1 first_response 30min',
    'Pro 1 first_response 2h',
  ],
  'a line before a list names the level of its items': [
    'Urgent requests:\n1. Engineers respond within 15 minutes of receipt and update the status every 30 minutes;\n\nAll other requests:\n1. Engineers will respond to tickets and start to look within 4 hours of receipt;',
    '- Urgent first_response 15min',
    '- Urgent update 30min',
    '- All other requests first_response 4h',
  ],
  'what kind of case it is, in front of the colon or behind `for`': [
    '- Crashes: we do our best to reply within 4 business hours\n- E-mail: we reply within 1 business day\n- For crashes that block a release, we send a workaround within 3 business days',
    '- Crashes first_response 4bh',
    '- - first_response 1bd',
    '- crashes that block a release workaround 3bd',
  ],
  'the level stands in quotes, or is said to be one': [
    '在“高”级工单处理期间每 8 小时更新一次。对于严重程度为极端的软件问题，工程师将在 2 小时之内响应。',
    '- 高 update 8h',
    '- 极端 first_response 2h',
  ],
  'the plan or level behind the time': [
    'Urgent tickets receive a first reply within 1 hour (standard) or 30 working minutes (enhanced).\n\nResponse time: 30 min (Sev1), 2h (Sev2).',
    'standard Urgent first_response 1h',
    'enhanced Urgent first_response 30min',
    '- 1 first_response 30min',
    '- 2 first_response 2h',
  ],
  'a list goes on behind a semicolon': [
    'Response SLA: P1 30m; P2 2h',
    '- P1 first_response 30min',
    '- P2 first_response 2h',
  ],
  'customers of a plan are no level': [
    'VIP客户：工单5分钟响应；普通客户：30分钟响应。',
    'VIP - first_response 5min',
    '普通客户 - first_response 30min',
  ],
  'cards that came out as lines': [
    '响应时间\n\n紧急\n\n支付问题\n\n2小时内\n\n重要\n\n无法使用\n\n24小时内\n',
    '- 紧急 first_response 2h',
    '- 重要 first_response 24h',
  ],
  'bars without the rule that Markdown asks for': [
    '响应时间如下：\n级别 | 说明 | 时间\n1 | 系统瘫痪 | 30 分钟得到答复，4 小时内到达现场，随后 4 小时内解决\n2 | 模块异常 | 2 小时得到答复',
    '- 1 first_response 30min',
    '- 1 resolution 4h',
    '- 2 first_response 2h',
  ],
  'a time under its name': [
    '### Severity 1 - Critical\n\n**Our L3 response time**\n\nWithin **4 business hours** after the case was raised.',
    '- 1 Critical first_response 4bh',
  ],
  'pictures before a name': [
    '### 🚨 Critical\n\n**Response time**:\n- Gold: 15 minutes\n- ⚡ Silver: 1 hour',
    'Gold Critical first_response 15min',
    'Silver Critical first_response 1h',
  ],
  'behind a comma that says no more': [
    'We provide a correction, as applicable within 4 business hours.\n\nFailed hardware will be replaced within five hours.',
    '- - resolution 4bh',
    '- - resolution 5h',
  ],
  'a component that is titled heads what stands in it': [
    '## Response\n<Tabs>\n  <Tab title="P1 - Critical">\n    **Response time target**: 1 hour\n  </Tab>\n  <Tab title="P2 - High">\n    **Response time target**: 4 hours\n  </Tab>\n</Tabs>',
    '- P1 Critical first_response 1h',
    '- P2 High first_response 4h',
  ],
  'the level that opens an item holds for its sentences': [
    '* Severity 1 – Respond within 2 business hours. Provide a fix (must be restored to Severity 2 or better) within 5 business days.',
    '- 1 first_response 2bh',
    '- 1 resolution 5bd',
  ],
  'a plan in a list under the word support': [
    '- **Support**:\n  - Starter: e-mail, 2 business days\n  - Scale: around the clock, 4h P1',
    'Starter - first_response 2bd',
    'Scale P1 first_response 4h',
  ],
  'how long something goes on is no time to mend': [
    'Updates are given at least every 30 minutes during an active P1 incident and at least every 2 hours during an active P2 incident until resolution.',
    '- P1 update 30min',
    '- P2 update 2h',
  ],
  'levels that stand on lines of their own': [
    '第一级 加急\n\n故障说明：整个系统瘫痪，主机宕机、数据库无法运行、数据采集或通信中断，影响全部用户。\n\n应急响应：30分钟。\n\n第二级 急迫\n\n处理方式：远程协助。\n\n应急响应：2小时。',
    '- 第一级 加急 first_response 30min',
    '- 第二级 first_response 2h',
  ],
  'times outside the office run on the clock': [
    '售后热线 5×9 小时服务，非工作时间 2 小时内回电。',
    '- - first_response 2h',
  ],
  'whose time it is, told before it': [
    '企业版用户享有专属客户经理，问题 2 小时内响应；专业版用户工单 8 小时内响应。\n\nEnterprise customers receive a 1-hour response time for critical issues and 4 hours for high-priority issues.',
    '企业版 - first_response 2h',
    '专业版 - first_response 8h',
    'Enterprise critical first_response 1h',
    'Enterprise high first_response 4h',
  ],
  'whoever else there is has none of their plan': [
    'Gold customers get a response within 1 hour, others within 4 hours.\n\n企业版用户 30 分钟内响应，其余 8 小时内响应。',
    'Gold - first_response 1h',
    '- - first_response 4h',
    '企业版 - first_response 30min',
    '- - first_response 8h',
  ],
  'the next level begins the next time': [
    '响应时效：P0 5分钟/P1 15分钟/P2 1小时',
    '- P0 first_response 5min',
    '- P1 first_response 15min',
    '- P2 first_response 1h',
  ],
  'points of one sentence are about one level': [
    'The provider shall: (a) acknowledge each Severity 1 incident within fifteen (15) minutes; (b) provide a workaround within four (4) hours; and (c) permanently correct the fault within five (5) business days.',
    '- 1 first_response 15min',
    '- 1 workaround 4h',
    '- 1 resolution 5bd',
  ],
  'plans with their times in brackets': [
    '服务等级：金牌（7×24，15分钟响应）、银牌（5×9，2小时响应）',
    '金牌 - first_response 15min',
    '银牌 - first_response 2bh',
  ],
  'lines that run on, each with its level': [
    '**SLA response times**\n\nEmergency: 15 minutes\nHigh: 1 hour\nNormal: 8 hours\n\n响应时间：\n\n特急 10分钟\n中 8小时\n低 24小时',
    '- Emergency first_response 15min',
    '- High first_response 1h',
    '- Normal first_response 8h',
    '- 特急 first_response 10min',
    '- 中 first_response 8h',
    '- 低 first_response 24h',
  ],
  'what a list is of before its first level': [
    'Incident response: Critical <15min, High <1hr',
    '- Critical first_response 15min',
    '- High first_response 1h',
  ],
  'sentences that only name a level and its time': [
    'Severity 1 (Critical): response within 30 min, 24/7. Severity 2 (Major): 2 business hours. Billing takes 3 days.',
    '- 1 Critical first_response 30min',
    '- 2 Major first_response 2bh',
  ],
  'a plan that a list belongs to': [
    'Premium Support includes:\n- 24/7 support\n- 30 minute response time for critical issues\n\nStandard Support includes:\n- 1 business day response time',
    'Premium critical first_response 30min',
    'Standard - first_response 1bd',
  ],
  'a list that its first sentence introduces': [
    'Response times are as follows. Urgent: 1 hour during business hours and 2 hours outside business hours. Normal: 1 business day.',
    '- Urgent first_response 1bh',
    '- Urgent first_response 2h',
    '- Normal first_response 1bd',
  ],
  'kinds of problems that have no level': [
    '一般问题 24 小时内答复，复杂问题 3 个工作日内答复。',
    '- 一般 first_response 24h',
    '- 复杂问题 first_response 3bd',
  ],
  'what was not done in time': ['If your ticket has not been answered in 8 hours, escalate to the lead.'],
  'two metrics in one bracket belong to neither time': ['SLA: P1 - 30 min / 4 h (response / resolution)'],
  'what is solved is mended': ['We solve critical priority requests within 2h.', '- critical resolution 2h'],
  'the hours of an office are no time to answer in': [
    'Our engineers actively respond to tickets 24 hours a day, Monday to Friday.',
  ],
  'a temporary fix, however it restores': [
    'Severity 1: a work around or temporary fix restoring the service (to Severity 2 or better) within one business day, and a fix for the error within 6 business days.',
    '- 1 workaround 1bd',
    '- 1 resolution 6bd',
  ],
  'alerts, windows of measurement and plans to improve': [
    '## Response time\n\n- Measured over a rolling 7-day period\n- Improvement plan within 9 days\n\n### Alert rules\n\nCritical alerts (immediate response):\n\n- Service down (> 1 minute)\n- Error rate > 5% (5 minutes)',
  ],
  'what is left over has a name of its own': [
    'For urgent issues our response time is 3 hours and all other issues is 9 hours.',
    '- urgent first_response 3h',
    '- all other issues first_response 9h',
  ],
  'what the customer leaves undone, and so much of something a year': [
    'The clock pauses if the customer does not respond within 24 hours. We staff a desk 365 days of the year to respond to P1 cases within 2 hours.',
    '- P1 first_response 2h',
  ],
  'a card that names its level over its own heading': [
    '## Severity and targets\n\nSEVERITY 1 [P1] CRITICAL\n\n#### Nothing works\n\nThe whole site is gone.\n\nRESPONSE: ≤ 20 mins\n\nRESOLUTION: ≤ 3 hours\n\nSEVERITY 2 [P2] HIGH IMPACT\n\n#### Much works badly\n\nRESPONSE: Next Bus. Day',
    '- 1 CRITICAL first_response 20min',
    '- 1 CRITICAL resolution 3h',
    '- 2 HIGH first_response 1bd',
  ],
  'a card whose meaning speaks of workarounds': [
    '### Response time guarantees\n\nCritical (P1)\n\nComplete outage\n\n20 minutes\n\nMedium (P3)\n\nMinor issues, workaround available\n\n5 hours',
    '- Critical P1 first_response 20min',
    '- Medium P3 first_response 5h',
  ],
  'what is not critical': [
    '### Enterprise support\n\n- Response time: 2 hours (critical), 5 hours (non-critical)',
    'Enterprise support critical first_response 2h',
    'Enterprise support non-critical first_response 5h',
  ],
  'what came before a date, and how downtime is counted': [
    '2018 年 10 月 1 日之前的响应时间目标为 90 分钟内。\n\nIf it takes less than 5 minutes for the service to recover, such a period is not downtime.',
  ],
  'somebody comes and mends it': ['接到报修后36小时内到达现场完成维修工作。', '- - resolution 36h'],
  'a level whose code stands in brackets': [
    'Priority incidents (P1) receive an initial response within 20 minutes and targeted resolution within 3 hours.',
    '- P1 first_response 20min',
    '- P1 resolution 3h',
  ],
  'at once, in a list of levels': [
    'We respond to incidents by severity:\n\n- **Critical:** service down - immediate response\n- **High:** a function impaired - response within 3 hours',
    '- Critical first_response 0now',
    '- High first_response 3h',
  ],
  'a question that was handed in has no level': [
    '用户通过帮助中心提交的问题，将在20小时内获得初步响应。',
    '- - first_response 20h',
  ],
  'a card of a line each': [
    'P1 - Critical\n\nComplete outage or loss of data\n\nResponse\n\n< 1 hour\n\nResolution\n\n5 hours',
    '- P1 Critical first_response 1h',
    '- P1 Critical resolution 5h',
  ],
  'a level that says what the times below it are of': [
    'Priority 1 response time*\n\n20 hours\n\nPriority 2 response time*\n\n2 days',
    '- 1 first_response 20h',
    '- 2 first_response 2d',
  ],
  'a request about a bill is one, a period of bills is none': [
    '- Billing requests: 48 hour response\n- The response credit is paid within one billing cycle of 30 days',
    '- Billing requests first_response 48h',
  ],
  'a number that counts points names no level': ['(1)接到反馈后，在半小时内响应。', '- - first_response 0.5h'],
  'so many a time are updates': [
    'We commit to at least one update per hour for severity 1, and per business day for severity 3.',
    '- 1 update 1h',
    '- 3 update 1bd',
  ],
  'business times written short': [
    '- Standard: response in 9h (biz)\n- Basic: response in 3 biz days',
    'Standard - first_response 9bh',
    'Basic - first_response 3bd',
  ],
  'what is told after an incident': [
    'A post-incident summary is published for SEV1 within 5 business days, in response to it.',
  ],
  'settings, disclosures, and what happens after a time': [
    '## response.setTimeout\n\n- `msecs` Default: `120000` (2 minutes)\n\nThe typical timeline is 90 days from report to public disclosure. A vote is resolved after 72 hours.',
  ],
  'a solution that is final, and answers that may take so long': [
    'For P1 a temporary fix within 9 hours, the final solution within 30 days.\n\nReplies may take up to 5 days.',
    '- P1 workaround 9h',
    '- P1 resolution 30d',
    '- - first_response 5d',
  ],
  'what sentences before a list say its times are of': [
    'Response times run in business hours. P1: 2 hours. P2: 9 hours.',
    '- P1 first_response 2bh',
    '- P2 first_response 9bh',
  ],
  'a goal under the name of its level': [
    '- **P2 (Routine):** Questions about use.\n  Response Goal: < 24 hours.',
    '- P2 first_response 24h',
  ],
  'what is said not to be promised': [
    'We do not guarantee an answer within 2 hours. We cannot promise that P1 is resolved within 5 hours. 免费用户不保证2小时内响应。',
  ],
  'a goal that is no guarantee, and a promise after a denial': [
    'We do not guarantee resolution times, but we will respond within 1 hour. 不承诺解决时间，但保证P2故障3小时内响应。\n\nWe aim at, but do not guarantee, a workaround within 9 hours.',
    '- - first_response 1h',
    '- P2 first_response 3h',
    '- - workaround 9h',
  ],
  'what holds where nothing else is said, and what is set': [
    'The default response target is 9 business hours, and tickets are solved by default within 5 days.\n\n`wait` defaults to 2 hours, answered or not.',
    '- - first_response 9bh',
    '- - resolution 5d',
  ],
  'what you receive, and when the time begins': [
    'You will receive a first response within 3 hours. P1 is resolved within 9 hours of notification by the customer. You must answer within 2 days.',
    '- - first_response 3h',
    '- P1 resolution 9h',
  ],
  'all others than those that were named': [
    'P1 is answered within 1 hour, all others within 9 hours.\n\nP2 is solved within 5 hours, everything else within 3 days.',
    '- P1 first_response 1h',
    '- - first_response 9h',
    '- P2 resolution 5h',
    '- - resolution 3d',
  ],
  'plans that a list names behind what it is of': [
    'Response: Gold 1 hour; Silver 5 hours.\n\nPremium customers receive a reply within 2 hours; Basic customers within 20 hours.',
    'Gold - first_response 1h',
    'Silver - first_response 5h',
    'Premium - first_response 2h',
    'Basic - first_response 20h',
  ],
};

describe('promises as they are worded', () => {
  it('are none of the thousands of times that a sentence of data holds', async () => {
    const { commitments } = await spoken(`P1 response within 4 hours, ${'a 1 h 2 h\n'.repeat(10_000)}`);
    expect(commitments).toEqual([]);
  });

  it.each(Object.entries(cases))('%s', async (_, [text, ...promises]) => {
    expect(await promisesIn(text)).toEqual(promises.toSorted());
  });

  it.each([
    '本文件不构成具有法律约束力的承诺。',
    'This page creates no legal obligation and is not part of any contract.',
  ])('bind nobody where the document disowns itself: %s', async (denial) => {
    const promises = 'We reply to every case within 4 hours. 服务可用性不低于 99.9%。低于 99.9% 赔偿月费的 10%。\n\n';
    expect((await spoken(promises)).state).toBe('contractual');
    const { state, commitments, availability } = await spoken(`${promises}${denial}`);
    expect([
      state,
      ...commitments.map(({ binding }) => binding),
      ...availability.map(({ binding }) => binding),
    ]).toEqual(['objective', 'slo', 'slo']);
  });

  it('are tried for where the document says so of its times', async () => {
    const said = 'We reply to every case within 4 hours.\n\n';
    expect((await spoken(said)).state).toBe('contractual');
    expect((await spoken(`${said}We make all reasonable efforts to meet the stated response times.`)).state).toBe(
      'best-effort',
    );
    expect((await spoken(`${said}响应时间为目标值。`)).state).toBe('objective');
    expect((await spoken(`${said}All times on this page are given on a best-effort basis.`)).state).toBe('best-effort');
  });
});

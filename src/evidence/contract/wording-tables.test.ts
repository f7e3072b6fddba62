import { describe, expect, it } from 'vitest';
import { promisesIn } from '../../../test/spoken.ts';

/** How promises stand in tables: each case a table as vendors draw it, and all that it promises. */
const cases: Readonly<Record<string, readonly [text: string, ...promises: string[]]>> = {
  'a time that comes again is an update, whatever stands above': [
    '## Handling\n\nOnce a case is acknowledged we report:\n\n| Level | Gold |\n|---|---|\n| P1 | every 2 hours |\n| P2 | Daily (business days) |',
    'Gold P1 update 2h',
    'Gold P2 update 1bd',
  ],
  'levels that only this document knows, across and in a sentence': [
    '# First response times\n\n| Plan | Line dead | All other cases |\n|---|---|---|\n| Standard | 8 business hours | 2 business days |\n| Plus | 2 hours | 1 business day |\n\nFor "Line dead" cases on Plus we resolve the problem within 4 hours.',
    'Standard Line dead first_response 8bh',
    'Standard All other cases first_response 2bd',
    'Plus Line dead first_response 2h',
    'Plus All other cases first_response 1bd',
    '- Line dead resolution 4h',
  ],
  'the hours of service in a column of their own name no level': [
    '首次响应时间：\n\n| 版本 | 紧急 | 普通 | 服务时段 |\n|---|---|---|---|\n| 专业版 | 2 小时 | 1 个工作日 | 紧急 7×24，其余工作日 10:00–19:00 |',
    '专业版 紧急 first_response 2h',
    '专业版 普通 first_response 1bd',
  ],
  'two metrics over two times, each in its place': [
    '| 级别 | 响应/恢复时间 |\n|---|---|\n| P1 | 1小时/4小时 |',
    '- P1 first_response 1h',
    '- P1 resolution 4h',
  ],
  'a row that is level and metric': [
    '| 服务等级 | 钻石 | 黄金 |\n|---|---|---|\n| P1响应时间 | 15分钟 | 30分钟 |\n| P1恢复时间 | 2小时 | 4小时 |',
    '钻石 P1 first_response 15min',
    '黄金 P1 first_response 30min',
    '钻石 P1 resolution 2h',
    '黄金 P1 resolution 4h',
  ],
  'a corner that names what runs across': [
    '| Priority | Line dead | Soon |\n|---|---|---|\n| Scope | many users | one user |\n| Maximum response time | < 30 minutes | 1 business hour |',
    '- Line dead first_response 30min',
    '- Soon first_response 1bh',
  ],
  'a level in a cell is for the times after it, up to the next': [
    '| 模块 | 核心标准(SLA) |\n|---|---|\n| 故障处理 | P1(系统瘫痪):30 分钟响应,24 小时恢复;P2(功能异常):2 小时响应 |',
    '- P1 first_response 30min',
    '- P1 resolution 24h',
    '- P2 first_response 2h',
  ],
  'a row that says what its description is of': [
    '| 属性 | 说明 |\n|---|---|\n| 响应时间 | Critical: 1h / High: 4h |\n| 复盘 | 事件解决后 5 个工作日内发布分析报告 |',
    '- Critical first_response 1h',
    '- High first_response 4h',
  ],
  'the level stands in the heading over a table': [
    '## Priority 1 Tickets\n\n| Response head | Standard | Enterprise |\n|---|---|---|\n| Support window | 12x5 | 24x7 |\n| Turn around time (TAT) | 2 hrs | 30 mins |',
    'Standard 1 first_response 2h',
    'Enterprise 1 first_response 30min',
  ],
  'a senior plan is no high level': [
    '| 服务 | 基础支持 | 高级支持 |\n|---|---|---|\n| 电话 | 2小时内响应 | 15分钟内响应 |',
    '基础支持 - first_response 2h',
    '高级支持 - first_response 15min',
  ],
  'text that is indented is no code': [
    '## Response\n    | Level | First response |\n    |---|---|\n    | P1 | 1 hour |',
    '- P1 first_response 1h',
  ],
  'names that the site fills in': [
    '| | {% data variables.product.premium_plan %} |\n|---|---|\n| Initial response | <ul><li>30 minutes for {% data variables.ticket_priority_urgent %}</li><li>4 hours for {% data variables.ticket_priority_high %}</li></ul> |',
    'premium urgent first_response 30min',
    'premium high first_response 4h',
  ],
  'what was asked, told, disputed or backed up is no promise': [
    'Q: A reseller told me you reply in 1 hour. Is that right?\n\n如您对计费有异议，我们将在5个工作日内答复。\n\n| Aspect | Commitment |\n|---|---|\n| Point-in-time recovery | up to 7 days |\n\nWe publish a root cause analysis within 5 business days after resolution. ([3f10231790d](https://example.org))',
  ],
  'contact, feedback and the next or same business day': [
    '客服将在24小时内与您联系。\n\n发送邮件后，16 小时内运营人员反馈。\n\n| Severity | Acknowledgement time |\n|---|---|\n| P2 | Same business day |',
    '- - first_response 24h',
    '- - first_response 16h',
    '- P2 first_response 1bd',
  ],
  'what was not done in a time, and what chats at once, is no promise': [
    '| 升级条件 | 升级动作 |\n|---|---|\n| P0 故障 15 分钟内未响应 | 升级至技术总监 |\n\n| 渠道 | 响应时间 |\n|---|---|\n| 即时通讯 | 尽快 |\n\n事後報告：7天內提供詳細事後報告。\n\n高危漏洞应在 48 小时内修复。',
  ],
  'rows of levels beside a row for the first response': [
    '| | Growth | Enterprise |\n|---|---|---|\n| Channel | E-mail | Slack |\n| Initial response | 1 business day | 4 business hours |\n| Severity-2 (degraded) | 2 business days | 8 business hours |\n| Dedicated Premium Team | no | yes |',
    'Growth - first_response 1bd',
    'Enterprise - first_response 4bh',
    'Growth 2 first_response 2bd',
    'Enterprise 2 first_response 8bh',
  ],
  'levels in brackets behind the time': [
    '| Feature | Gold |\n|---|---|\n| First reaction time | ≤30 min (P1/P2), NBD (P3) |\n| Billing | monthly |',
    'Gold P1 first_response 30min',
    'Gold P2 first_response 30min',
    'Gold P3 first_response 1bd',
  ],
  'hours with a space, under a head in letters': [
    '| Sev | MTTA (acknowledge) | MTTR (restore) |\n|---|---|---|\n| SEV-1 | 15 min, 24×7 | 2 h |',
    '- 1 first_response 15min',
    '- 1 resolution 2h',
  ],
  'plans under the head level, and whom they suit': [
    '| SLA 等级 | 工单响应 | 适用客户 |\n|---|---|---|\n| **基础** | 48 小时（工作日） | 个人版 |\n| **企业** | 4 小时（紧急） / 8 小时（高） | 集团版 |',
    '基础 - first_response 48bh',
    '企业 紧急 first_response 4h',
    '企业 高 first_response 8h',
  ],
  'a plan and its metric in one head': [
    '| Severity | Pro response | Enterprise response |\n|---|---|---|\n| P1 | 4 hours | 1 hour |',
    'Pro P1 first_response 4h',
    'Enterprise P1 first_response 1h',
  ],
  'a level beside a head that names the metric': [
    '| Plan | Standard response | P1 (till dead) |\n|---|---|---|\n| Pro | 24h | 8h |',
    'Pro - first_response 24h',
    'Pro P1 first_response 8h',
  ],
  'a level behind each time of a cell': [
    '| Plan | First response |\n|---|---|\n| Scale | 1 hour for P1, 4 hours for P2 |',
    'Scale P1 first_response 1h',
    'Scale P2 first_response 4h',
  ],
  'data that comes back is no case': [
    '| Metric | Target |\n|---|---|\n| Monthly uptime | 99.9% |\n| RPO (recovery point objective) | 15 minutes |',
  ],
  'a slip of the pen that many make': [
    '| | 基础版 | 高级版 |\n|---|---|---|\n| 相应时间SLA | 8 hrs | 30 mins |',
    '基础版 - first_response 8h',
    '高级版 - first_response 30min',
  ],
  'a level whose meaning speaks of workarounds': [
    '## Initial response goals\n\n| Severity | Gold |\n|---|---|\n| 1 - Blocker The software is down and there is no workaround currently available. | 30 minutes |',
    'Gold 1 first_response 30min',
  ],
  'a channel is no level': [
    '| Plan | Response times |\n|---|---|\n| Silver | - Slack: **8 hours** |',
    'Silver - first_response 8h',
  ],
  'a way to be served, with its time by the way': [
    '| | Free | Pro | Enterprise |\n|---|---|---|---|\n| Support | Community | Email (48h) | Priority (4h) + chat |',
    'Pro - first_response 48h',
    'Enterprise - first_response 4h',
  ],
  'communication over what comes again': [
    '| Severity | Response Time | Communication |\n|---|---|---|\n| SEV1 | 15 minutes | Every 30 minutes |',
    '- 1 first_response 15min',
    '- 1 update 30min',
  ],
  'a column of escalations names no plan': [
    '| Priority | First response | Resolution | Escalation |\n|---|---|---|---|\n| P1 | 15 min | 1 d | 30 min to the CTO |',
    '- P1 first_response 15min',
    '- P1 resolution 1d',
  ],
  'a group of ones own is no plan': [
    '| 套餐 | 支持 |\n|---|---|\n| 企业 | 专属群，7×24，30 分钟响应 |',
    '企业 - first_response 30min',
  ],
  'what a level means is no metric': [
    '## Response\n\n| Severity | Definition | Standard target |\n|---|---|---|\n| Sev-1 | Down, no workaround | 4 hours |\n| Sev-2 | Minor bug, workaround exists | 1 day |',
    'Standard 1 first_response 4h',
    'Standard 2 first_response 1d',
  ],
  'a solution that is sold, and what most find': [
    '| 痛点 | 解决方案 |\n|---|---|\n| 部署复杂 | 5 分钟部署，零配置 |\n\nMost delivery issues are solved by the doctor command in under a minute.',
  ],
  'a head over a rule of more columns, after an empty line': [
    '# Response targets\n\nLevel|Meaning|Reply\n\n---|--- | --- | --- |\nSeverity 1|All calls fail|<ul><li><strong>Premium:</strong> within 1 hour</li><li><strong>Basic:</strong> N/A</li></ul>\nSeverity 2|Some calls fail|<ul><li><strong>Premium:</strong> within 3 hours</li></ul>',
    'Premium 1 first_response 1h',
    'Premium 2 first_response 3h',
  ],
  'plans in the cell of a level, though they sound like levels': [
    '严重性|含义|回复时间目标\n---|---|---\n严重性 1|业务中断|<ul><li>高端：45 分钟内</li><li>高级：1 小时内</li></ul>',
    '高端 1 first_response 45min',
    '高级 1 first_response 1h',
  ],
  'a line of a cell that says which clock runs': [
    '## 初始响应\n\n| 优先级 | 在线支持 | 商业支持 |\n|---|---|---|\n| 优先级 1<br>业务中断 | 全天候/<br>2 小时 | 全天候/<br>1 小时 |\n| 优先级 2<br>部分受影响 | 营业时间/<br>6 小时 | 营业时间/<br>3 小时 |',
    '在线支持 1 first_response 2h',
    '商业支持 1 first_response 1h',
    '在线支持 2 first_response 6bh',
    '商业支持 2 first_response 3bh',
  ],
  'kinds of support down, plans among them in name only': [
    '| 支援類型 | 回應時間 |\n|---|---|\n| ❓ 技術問題 | 3 工作天 |\n| 💼 企業支援 | 1 小時 |',
    '- 技術問題 first_response 3bd',
    '- 企業支援 first_response 1h',
  ],
  'acknowledgements under tiers that only have numbers': [
    '## Tier 2 - Commercial (from next year)\n\n| Metric | Commitment |\n|---|---|\n| P1 ack | 2 hours |\n| P1 resolution target | 9 business hours |',
    'Tier 2 - Commercial P1 first_response 2h',
    'Tier 2 - Commercial P1 resolution 9bh',
  ],
  'levels behind their times': [
    '| Aspect | Details |\n|---|---|\n| Response time | As per SLA (typical: 15 min critical, 30 min high, 1 hr medium) |',
    '- critical first_response 15min',
    '- high first_response 30min',
    '- medium first_response 1h',
  ],
  'a level behind a sentence of another': [
    '| Item | Premium support |\n|---|---|\n| Initial response | **Urgent** requests within 20 minutes. **High-priority** requests within 3 hours. All others within 5 hours. |',
    'Premium support Urgent first_response 20min',
    'Premium support High first_response 3h',
    'Premium support - first_response 5h',
  ],
  'rows that only their description names': [
    '| Issue | Initial response | Ongoing updates |\n|---|---|---|\n| Nobody can sign in | 3 hours | Every 9 hours thereafter |\n| Signing in works, and so does everything else (e.g. forms are sent and received) | 2 business days | None |',
    '- Nobody can sign in first_response 3h',
    '- Nobody can sign in update 9h',
    '- Signing in works, and so does everything else first_response 2bd',
  ],
  'channels down, their answer among them': [
    '| Channel | Details |\n|---|---|\n| E-mail | help@example.org |\n| Hours | Monday to Friday, 9:00 to 17:00, but for public holidays and the last week of the year |\n| Response time | Typically within 1-2 business days |',
    '- - first_response 2bd',
  ],
  'a workaround among fixes without a date': [
    '| Sev | Ack target | Target resolution |\n|---|---|---|\n| P1 | 1 hour | Workaround ≤ 20h; full fix ASAP |\n| P2 | 5 hours | Fix in the next release |\n| P3 | 8 hours | Fix in a later release |\n| P4 | 9 hours | Planned |',
    '- P1 first_response 1h',
    '- P1 workaround 20h',
    '- P2 first_response 5h',
    '- P3 first_response 8h',
    '- P4 first_response 9h',
  ],
  'what stands among levels across is one': [
    '| | Production down | Urgent | Normal priority |\n|---|---|---|---|\n| Maximum response time | < 20 minutes 24/7 | 1 business hour | Next business day |',
    '- Production down first_response 20min',
    '- Urgent first_response 1bh',
    '- Normal first_response 1bd',
  ],
  'what a table is called over its heads, and plans that only have numbers': [
    '<table><tr><td colspan="3">Priority support</td></tr><tr><td></td><td>Tier 1<br>$10 a year</td><td>Tier 2<br>$50 a year</td></tr><tr><td>Response time</td><td>Three (3) business days</td><td>&lt; 5 hours</td></tr><tr><td>Access to engineers</td><td>by e-mail</td><td>yes</td></tr><tr><td>Help desk</td><td>yes</td><td>yes</td></tr><tr><td>Training</td><td>yes</td><td>yes</td></tr></table>',
    'Tier 1 - first_response 3bd',
    'Tier 2 - first_response 5h',
  ],
  'points that data comes back to': [
    '| Plan | RTO | RPO (recovery point objective) |\n|---|---|---|\n| Growth | 20 hours | 5 hours |',
    'Growth - resolution 20h',
  ],
  'kinds of problems in one cell, and hours on seven days': [
    '| 用户类型 | 响应时间 | 问题解决时效 |\n|---|---|---|\n| 专业版 | 7×12小时,1小时内 | 一般问题12小时内,复杂问题48小时内 |\n| 免费版 | 工作日 9:00-18:00,3小时内 | 一般问题24小时内 |',
    '专业版 - first_response 1h',
    '专业版 一般 resolution 12h',
    '专业版 复杂问题 resolution 48h',
    '免费版 - first_response 3h',
    '免费版 一般 resolution 24h',
  ],
  'addresses name no level, and what is reported no plan': [
    '| 類型 | Email 地址 | 回應時間 |\n|---|---|---|\n| Enterprise | high@example.org | 20分鐘 |\n| Professional | pro@example.org | 1小時 |\n| Community | all@example.org | 24小時 |\n| 緊急事件 | emergency@example.org | 立即 |\n| 帳務問題 | bill@example.org | 5小時 |',
    'Enterprise - first_response 20min',
    'Professional - first_response 1h',
    'Community - first_response 24h',
    '- 緊急 first_response 0now',
    '- 帳務問題 first_response 5h',
  ],
  'a plan that a table is called by': [
    '<table><tr><th colspan="3">Gold</th></tr><tr><th>Severity</th><th>Response</th><th>Update</th></tr><tr><td>P1</td><td>20 min</td><td>every 3 hours</td></tr></table>',
    'Gold P1 first_response 20min',
    'Gold P1 update 3h',
  ],
};

describe('promises in tables', () => {
  it.each(Object.entries(cases))('%s', async (_, [text, ...promises]) => {
    expect(await promisesIn(text)).toEqual(promises.toSorted());
  });
});

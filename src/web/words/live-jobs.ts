import type { Text } from '../../model/text.ts';

/** Words of the jobs that can be begun from the page. */
export const jobWords = {
  run: { en: 'Gather and judge', zh: '采集与评判' },
  gather: { en: 'Gather from the sources', zh: '从数据源采集' },
  judge: { en: 'Judge what changed', zh: '按变动重新评判' },
  audit: { en: 'Judge and write report.html', zh: '评判并写出 report.html' },
  import: { en: 'Import of a log', zh: '导入日志' },
  cancel: { en: 'Cancel', zh: '取消' },
  cancelJob: { en: 'Cancel: {{job}}', zh: '取消：{{job}}' },
  stale: {
    en: 'The evidence changed, and this report was not judged anew since.',
    zh: '证据已有变动，本报告尚未重新评判。',
  },
  staleWhy: {
    en: 'The evidence changed, and could not be judged anew; this is the report from before. {{why}}',
    zh: '证据已有变动，但未能重新评判；以下是之前的报告。{{why}}',
  },
  beingJudged: { en: 'The evidence changed; it is being judged anew.', zh: '证据已有变动，正在重新评判。' },
  judgedAt: { en: 'Made {{at}}.', zh: '生成于 {{at}}。' },
  judgeNow: { en: 'Judge it now', zh: '立即评判' },
  unreadable: {
    en: 'touchstone.yaml cannot be read as it stands; this is the report from before.',
    zh: '目前无法读取 touchstone.yaml；以下是之前的报告。',
  },
  seeWhy: { en: 'See why', zh: '查看原因' },
  lostStale: {
    en: 'Connection to the server lost; trying again. What you see may be old.',
    zh: '与服务器的连接已断开，正在重连。所见内容可能已过时。',
  },
  jobs: { en: 'What runs, and what ran', zh: '任务' },
  jobWaiting: { en: 'waiting', zh: '等待中' },
  jobRunning: { en: 'running', zh: '进行中' },
  jobDone: { en: 'done', zh: '完成' },
  jobFailed: { en: 'failed', zh: '失败' },
  jobCancelled: { en: 'cancelled', zh: '已取消' },
  progress: { en: '{{done}} of {{of}}', zh: '已完成 {{done}} / {{of}}' },
} as const satisfies Record<string, Text>;

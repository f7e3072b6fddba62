import type { Text } from '../../model/text.ts';

/** Words of the jobs that can be begun from the page. */
export const jobWords = {
  run: { en: 'Gather and judge', zh: '采集与评判' },
  gather: { en: 'Gather from the sources', zh: '从数据源采集' },
  audit: { en: 'Judge and write report.html', zh: '评判并写出 report.html' },
  import: { en: 'Import of a log', zh: '导入日志' },
  cancel: { en: 'Cancel', zh: '取消' },
  cancelJob: { en: 'Cancel: {{job}}', zh: '取消：{{job}}' },
  jobs: { en: 'What runs, and what ran', zh: '任务' },
  jobWaiting: { en: 'waiting', zh: '等待中' },
  jobRunning: { en: 'running', zh: '进行中' },
  jobDone: { en: 'done', zh: '完成' },
  jobFailed: { en: 'failed', zh: '失败' },
  jobCancelled: { en: 'cancelled', zh: '已取消' },
  progress: { en: '{{done}} of {{of}}', zh: '已完成 {{done}} / {{of}}' },
} as const satisfies Record<string, Text>;

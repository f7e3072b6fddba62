import type { Text } from '../../model/text.ts';
import { calendarWords } from './live-calendar.ts';
import { feeWords } from './live-fees.ts';
import { figureWords } from './live-figures.ts';
import { fileWords } from './live-files.ts';
import { jobWords } from './live-jobs.ts';
import { noteWords } from './live-note.ts';
import { problemWords } from './live-problems.ts';
import { statementWords } from './live-statement.ts';
import { workspaceWords } from './live-workspace.ts';

export const unreachable: Text = {
  en: 'The server does not answer. Is “touchstone serve” still running?',
  zh: '服务器没有响应。“touchstone serve” 还在运行吗？',
};

/** The words of each subject that can be entered; no two may use one key. */
export const LIVE_SUBJECTS = [
  jobWords,
  problemWords,
  workspaceWords,
  calendarWords,
  feeWords,
  figureWords,
  fileWords,
  noteWords,
  statementWords,
] as const;

/** Words of what can be entered where the page is served. */
export const liveWords = {
  title: { en: 'Your evidence', zh: '录入' },
  first: { en: 'A new report', zh: '新的报告' },
  sections: { en: 'What to enter', zh: '录入内容' },
  workspace: { en: 'Needs and vendors', zh: '需求与服务商' },
  contract: { en: 'Contract', zh: '合同' },
  note: { en: 'What you saw', zh: '亲历记录' },
  log: { en: 'Case log', zh: '工单日志' },
  statement: { en: 'Vendor’s reply', zh: '服务商回应' },
  intro: {
    en: 'Nothing has been judged here yet. Say what you need and whom you consider; then bring evidence.',
    zh: '这里还没有任何评判。先写明需求和候选服务商，再录入证据。',
  },
  waiting: {
    en: 'There is no report yet: no evidence was gathered or entered.',
    zh: '还没有报告：尚未采集或录入证据。',
  },
  judging: {
    en: 'The evidence is being worked through. The report will stand here.',
    zh: '正在处理证据，完成后报告会显示在这里。',
  },
  local: { en: 'What you enter stays in the workspace on this machine.', zh: '录入的内容只保存在本机的工作区。' },
  firstWorkspace: {
    en: 'Save needs and vendors first; evidence belongs to a vendor.',
    zh: '请先保存需求与服务商；证据须归属某家服务商。',
  },
  errors_one: { en: '{{count}} field needs your attention.', zh: '有 {{count}} 处需要修改。' },
  errors_other: { en: '{{count}} fields need your attention.', zh: '有 {{count}} 处需要修改。' },

  ...jobWords,
  ...problemWords,
  ...workspaceWords,
  ...calendarWords,
  ...feeWords,
  ...figureWords,
  ...fileWords,
  ...noteWords,
  ...statementWords,
} as const satisfies Record<string, Text>;

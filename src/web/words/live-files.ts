import type { Text } from '../../model/text.ts';

/** Words of what is brought as a file: contracts and logs of cases. */
export const fileWords = {
  dropHere: { en: 'Drop a contract or a log anywhere on this page.', zh: '把合同或日志拖到本页任意位置。' },
  release: { en: 'Let go to read it', zh: '松开即读取' },
  oneFile_one: {
    en: 'Only the first file was taken; drop the other one by itself.',
    zh: '一次只读取一个文件：已读取第一个，请再单独拖入另一个。',
  },
  oneFile_other: {
    en: 'Only the first file was taken; drop the {{count}} others one at a time.',
    zh: '一次只读取一个文件：已读取第一个，其余 {{count}} 个请逐一拖入。',
  },
  chooseContract: {
    en: 'Choose a contract (PDF, Word, HTML, Markdown, text)',
    zh: '选择合同文件（PDF、Word、HTML、Markdown、文本）',
  },
  contractNote: {
    en: 'It is read at once and shown; nothing is kept until you say so.',
    zh: '立即读取并显示；在你确认之前不会保存。',
  },
  reading: { en: 'Reading {{name}}…', zh: '正在读取 {{name}}…' },
  readDone: { en: '{{name}} was read.', zh: '已读取 {{name}}。' },
  keepFor: { en: 'Keep it as the contract of', zh: '保存为以下服务商的合同' },
  keep: { en: 'Keep', zh: '保存' },
  kept: { en: 'Kept as evidence of {{vendor}}.', zh: '已作为 {{vendor}} 的证据保存。' },
  another: { en: 'Read another', zh: '读取其他文件' },

  logIntro: { en: 'An export of a ticket system, or a list of cases.', zh: '工单系统的导出，或一份工单列表。' },
  chooseLog: { en: 'Choose a log (CSV, XES, JSONL, XLSX)', zh: '选择日志文件（CSV、XES、JSONL、XLSX）' },
  map: { en: 'Column map', zh: '列映射' },
  mapHint: { en: 'A CSV needs one; the others say themselves what they hold.', zh: 'CSV 需要映射；其他格式自带说明。' },
  mapNone: { en: 'none', zh: '无' },
  mapOwn: { en: 'your own, below', zh: '自定，见下方' },
  columns: { en: 'What the columns hold', zh: '各列的含义' },
  columnsIntro: {
    en: 'Guessed from the first rows: check every line. One row is one event of a case. It is kept in maps/ of the workspace as {{name}}.yaml, for the next export.',
    zh: '根据前几行猜测，请逐项核对。每行是工单的一个事件。将以 {{name}}.yaml 保存在工作区的 maps/ 中，供下次导出使用。',
  },
  noColumn: { en: 'no column', zh: '没有这一列' },
  mapTime: { en: 'When it happened', zh: '发生时间' },
  mapFormat: { en: 'How times are written', zh: '时间的写法' },
  mapFits: { en: 'Fits: {{formats}}', zh: '符合的写法：{{formats}}' },
  mapOpened: { en: 'When the case was opened', zh: '提单时间' },
  mapState: { en: 'State or action', zh: '状态或动作' },
  mapRole: { en: 'Which side acted', zh: '由哪一方操作' },
  mapActor: { en: 'Who acted', zh: '操作人' },
  mapGroup: { en: 'Team', zh: '小组' },
  mapText: { en: 'What was written', zh: '正文' },
  importLog: { en: 'Import', zh: '导入' },
  started: { en: 'Import of {{name}} has begun; see above.', zh: '已开始导入 {{name}}；进度见上方。' },
  chosen: { en: 'Chosen: {{name}}', zh: '已选择：{{name}}' },
} as const satisfies Record<string, Text>;

import { MEANINGS } from '../model/map.ts';
import { timeReader } from './time-format.ts';

/** A column of a sample. */
export interface SampleColumn {
  readonly name: string;
  readonly values: readonly string[];
}

type Meaning = (typeof MEANINGS)[number];

/** What a field of the map is usually called, best match first. */
export const NAMES = {
  case: [
    /(case|ticket|incident|issue).?(id|no|number|key)|工单|案例|单号/i,
    /^(id|number|key|no|编号|case|ticket)$/i,
    /number|_id$/i,
  ],
  time: [/updat|timestamp|时间戳|更新/i, /^(at|time|date|when|ts)$|stamp/i, /time|date|_at$|时间|日期/i],
  opened: [/open|creat|创建|提交/i],
  state: [
    /^(incident_)?(state|status)$|状态/i,
    /activity|action|event|lifecycle|transition|活动|动作/i,
    /state|status/i,
  ],
  group: [/group|team|queue|小组|团队|队列/i, /line|department|部门/i],
  role: [/role|角色|author_?type/i],
  actor: [/updated_by|actor|author|处理人|操作人/i, /agent|user|resource|assignee|_by$/i],
  severity: [/priority|severity|优先级|严重/i, /urgency|级别/i],
  channel: [/channel|contact_type|渠道/i],
  plan: [/^plan$|support_?level|套餐/i],
  text: [/^(text|body|comment|message|content)s?$|内容|正文/i],
  closeReason: [/close.?(reason|code)|resolution.?code|关闭原因/i],
} satisfies Record<string, readonly RegExp[]>;

/** The column that fits best by name among those that may be it. */
export function named(
  columns: readonly SampleColumn[],
  patterns: readonly RegExp[],
  may: (column: SampleColumn) => boolean,
): SampleColumn | undefined {
  for (const pattern of patterns) {
    const found = columns.find((column) => pattern.test(column.name) && may(column));
    if (found) return found;
  }
  return undefined;
}

/** Values that usually mean "not given". */
export const MISSING = ['?', '-', 'N/A', 'n/a', 'NULL', 'null', 'None', 'none', '#N/A', '无'];

const FORMATS = [
  'iso',
  ...['d/M/yyyy', 'M/d/yyyy', 'd-M-yyyy', 'M-d-yyyy', 'd.M.yyyy', 'yyyy/M/d', 'yyyy-M-d'].flatMap((day) => [
    `${day} H:mm`,
    `${day} H:mm:ss`,
    `${day} h:mm a`,
    `${day} h:mm:ss a`,
    day,
  ]),
  'yyyyMMddHHmmss',
  'yyyy年M月d日 H:mm',
  'yyyy年M月d日 H:mm:ss',
];

/** Formats that read every value that is given; empty for a column that holds no times. */
export function formatsOf({ values }: SampleColumn): readonly string[] {
  const given = values
    .filter((value) => value !== '' && !MISSING.includes(value))
    .map((value) => new TextEncoder().encode(value));
  if (given.length === 0) return [];
  const reads = (format: string) => {
    const read = timeReader(format, (local) => local);
    return given.every((bytes) => !Number.isNaN(read(bytes, 0, bytes.length)));
  };
  const found = FORMATS.filter(reads);
  if (found.length > 0) return found;
  const isEpoch = (digits: number) => values.every((value) => new RegExp(`^1\\d{${digits - 1}}$`).test(value));
  return isEpoch(10) ? ['epoch-seconds'] : isEpoch(13) ? ['epoch-milliseconds'] : [];
}

const WORDS: readonly (readonly [RegExp, Meaning])[] = [
  [/re-?open|重新打开|重开/i, 'reopened'],
  [
    /(wait|pending|await|hold).*(user|customer|caller|client|requester|info)|待客户|等待用户|等待客户/i,
    'waiting-customer',
  ],
  [/(wait|pending|await|hold).*(vendor|supplier|third|problem|implement|change)|等待厂商|待供应商/i, 'waiting-vendor'],
  [/wait|pending|hold|suspend|await|挂起|等待|暂停/i, 'waiting-unspecified'],
  [/^(resolved|solved|fixed|done)|已解决|已修复/i, 'resolved'],
  [/^(clos|cancel|reject)|已关闭|已取消/i, 'closed'],
  [/workaround|临时方案/i, 'workaround'],
  [/escalat|升级/i, 'escalated'],
  [/comment|message|reply|mail|communication|回复|留言/i, 'message'],
  [/note|备注/i, 'note'],
  [/^(re)?assign(ment)?$|分配|转派/i, 'assigned'],
  [/^(new|open(ed)?|created?|submitted)$|新建|待受理|已提交/i, 'opened'],
  [/progress|active|assigned|accepted|working|queued|处理中|受理/i, 'active'],
];

/** What a state most likely means; undefined where its name says nothing. */
export const meaningOf = (state: string): Meaning | undefined => WORDS.find(([word]) => word.test(state))?.[1];

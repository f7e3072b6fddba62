import { remembered } from './remembered.ts';

/** A severity as a document names it. */
export interface SeverityLabel {
  /** `P1`, `1 Urgent`, `一级`, `Production system down`. */
  readonly label: string;
  /** What stands behind the name in the same words: `P1 - Production system down`. */
  readonly definition: string | null;
}

const CODE =
  /^(?:(?:(?:case |issue |incident |ticket )?(?:severity|sev|priority|prio|level|impact|class)\b\.?|(?:故障|问题|事件|工单)?(?:严重(?:性|程度|级别|等级|度)|优先(?:级别?|度|等级)|紧急(?:程度|度)|影响(?:程度|级别)|级别|等级))[\s:：-]*)*(?:level\s?|lvl\s?)?[(（]?\s?#?((?:P|S|L|Sev|Pri)?[-\s]?[0-5])(?![\d%]|\.\d)\s?[)）]?(?:\s?级)?(?:\s?\[[PSL]\d\])?/iu;
/** `Severity A`; a small letter is an article. */
const LETTER =
  /^(?:[Ss]everity|[Ss]ev|SEVERITY|SEV|[Pp]riority|[Cc]lass|[Cc]ategory)(?:\s?[Ll]evel)?[\s-]([A-E])(?![\p{L}\d'’])/u;
const ZH_CODE =
  /^(?:第(?=[一二三四五1-5]级))?(?:(?:[PSL][0-5])|[A-E]\s?[级类](?=故障|事件|问题|缺陷|请求|[:：]|是?指|$)|阻断|阻塞|[一二三四五1-5](?=级)|特(?=级)|特别重大|重大|较大|非常?紧急|特急|加急|紧急|重要(?=$|级|故障|事件|问题)|致命|严重|[高中低](?![\u4e00-\u9fff])|[高中低](?=级(?:$|[^\u4e00-\u9fff]|别|故障|事件|问题|缺陷|请求|工单)|优先)|(?:一般|普通)(?!客户|用户|会员|版|套餐)|轻微|次要)(?:级)?/u;
const WORD =
  /^(?:non-?(?:critical|urgent|emergency)|critical|urgent|emergency|blocker|high(?:est)?|major|medium|moderate|normal|minor|low(?:est)?|serious|significant|minimal|trivial|severe|show[- ]?stopper|cosmetic|informational|question)\b/iu;
const SEPARATOR =
  /^\s*(?:[-–—:：,，、|/]|\.(?=\s)|\(|（|级?\s*(?:故障|事件|问题|缺陷|请求|工单)?\s*(?:[-–—:：(（]|\n))+\s*/u;
const NOUN =
  /^[级类]?\s*(?:故障|事件|问题|缺陷|请求|工单|priority|severity|issues?|incidents?|cases?|requests?|impact|tickets?|errors?|defects?|problems?)?\s*/iu;

/** The label that a text begins with, if it is one: a number with `severity`, `P1`, `一级`, `Urgent`. */
export const severityLabel = remembered((text: string): SeverityLabel | null => {
  const plain = text.replace(/["“”`*]/g, '').trim();
  if (plain === '' || plain.length > 400) return null;
  const code = CODE.exec(plain);
  if (code) {
    const digit = (code[1] ?? '').replace(/[-\s]/g, '');
    const isBare = /^\d$/.test(digit) && (code[0].length <= 2 || /^[(（]/u.test(code[0]));
    if (isBare && plain.length > code[0].length && !/^\s*[-–—:：(（]/u.test(plain.slice(code[0].length))) return null;
    return withRest(digit.replace(/^(?:sev|pri)/i, ''), plain.slice(code[0].length));
  }
  const letter = LETTER.exec(plain);
  if (letter) return withRest(letter[1] ?? '', plain.slice(letter[0].length));
  const zh = ZH_CODE.exec(plain) ?? WORD.exec(plain);
  return zh ? withRest(zh[0], plain.slice(zh[0].length)) : null;
});

/** A second name (`1 Urgent`) belongs to the first, a phrase defines it. */
function withRest(label: string, after: string): SeverityLabel {
  const rest = after
    .replace(NOUN, '')
    .replace(SEPARATOR, '')
    .replace(/^\s*[)）]/u, '')
    .replace(/[)）]\s*$/u, '')
    .replace(/[:：]\s*$/u, '')
    .trim();
  if (rest === '') return { label, definition: null };
  const second = rest.replace(/\s(?:impact|priority|severity)$/iu, '');
  if (second.length <= 14 && (WORD.exec(second)?.[0] === second || ZH_CODE.exec(second)?.[0] === second))
    return { label: `${label} ${second}`, definition: null };
  return { label, definition: rest };
}

/** `P0-P1`, `Severity 1 and 2`: every level that is meant. */
export function severityRange(text: string): readonly string[] {
  const match =
    /^(?:(?:severity|sev|priority|level)s?[\s-]*)?([PSL])?([0-5])\s?(?:-|–|~|to|至|到|\/|、|,|&|and|和|及)\s?([PSL])?([0-5])$/iu.exec(
      text.trim(),
    );
  if (!match) return [];
  const [whole, letter = '', first = '', , last = ''] = match;
  const isRange = /-|–|~|to|至|到/iu.test(whole.slice(whole.indexOf(first) + 1));
  if (!isRange || Number(last) <= Number(first)) return [`${letter}${first}`, `${letter}${last}`];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => `${letter}${Number(first) + at}`);
}

/** Two names of one level: compared without case and marks, by the number where both have one. */
export function isSameLabel(a: string, b: string): boolean {
  const key = (label: string) => label.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  const number = (label: string) => /[0-5]/.exec(label)?.[0];
  const [one, two] = [number(a), number(b)];
  return key(a) === key(b) || (one !== undefined && one === two);
}

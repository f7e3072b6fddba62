import { type Question, questionsOf } from '../evidence/contract/questions.ts';
import { CLAUSES, TRAPS } from '../model/clause.ts';
import type { Contract } from '../model/contract.ts';
import type { VendorAnswer } from '../model/contract-check.ts';
import type { Reply } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import type { Lang, Text } from '../model/text.ts';
import { quotation } from './contract-quote.ts';
import { clauseTexts, trapTexts } from './words/contract.ts';

const words = {
  subject: { en: 'Questions on your support terms', zh: '关于贵司支持条款的问题' },
  opening: {
    en: 'We have read {title}. Before we decide, please answer in writing and name the word in brackets. “We do not commit to this” is an answer too; no answer is recorded as such.',
    zh: '我们已阅读{title}。决定之前，请书面答复以下问题，并注明方括号中的编号。“不承诺”也是答复；未答复将如实记录。',
  },
  document: { en: 'your document', zh: '贵司文件' },
  missing: { en: 'Not stated', zh: '未写明的内容' },
  needed: { en: 'What we need', zh: '我们的需求' },
  unclear: { en: 'Please confirm or change', zh: '请确认或修改' },
  says: { en: 'You write', zh: '贵司写道' },
  askTrap: { en: 'Is that how it is meant? Would you change it for us?', zh: '是否如此理解？能否为我们修改？' },
  agreement: {
    en: 'Is there a service level agreement that binds you? Please send it. If not, please say so.',
    zh: '贵司是否有具有约束力的服务等级协议（SLA）？请提供；如没有，请说明。',
  },
  language: {
    en: 'Do the people who answer our tickets on the plan we consider speak {languages}? In which hours, and through which channels? Machine translation and bots aside.',
    zh: '在我们所考虑的套餐下，答复工单的人员能否使用{languages}沟通？请说明服务时段和渠道。机器翻译和机器人不计在内。',
  },
  languages: {
    en: 'Do the people who answer our tickets on the plan we consider speak {languages}? In which hours, and through which channels, for each language? Machine translation and bots aside.',
    zh: '在我们所考虑的套餐下，答复工单的人员能否使用{languages}沟通？请按语言分别说明服务时段和渠道。机器翻译和机器人不计在内。',
  },
  and: { en: ' and ', zh: '和' },
  none: { en: 'There is nothing left to ask.', zh: '没有需要追问的内容。' },
} as const satisfies Record<string, Text>;

const languageNames: Readonly<Record<Lang, Text>> = {
  zh: { en: 'Chinese', zh: '中文' },
  en: { en: 'English', zh: '英文' },
};

/** Put again where the vendor did not answer it. */
const before: Readonly<Record<Exclude<Reply, 'answered'>, (on: string) => Text>> = {
  refused: (on) => ({
    en: `On ${on} you declined to answer; please confirm that you do not commit to it.`,
    zh: `贵司于 ${on} 拒绝答复；请确认对此不作承诺。`,
  }),
  evaded: (on) => ({
    en: `Your reply of ${on} did not answer this.`,
    zh: `贵司 ${on} 的回复没有回答这一问题。`,
  }),
  'no-reply': (on) => ({
    en: `We asked this before and had no reply by ${on}.`,
    zh: `此前已提出，截至 ${on} 未获回复。`,
  }),
};

type Asked = Pick<Contract, 'document' | 'state' | 'missing' | 'traps'>;

/** What the workspace knows: the vendor's answers so far, and the languages that its people must speak. */
interface Known {
  readonly answers?: readonly VendorAnswer[];
  readonly languages?: Needs['languages'];
}

/**
 * A list of questions, ready to send as it is: what is missing, what the buyer needs, then what takes back. Markdown. What was answered
 * is not asked again; what was refused or evaded is, and says so.
 */
export function questionList(
  contracts: readonly Asked[],
  lang: Lang,
  { answers = [], languages = [] }: Known = {},
): string {
  const last = (id: string) => answers.findLast((answer) => answer.question === id);
  const open = questionsOf(contracts, languages).filter(({ id }) => last(id)?.reply !== 'answered');
  const title = contracts.map(({ document }) => titleOf(document.title, lang)).join(lang === 'zh' ? '、' : ', ');
  const traps: ReadonlySet<string> = new Set(TRAPS);
  const parts = [
    { heading: words.missing, questions: open.filter(({ id }) => id !== 'support-language' && !traps.has(id)) },
    { heading: words.needed, questions: open.filter(({ id }) => id === 'support-language') },
    { heading: words.unclear, questions: open.filter(({ id }) => traps.has(id)) },
  ].filter(({ questions }) => questions.length > 0);
  const item = (question: Question) => {
    const earlier = last(question.id);
    const again =
      earlier === undefined || earlier.reply === 'answered'
        ? []
        : [before[earlier.reply](earlier.on?.slice(0, 10) ?? '?')[lang]];
    return [`${open.indexOf(question) + 1}. ${wording(question, languages, lang)} [${question.id}]`, ...again].join(
      ' ',
    );
  };
  return [
    `# ${words.subject[lang]}`,
    '',
    ...(open.length === 0 ? [words.none[lang]] : [words.opening[lang].replace('{title}', title)]),
    ...parts.flatMap(({ heading, questions }) => ['', `## ${heading[lang]}`, '', ...questions.map(item)]),
    '',
  ].join('\n');
}

const titleOf = (title: string | null, lang: Lang): string =>
  title === null ? words.document[lang] : lang === 'zh' ? `《${quotation(title)}》` : `“${quotation(title)}”`;

function wording({ id, quote }: Question, languages: Needs['languages'], lang: Lang): string {
  if (id === 'agreement') return words.agreement[lang];
  if (id === 'support-language') {
    const named = [...new Set(languages)].map((one) => languageNames[one][lang]);
    const asked = named.length === 1 ? words.language : words.languages;
    return asked[lang].replace('{languages}', named.join(words.and[lang]));
  }
  const clause = CLAUSES.find((one) => one === id);
  if (clause !== undefined) return clauseTexts[clause].ask[lang];
  const trap = TRAPS.find((one) => one === id);
  const says = quote === null ? '' : `${words.says[lang]}${lang === 'zh' ? '：' : ': '}“${quotation(quote, 240)}” `;
  return trap === undefined ? '' : `${says}${trapTexts[trap][lang]} ${words.askTrap[lang]}`;
}

import type { Contract } from '../model/contract.ts';
import type { Lang, Text } from '../model/text.ts';
import { quotation } from './contract-quote.ts';
import { clauseTexts, trapTexts } from './words/contract.ts';

const words = {
  subject: { en: 'Questions on your support terms', zh: '关于贵司支持条款的问题' },
  opening: {
    en: 'We have read {title}. Before we decide, please answer in writing. “We do not commit to this” is an answer too; no answer is recorded as such.',
    zh: '我们已阅读{title}。决定之前，请书面答复以下问题。“不承诺”也是答复；未答复将如实记录。',
  },
  document: { en: 'your document', zh: '贵司文件' },
  missing: { en: 'Not stated', zh: '未写明的内容' },
  unclear: { en: 'Please confirm or change', zh: '请确认或修改' },
  says: { en: 'You write', zh: '贵司写道' },
  askTrap: { en: 'Is that how it is meant? Would you change it for us?', zh: '是否如此理解？能否为我们修改？' },
} as const satisfies Record<string, Text>;

/** A list of questions, ready to send as it is: what is missing, then what takes back. Markdown. */
export function questionList(
  { document, missing, traps }: Pick<Contract, 'document' | 'missing' | 'traps'>,
  lang: Lang,
): string {
  const title =
    document.title === null
      ? words.document[lang]
      : lang === 'zh'
        ? `《${quotation(document.title)}》`
        : `“${quotation(document.title)}”`;
  const asked = missing.map((clause) => clauseTexts[clause].ask[lang]);
  const unclear = traps.map(
    ({ id, quote }) =>
      `${words.says[lang]}${lang === 'zh' ? '：' : ': '}“${quotation(quote, 240)}” ${trapTexts[id][lang]} ${words.askTrap[lang]}`,
  );
  const list = (items: readonly string[], from: number) => items.map((item, at) => `${from + at}. ${item}`);
  return [
    `# ${words.subject[lang]}`,
    '',
    words.opening[lang].replace('{title}', title),
    ...(asked.length > 0 ? ['', `## ${words.missing[lang]}`, '', ...list(asked, 1)] : []),
    ...(unclear.length > 0 ? ['', `## ${words.unclear[lang]}`, '', ...list(unclear, asked.length + 1)] : []),
    '',
  ].join('\n');
}

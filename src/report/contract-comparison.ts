import type { Change } from '../evidence/contract/change.ts';
import type { Comparison } from '../evidence/contract/compare.ts';
import type { GoodClause, Trap } from '../model/contract.ts';
import type { Lang, Text } from '../model/text.ts';
import { quotation } from './contract-quote.ts';
import { hang } from './layout.ts';
import { changeNames, goodTexts, labels, metricNames, trapTexts, verdictTexts } from './words/contract.ts';
import { COLON, inQuotes } from './words/punctuation.ts';

const MARKS = { better: '+', worse: '-', neutral: '=' } as const;

/** Where two documents differ in what they promise, side by side, and what that means for the customer. */
export function comparisonReport({ verdict, changes }: Comparison, lang: Lang, width = 80): string {
  const lines = changes.flatMap((change) => [
    '',
    hang(`${MARKS[change.direction]} `, whatOf(change, lang), width),
    hang(`    ${labels.before[lang]}${COLON[lang]}`, words(change.before, lang), width),
    hang(`    ${labels.after[lang]}${COLON[lang]}`, words(change.after, lang), width),
  ]);
  return `${[hang('', verdictTexts[verdict][lang], width), ...lines].join('\n')}\n`;
}

const words = (quote: string | null, lang: Lang): string =>
  quote === null ? labels.nothing[lang] : inQuotes(quotation(quote, 160));

const isTrap = (id: string): id is Trap => id in trapTexts;
const isGood = (id: string): id is GoodClause => id in goodTexts;

function whatOf({ what, subject }: Change, lang: Lang): string {
  const { id, plan, severity, metric, scope } = subject;
  const clause: Text | null = id === undefined ? null : isTrap(id) ? trapTexts[id] : isGood(id) ? goodTexts[id] : null;
  const about = [plan, severity, scope].flatMap((name) => (name ? [quotation(name, 60)] : []));
  const said = [...about, ...(metric ? [metricNames[metric][lang]] : []), ...(clause ? [clause[lang]] : [])].join(
    ' / ',
  );
  return said === '' ? changeNames[what][lang] : `${changeNames[what][lang]}${COLON[lang]}${said}`;
}

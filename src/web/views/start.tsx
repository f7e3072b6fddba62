import { inert } from '../../report/inert.ts';
import { stepLines } from '../../report/next-lines.ts';
import { QUESTIONS_SHOWN } from '../../report/standing.ts';
import { nothingMore } from '../../report/words/decision.ts';
import { COMMA, inBrackets } from '../../report/words/punctuation.ts';
import { labels } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Verdict } from '../parts/verdict.tsx';
import { href } from '../route.ts';
import { StartCalculator } from './start-calculator.tsx';
import { SignsTable } from './start-signs.tsx';
import { VendorsTable } from './start-vendors.tsx';
import './start.css';

/** What a buyer acts on, in the article's own order. */
export function StartScreen() {
  const t = useWords('start');
  const say = useSay();
  const { report } = useData();
  return (
    <>
      <div className="start-head">
        <section className="card">
          <h2>{say(labels.verdict)}</h2>
          <Verdict verdict={report.verdict} />
          <p>
            <a href={href('compare')}>{t('whole')}</a>
          </p>
          <p>
            <a href="#calculator">{t('toCalculator')}</a>
          </p>
        </section>
        <section className="card">
          <h2>{t('next')}</h2>
          <NextActions />
        </section>
      </div>
      <SignsTable />
      <Below>
        <StartCalculator />
      </Below>
      <Below>
        <VendorsTable />
      </Below>
    </>
  );
}

/** The plan's first steps; once nothing more is worth its hours, that is said, and the questions stand as what to hold a vendor to. */
function NextActions() {
  const t = useWords('start');
  const lang = useLang();
  const { report, view, vendor } = useData();
  const nameOf = (id: string) => inert(vendor.get(id)?.name[lang] ?? id);
  const left = report.vendors.filter(({ standing }) => standing !== 'rejected').length;
  if (view.next.length > 0)
    return (
      <ol className="next">
        {stepLines(view.next.slice(0, QUESTIONS_SHOWN), left, nameOf, lang).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    );
  return (
    <>
      <p>{nothingMore(report.verdict.state, left)[lang]}</p>
      {report.next.length > 0 && (
        <details>
          <summary>{t('stillOpen')}</summary>
          <ol className="next">
            {report.next.slice(0, QUESTIONS_SHOWN).map(({ audit, ask, vendors, decidesGate }) => (
              <li key={audit}>
                {ask[lang]}{' '}
                <span className="quiet">
                  → {vendors.map(nameOf).join(COMMA[lang])}
                  {decidesGate && inBrackets(labels.decidesGate[lang], lang)}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

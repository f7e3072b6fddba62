import { inert } from '../../report/inert.ts';
import { stepLines } from '../../report/next-lines.ts';
import { nothingMore } from '../../report/words/decision.ts';
import { COLON, COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { EvidenceLinks } from '../parts/evidence-links.tsx';

/** Two values that a vendor states for one fact, the stronger first. */
export function Contradictions() {
  const t = useWords('compare');
  const say = useSay();
  const lang = useLang();
  const { report, vendor } = useData();
  if (report.contradictions.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <ul>
      {report.contradictions.map((one) => (
        <li key={one.records.join()}>
          <strong dir="auto">{inert(vendor.get(one.vendor)?.name[lang] ?? one.vendor)}</strong>
          {COLON[lang]}
          {inert(say(one.text))}
          {COLON[lang]}
          {say(one.values[0])} <EvidenceLinks ids={[one.records[0]]} /> {t('against')} {say(one.values[1])}{' '}
          <EvidenceLinks ids={[one.records[1]]} />
        </li>
      ))}
    </ul>
  );
}

export function Conflicts() {
  const t = useWords('compare');
  const lang = useLang();
  const { report } = useData();
  if (report.conflictsOfInterest.length === 0) return <p className="quiet">{t('none')}</p>;
  return (
    <ul>
      {report.conflictsOfInterest.map(({ who, what }) => (
        <li key={who + what} dir="auto">
          {inert(who)}
          {COLON[lang]}
          {inert(what)}
        </li>
      ))}
    </ul>
  );
}

/** The whole plan; where nothing more is worth its hours, that, and what each open answer could still move. */
export function NextEvidence() {
  const t = useWords('compare');
  const say = useSay();
  const lang = useLang();
  const { report, view, vendor } = useData();
  const nameOf = (id: string) => inert(vendor.get(id)?.name[lang] ?? id);
  const left = report.vendors.filter(({ standing }) => standing !== 'rejected').length;
  return (
    <>
      {view.next.length === 0 ? (
        <p>{say(nothingMore(report.verdict.state, left))}</p>
      ) : (
        <ol>
          {stepLines(view.next, left, nameOf, lang).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {report.next.length > 0 && (
        <details>
          <summary>{t('moves')}</summary>
          <ol>
            {report.next.map(({ audit, ask, vendors, couldMove }) => (
              <li key={audit}>
                {say(ask)}{' '}
                <span className="quiet">
                  → {vendors.map(nameOf).join(COMMA[lang])} · {t('couldMove', { n: Math.ceil(couldMove) })}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}

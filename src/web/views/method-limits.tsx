import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';

const LIMITS = [
  'limitUnscored',
  'limitPublic',
  'limitRules',
  'limitRoles',
  'limitMix',
  'limitPolicy',
  'limitReply',
] as const;

/** What the tool says against itself (R85), and who has an interest in the outcome. */
export function Limits() {
  const t = useWords('method');
  const { report } = useData();
  return (
    <section>
      <h2>{t('limits')}</h2>
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(limit)}</li>
        ))}
      </ul>
      <h3>{t('conflicts')}</h3>
      {report.conflictsOfInterest.length === 0 ? (
        <p className="quiet">{t('noConflicts')}</p>
      ) : (
        <ul>
          {report.conflictsOfInterest.map(({ who, what }) => (
            <li key={`${who}-${what}`} dir="auto">
              <strong>{inert(who, 120)}</strong>: {inert(what, 400)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

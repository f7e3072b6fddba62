import { decisionMethod } from '../../report/words/decision.ts';
import { verdictNames, verdictReasons } from '../../report/words/terms.ts';
import { DECISION, GRADES, LAST_ONE_COVERAGE } from '../../scoring/policy.ts';
import { useSay, useWords } from '../i18n.ts';

export function Grades() {
  const t = useWords('method');
  return (
    <section>
      <h2>{t('grades')}</h2>
      <p>{t('gradesNote')}</p>
      <table className="grades">
        <thead>
          <tr>
            <th scope="col">{t('grade')}</th>
            <th scope="col">{t('from')}</th>
            <th scope="col">{t('to')}</th>
          </tr>
        </thead>
        <tbody>
          {GRADES.map(({ grade, from }, at) => (
            <tr key={grade}>
              <th scope="row">{grade}</th>
              <td>{from}</td>
              <td>{at === 0 ? 100 : `< ${GRADES[at - 1]?.from}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const percent = (share: number): number => Math.round(100 * share);

export function VerdictMethod() {
  const t = useWords('method');
  const say = useSay();
  return (
    <section>
      <h2>{t('verdict')}</h2>
      <p>
        {t('thresholds', {
          choose: percent(DECISION.choose),
          lean: percent(DECISION.lean),
          draws: DECISION.draws.toLocaleString('en'),
          last: percent(LAST_ONE_COVERAGE),
        })}
      </p>
      {decisionMethod.map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
      <details>
        <summary>
          {Object.values(verdictNames)
            .map((name) => say(name))
            .join(' · ')}
        </summary>
        <ul>
          {Object.values(verdictReasons).map((reason) => (
            <li key={reason.en}>{say(reason)}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

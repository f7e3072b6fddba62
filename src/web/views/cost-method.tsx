import { costLabels, costMethod } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { useCostModel } from './cost-figures.ts';
import { MeasuredTimes } from './cost-measured.tsx';

/** What the sums mean and what measured times they may rest on, one press from them. */
export function CostMethod() {
  const t = useWords('cost');
  const say = useSay();
  const { measured } = useCostModel();
  return (
    <details className="cost-method">
      <summary>{say(costLabels.method)}</summary>
      {costMethod.map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
      {measured.length > 0 && (
        <>
          <p>{t('measuredTimes')}</p>
          <MeasuredTimes times={measured} />
        </>
      )}
    </details>
  );
}

import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { CostField } from './cost-field.tsx';
import { useCostModel } from './cost-figures.ts';

/** All figures that one line can hold, in the order in which people think of them. */
const GROUPS = [
  {
    group: 'business',
    paths: [
      'dailyUsers',
      'payingUsers',
      'payingValue',
      'users',
      'valuePerUserHour',
      'churn.P0',
      'churn.P1',
      'lifetimeValue',
      'conversionsPerHour',
      'conversionValue',
      'contracts',
      'contractLoss.P0',
      'contractValue',
    ],
  },
  {
    group: 'incidents',
    paths: [
      'incidents.P0',
      'incidents.P1',
      'fixHours.P0',
      'fixHours.P1',
      'detectHours.P0',
      'recoveryHours.P0',
      'affected.P0',
      'affected.P1',
    ],
  },
  { group: 'people', paths: ['engineers.P0', 'engineers.P1', 'engineerHour', 'helpHours', 'integrationHours'] },
] as const;
const OF_VENDOR = ['licence', 'supportPlan', 'fixHours.P0', 'incidents.P0', 'migration', 'exit', 'leaving'] as const;

/** The buyer's figures, to be tried with others; a change stays on this page. */
export function CostForm() {
  const t = useWords('cost');
  const say = useSay();
  const { vendor } = useData();
  const { vendors } = useCostModel();
  return (
    <section className="cost-form card">
      <h3>{t('figures')}</h3>
      <p className="quiet">{t('how')}</p>
      <FigureGroup {...GROUPS[0]} isOpen />
      <Below>
        <FigureGroup {...GROUPS[1]} isOpen />
        <FigureGroup {...GROUPS[2]} />
        <h4>{t('fees')}</h4>
        {vendors.map((id) => (
          <details key={id}>
            <summary dir="auto">{inert(say(vendor.get(id)?.name ?? { en: id, zh: id }))}</summary>
            {OF_VENDOR.map((input) => (
              <CostField key={input} path={`vendors.${id}.${input}`} canSlide />
            ))}
          </details>
        ))}
      </Below>
    </section>
  );
}

interface GroupProps {
  readonly group: (typeof GROUPS)[number]['group'];
  readonly paths: readonly string[];
  readonly isOpen?: boolean;
}

function FigureGroup({ group, paths, isOpen = false }: GroupProps) {
  const t = useWords('cost');
  return (
    <details open={isOpen}>
      <summary>{t(group)}</summary>
      {paths.map((path) => (
        <CostField key={path} path={path} canSlide />
      ))}
    </details>
  );
}

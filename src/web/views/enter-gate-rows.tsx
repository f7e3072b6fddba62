import type { Measure } from '../../model/api.ts';
import { SLA_LEVELS } from '../../report/words/quantity.ts';
import { useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { DEMANDS, demandsOf, emptyGate, type GateRow } from '../live/gates.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';

const NAMES = { atMost: 'gateAtMost', atLeast: 'gateAtLeast', has: 'gateHas', refuse: 'gateRefuse' } as const;
const VALUES = {
  seconds: 'gateTime',
  minutes: 'gateTime',
  days: 'gateDays',
  share: 'gateShare',
  count: 'gateNumber',
} as const;

/** Gates on any measure: which, what is demanded of it, and how much. */
export function GateRows({ draft, set, errorOf, measures }: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  return (
    <Rows
      legend={t('otherGates')}
      hint={t('otherGatesHint')}
      rows={draft.otherGates}
      change={(otherGates) => set({ otherGates })}
      empty={emptyGate(measures[0])}
      addName={t('addGate')}
    >
      {(row, edit) => {
        const measure = measures.find(({ id }) => id === row.audit) ?? measures[0];
        return (
          <>
            <ChoiceField
              label={t('gateMeasure')}
              value={measure.id}
              choices={measures.map(({ id, title }) => [id, say(title)] as const)}
              change={(id) => edit(emptyGate(measures.find((one) => one.id === id) ?? measure))}
            />
            <ChoiceField
              label={t('gateDemand')}
              value={row.demand}
              choices={demandsOf(measure).map((one) => [one, t(NAMES[one])] as const)}
              change={(value) => edit({ demand: DEMANDS.find((one) => one === value) ?? row.demand, value: '' })}
            />
            <GateValue row={row} measure={measure} edit={edit} error={errorOf(`gates.${row.key}.value`)} />
          </>
        );
      }}
    </Rows>
  );
}

interface GateValueProps {
  readonly row: GateRow;
  readonly measure: Measure;
  readonly edit: (part: Partial<GateRow>) => void;
  readonly error: string | undefined;
}

function GateValue({ row, measure, edit, error }: GateValueProps) {
  const t = useWords('live');
  const say = useSay();
  const field = { value: row.value, change: (value: string) => edit({ value }), error };
  const choice = (choices: readonly (readonly [string, string])[]) => (
    <ChoiceField label={t('gateChoice')} isWide {...field} choices={[['', t('unchosen')], ...choices]} />
  );
  if (row.demand === 'has') return choice(measure.parts.map(({ part, name }) => [part, say(name)]));
  if (row.demand === 'refuse') {
    // What buyers refuse comes first.
    const signs = measure.signs.toSorted((a, b) => Number(b.isUsual) - Number(a.isUsual));
    return choice(signs.map(({ code, text }) => [code, say(text)]));
  }
  if (measure.unit === 'level') return choice(SLA_LEVELS.map((name, level) => [String(level), say(name)]));
  return <TextField label={t(VALUES[measure.unit])} {...field} />;
}

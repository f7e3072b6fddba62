import { DIMENSIONS, type Dimension } from '../../model/dimension.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { inKind, ranked, saying, unranked } from '../live/weights.ts';
import { TypedTable } from '../parts/typed-table.tsx';
import { KINDS } from '../parts/weight-kinds.ts';

const WAYS = {
  none: 'weightsNone',
  order: 'weightsOrder',
  ranges: 'weightsRanges',
  points: 'weightsPoints',
} as const;

/** How much each dimension weighs, in the way in which the buyer can say it. */
export function WeightFields(fields: WorkspaceFields) {
  const t = useWords('live');
  const { draft, set } = fields;
  const { kind } = draft.weights;
  return (
    <fieldset>
      <legend>{t('weights')}</legend>
      <div className="checks">
        {KINDS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="weights"
              checked={kind === one}
              onChange={() => set({ weights: inKind(draft.weights, one) })}
            />
            {t(WAYS[one])}
          </label>
        ))}
      </div>
      {kind === 'order' && <Order {...fields} />}
      {kind === 'ranges' && (
        <Table
          {...fields}
          hint={t('weightsRangesHint')}
          parts={[
            ['least', t('weightLeast')],
            ['most', t('weightMost')],
          ]}
        />
      )}
      {kind === 'points' && <Table {...fields} hint={t('weightsPointsHint')} parts={[['points', t('weightPoints')]]} />}
    </fieldset>
  );
}

/** Moved by buttons, so that a keyboard can; those below the line have no rank. One list, so that a moved row keeps the focus. */
function Order({ draft: { weights }, set }: WorkspaceFields) {
  const t = useWords('live');
  const { order } = weights;
  const rest = unranked(order);
  const move = (dimension: Dimension, by: -1 | 1) =>
    set({ weights: saying(weights, { order: ranked(order, dimension, by) }) });
  const place = (dimension: Dimension, at: number) => (
    <li key={dimension} className={at < 0 ? 'unranked' : undefined}>
      <Place
        dimension={dimension}
        up={at === 0 ? undefined : () => move(dimension, -1)}
        down={at < 0 || order.length === 1 ? undefined : () => move(dimension, 1)}
      />
    </li>
  );
  return (
    <ol className="order">
      {order.map(place)}
      {rest.length > 0 && (
        <li key="rest" className="unranked quiet">
          {t('weightsRest')}
        </li>
      )}
      {rest.map((dimension) => place(dimension, -1))}
    </ol>
  );
}

interface PlaceProps {
  readonly dimension: Dimension;
  /** None at the end. */
  readonly up: (() => void) | undefined;
  readonly down: (() => void) | undefined;
}

function Place({ dimension, up, down }: PlaceProps) {
  const t = useWords('live');
  const what = useSay()(dimensionNames[dimension]);
  return (
    <div>
      <span>{what}</span>
      <button
        type="button"
        className="button small"
        aria-label={t('upNamed', { what })}
        aria-disabled={up === undefined}
        onClick={up}
      >
        ↑
      </button>
      <button
        type="button"
        className="button small"
        aria-label={t('downNamed', { what })}
        aria-disabled={down === undefined}
        onClick={down}
      >
        ↓
      </button>
    </div>
  );
}

type Part = 'least' | 'most' | 'points';
interface TableProps extends WorkspaceFields {
  readonly hint: string;
  readonly parts: readonly (readonly [Part, string])[];
}

/** A row for each dimension, a field for each part of its weight. */
function Table({ draft: { weights }, set, errorOf, hint, parts }: TableProps) {
  const say = useSay();
  return (
    <TypedTable
      className="weights-typed"
      hint={hint}
      inputMode="decimal"
      rows={DIMENSIONS.map((one) => [one, say(dimensionNames[one])] as const)}
      columns={parts}
      cell={(one, part) => ({
        value: weights[part][one] ?? '',
        change: (value) => set({ weights: saying(weights, { [part]: { ...weights[part], [one]: value } }) }),
        error: errorOf(`weights.${part}.${one}`),
      })}
      columnError={(part) => errorOf(`weights.${part}`)}
    />
  );
}

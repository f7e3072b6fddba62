import type { LogColumn } from '../../model/api.ts';
import type { CaseMap } from '../../model/map.ts';
import { type Text, verbatim } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { type ColumnField, columnOf, endingsOf, withColumn } from '../live/map-draft.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { endNames, roleNames } from '../words/case-events.ts';
import { meaningNames } from '../words/map.ts';

interface ColumnsProps {
  readonly columns: readonly LogColumn[];
  readonly map: CaseMap;
  readonly change: (map: CaseMap) => void;
  /** Fields that need a column and have none, once that was tried. */
  readonly missing: readonly ColumnField[];
}

const FIELDS = [
  ['case', 'caseNumber'],
  ['time', 'mapTime'],
  ['opened', 'mapOpened'],
  ['state', 'mapState'],
  ['role', 'mapRole'],
  ['actor', 'mapActor'],
  ['group', 'mapGroup'],
  ['severity', 'howBad'],
  ['channel', 'channel'],
  ['plan', 'onPlan'],
  ['text', 'mapText'],
  ['closeReason', 'reason'],
] as const;

/** A table that no map knows: its first rows, which column is what, and what its words mean. */
export function ColumnsForm({ columns, map, change, missing }: ColumnsProps) {
  const t = useWords('live');
  const time = columns.find(({ name }) => name === map.columns.time);
  const { format = 'iso', timezone } = map.time ?? {};
  return (
    <fieldset>
      <legend>{t('columns')}</legend>
      <p>{t('columnsIntro', { name: map.name })}</p>
      <Sample columns={columns} />
      <div className="form-grid">
        {FIELDS.map(([field, label]) => (
          <ChoiceField
            key={field}
            label={t(label)}
            isRequired={field === 'case' || field === 'time'}
            error={missing.includes(field) ? t('needed') : undefined}
            value={columnOf(map, field)}
            change={(name) =>
              change(
                withColumn(
                  map,
                  field,
                  columns.find((column) => column.name === name),
                ),
              )
            }
            choices={[['', t('noColumn')], ...columns.map(({ name }) => [name, inert(name, 60)] as const)]}
          />
        ))}
        <TextField
          label={t('mapFormat')}
          hint={time && time.formats.length > 0 ? t('mapFits', { formats: time.formats.join(' · ') }) : undefined}
          value={String(format)}
          change={(text) => change({ ...map, time: { ...map.time, format: text } })}
        />
        <TextField
          label={t('zone')}
          placeholder="Asia/Shanghai"
          value={timezone ?? ''}
          change={(text) => change({ ...map, time: { format, timezone: text === '' ? undefined : text } })}
        />
      </div>
      {MEANINGS.map((about) => (
        <Meanings
          key={about.field}
          {...about}
          map={map}
          change={change}
          values={about.field === 'closeReasons' ? endingsOf(map, columns) : Object.keys(map[about.field] ?? {})}
        />
      ))}
    </fieldset>
  );
}

const SEVERITIES = Object.fromEntries(['P0', 'P1', 'P2', 'P3'].map((one) => [one, verbatim(one)]));
/** The columns whose words have a meaning, and what they mean where nothing says so. */
const MEANINGS = [
  { field: 'states', label: 'mapState', names: meaningNames, otherwise: 'ignored' },
  { field: 'closeReasons', label: 'reason', names: endNames, otherwise: 'unknown' },
  { field: 'roles', label: 'mapRole', names: roleNames, otherwise: 'unknown' },
  { field: 'severities', label: 'howBad', names: SEVERITIES, otherwise: 'P3' },
] as const;

interface MeaningsProps {
  readonly field: (typeof MEANINGS)[number]['field'];
  readonly label: (typeof MEANINGS)[number]['label'];
  readonly map: CaseMap;
  readonly change: (map: CaseMap) => void;
  readonly values: readonly string[];
  readonly names: Readonly<Record<string, Text>>;
  readonly otherwise: string;
}

/** What each value of a column means. */
function Meanings({ field, label, map, change, values, names, otherwise }: MeaningsProps) {
  const t = useWords('live');
  const say = useSay();
  if (values.length === 0) return null;
  return (
    <fieldset>
      <legend>{t(label)}</legend>
      <div className="form-grid">
        {values.map((value) => (
          <ChoiceField
            key={value}
            label={inert(value, 60)}
            value={map[field]?.[value] ?? otherwise}
            change={(meaning) => change({ ...map, [field]: { ...map[field], [value]: meaning } })}
            choices={Object.entries(names).map(([id, name]) => [id, say(name)] as const)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Sample({ columns }: Pick<ColumnsProps, 'columns'>) {
  const t = useWords('live');
  return (
    <Scroll label={t('columns')}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th scope="col" key={name} dir="auto">
                {inert(name, 60)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns[0]?.samples.map((_, row) => (
            <tr key={row}>
              {columns.map(({ name, samples }) => (
                <td key={name} dir="auto">
                  {inert(samples[row] ?? '', 60)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

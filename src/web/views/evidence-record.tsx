import type { EvidenceRecord } from '../../model/evidence.ts';
import { inert } from '../../report/inert.ts';
import { happeningText } from '../../report/words/happenings.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { tierNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { casesBehind } from '../parts/cases-behind.ts';
import { Quote } from '../parts/sign.tsx';
import { href } from '../route.ts';
import { fieldNames, kindNames, type RecordField } from '../words/record.ts';
import { FieldValue } from './evidence-value.tsx';

/** What every record carries, in the order in which one asks for it; all else is what it states. */
const ENVELOPE: readonly RecordField[] = [
  'vendor',
  'source',
  'url',
  'observedAt',
  'capturedAt',
  'rawHash',
  'collector',
  'copies',
  'id',
];
const AROUND = new Set<string>([...ENVELOPE, 'kind', 'tier', 'quote', 'note']);

export function WholeRecord({ record }: { readonly record: EvidenceRecord }) {
  const t = useWords('evidence');
  const lang = useLang();
  const say = useSay();
  const vendor = casesBehind(useData(), [record.id]);
  const stated = (Object.keys(record) as RecordField[]).filter((field) => !AROUND.has(field));
  return (
    <article className="card record">
      <h3 dir="auto">{inert(say(happeningText(record)), 300)}</h3>
      <p>
        <span className="tag">{say(kindNames[record.kind])}</span>{' '}
        <span className="tag">{say(tierNames[record.tier])}</span>
      </p>
      {record.quote !== undefined && (
        <blockquote>
          <Quote words={record.quote} most={20_000} />
        </blockquote>
      )}
      {record.note !== undefined && (
        <p dir="auto" className="quiet">
          {say(fieldNames.note)}
          {COLON[lang]}
          {inert(record.note, 4000)}
        </p>
      )}
      {vendor !== null && (
        <p>
          <a href={href('case', vendor)}>{t('cases')}</a>
        </p>
      )}
      <div className="record-columns">
        <Fields title={t('payload')} record={record} fields={stated} />
        <Fields title={t('envelope')} record={record} fields={ENVELOPE} />
      </div>
      <UsedBy id={record.id} vendor={record.vendor} />
    </article>
  );
}

interface FieldsProps {
  readonly title: string;
  readonly record: EvidenceRecord;
  readonly fields: readonly RecordField[];
}

function Fields({ title, record, fields }: FieldsProps) {
  const say = useSay();
  const values: Readonly<Partial<Record<RecordField, unknown>>> = record;
  return (
    <section>
      <h4>{title}</h4>
      <dl className="record-fields">
        {fields
          .filter((field) => values[field] !== undefined)
          .map((field) => (
            <div key={field}>
              <dt>{say(fieldNames[field])}</dt>
              <dd>
                <FieldValue field={field} value={values[field]} />
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** From a record back to the numbers. */
function UsedBy({ id, vendor }: { readonly id: string; readonly vendor: string }) {
  const t = useWords('evidence');
  const say = useSay();
  const data = useData();
  const audits = data.vendor.get(vendor)?.audits.filter(({ evidence }) => evidence.includes(id)) ?? [];
  return (
    <section>
      <h4>{t('usedBy')}</h4>
      {audits.length === 0 ? (
        <p className="quiet">{t('unused')}</p>
      ) : (
        <ul>
          {audits.map(({ audit }) => (
            <li key={audit}>
              <a href={href('method', audit)}>{say(data.audit.get(audit)?.title ?? { en: audit, zh: audit })}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

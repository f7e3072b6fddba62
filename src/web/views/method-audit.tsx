import type { ReportDoc } from '../../model/report.ts';
import type { MethodPage } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { POLICY } from '../../scoring/policy.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Measure } from '../parts/measure.tsx';
import { RangeBar } from '../parts/range-bar.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Statement } from '../parts/statement.tsx';
import { href } from '../route.ts';
import { CurveText, curveOf } from './method-curve.tsx';

type About = ReportDoc['audits'][number];

/** One measure: its question, how it is scored, its page, and what it gave for each vendor. */
export function MethodOfAudit({ about }: { readonly about: About }) {
  const t = useWords('method');
  const lang = useLang();
  const say = useSay();
  const { view } = useData();
  const page = view.method.find(({ audit }) => audit === about.id)?.page[lang] ?? [];
  return (
    <>
      <h2>{say(about.title)}</h2>
      <p className="quiet">
        {say(dimensionNames[about.dimension])} · <code>{about.id}</code> · {t('version', { n: about.version })} ·{' '}
        {t('requirement')} {about.requirement.join(' ')}
      </p>
      <Scoring about={about} />
      <div className="method-page">
        {page.map((block) => (
          <Block key={JSON.stringify(block).slice(0, 200)} block={block} />
        ))}
      </div>
      <Results about={about} />
    </>
  );
}

function Scoring({ about }: { readonly about: About }) {
  const t = useWords('method');
  const curve = curveOf(about.id);
  return (
    <dl className="card method-facts">
      <div>
        <dt>{t('weight')}</dt>
        <dd>{POLICY.audits[about.id]?.weight ?? t('noCurve')}</dd>
      </div>
      <div>
        <dt>{t('zero')}</dt>
        <dd>
          <CurveText audit={about.id} unit={about.unit} end="zero" />
        </dd>
      </div>
      <div>
        <dt>{t('full')}</dt>
        <dd>
          <CurveText audit={about.id} unit={about.unit} end="full" />
        </dd>
        {curve !== undefined && <dd className="quiet">{t(curve.scale)}</dd>}
      </div>
    </dl>
  );
}

/** A block of the measure's published page. */
function Block({ block }: { readonly block: MethodPage[number] }) {
  const t = useWords('method');
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <Scroll label={t('pageTable')}>
          <table>
            <tbody>
              {block.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell) => (
                    <td key={cell}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      );
  }
}

function Results({ about }: { readonly about: About }) {
  const t = useWords('method');
  const say = useSay();
  const { report, figures } = useData();
  return (
    <section>
      <h3>{t('vendors')}</h3>
      <table className="stack results">
        <thead>
          <tr>
            <th scope="col">{t('vendor')}</th>
            <th scope="col">{t('value')}</th>
            <th scope="col">{t('score')}</th>
          </tr>
        </thead>
        <tbody>
          {report.vendors.map((vendor) => (
            <tr key={vendor.id}>
              <th scope="row" dir="auto">
                <a href={href('vendor', vendor.id)}>{inert(say(vendor.name), 80)}</a>
              </th>
              <td data-label={t('value')}>
                <Measure vendor={vendor} audit={about.id} />
                {figures
                  .get(vendor.id)
                  ?.statements.filter(({ audit }) => audit === about.id)
                  .map((statement) => (
                    <Statement key={statement.record} statement={statement} />
                  ))}
              </td>
              <td data-label={t('score')}>
                <RangeBar range={vendor.scores[about.id] ?? null} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { useMemo, useState } from 'react';
import { CURVES, type CurveName } from '../../model/figure-names.ts';
import { WORD_SPACE } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { href } from '../route.ts';
import { ageAxis } from './age-axis.ts';
import { useAges } from './ages.ts';
import type { Shown } from './curve-reading.ts';
import './curves.css';
import { CausesOf } from './curves-causes.tsx';
import { Cursor, IncidenceChart } from './curves-chart.tsx';
import { AgeReader } from './curves-reader.tsx';
import { NotKnown, useChoice, VendorChoice } from './vendor-choice.tsx';

const DAY = 86_400;
/** The first days are where support differs; a week is the grid's middle. */
const SPANS = [DAY, 7 * DAY, 30 * DAY] as const;

export function CurvesScreen() {
  const t = useWords('curves');
  const say = useSay();
  const lang = useLang();
  const ages = useAges();
  const { view, audit } = useData();
  const able = useMemo(() => view.vendors.filter(({ curves }) => curves.length > 0).map(({ id }) => id), [view]);
  const kinds = CURVES.filter((name) => view.vendors.some(({ curves }) => curves.some(({ curve }) => curve === name)));
  const choice = useChoice(able);
  const [name, setName] = useState<CurveName>(kinds[0] ?? 'acknowledged');
  const [scale, setScale] = useState<string>('log');
  const [at, setAt] = useState(DAY);
  const key = choice.chosen.join('\n');
  const shown = useMemo((): Shown[] => {
    const chosen = new Set(key.split('\n'));
    return view.vendors.flatMap(({ id, curves }) => {
      const figure = curves.find(({ curve }) => curve === name);
      return chosen.has(id) && figure !== undefined ? [{ vendor: id, figure }] : [];
    });
  }, [view, key, name]);
  const axis = useMemo(() => {
    const longest = Math.max(DAY, ...shown.map(({ figure }) => figure.time.at(-1) ?? 0));
    return ageAxis(Number(scale) > 0 ? Number(scale) : longest, scale === 'log');
  }, [shown, scale]);
  if (able.length === 0) return <Nothing title={t('title')} why={t('none')} />;
  const unknown = view.vendors
    .filter(
      ({ id, curves }) =>
        (curves.length === 0 || choice.chosen.includes(id)) && !curves.some(({ curve }) => curve === name),
    )
    .map(({ id }) => id);
  const definedBy = audit.get(shown[0]?.figure.audit ?? '');
  // What no measure rests on is counted by the same code as what one does.
  const countedAs = audit.get(view.vendors.flatMap(({ curves }) => curves.flatMap((one) => one.audit ?? []))[0] ?? '');
  const level = `${Math.round((shown[0]?.figure.level ?? 0) * 100)}%`;
  return (
    <>
      <h2>{t('title')}</h2>
      <div className="controls">
        <div className="segments" role="group" aria-label={t('which')}>
          {kinds.map((kind) => (
            <button key={kind} type="button" aria-pressed={kind === name} onClick={() => setName(kind)}>
              {t(kind)}
            </button>
          ))}
        </div>
        <label className="inline">
          {t('axis')}{' '}
          <select value={scale} onChange={({ target }) => setScale(target.value)}>
            <option value="log">{t('log')}</option>
            {SPANS.map((span) => (
              <option key={span} value={span}>
                {t('upTo', { age: ages(span) })}
              </option>
            ))}
            <option value="linear">{t('linear')}</option>
          </select>
        </label>
      </div>
      <VendorChoice label={t('vendors')} choice={choice} />
      <p>
        {t(`means-${name}`)}
        {WORD_SPACE[lang]}
        {shown.length > 0 && t('over', { level })}{' '}
        {definedBy !== undefined && <a href={href('method', definedBy.id)}>{t('definition')}</a>}
        {definedBy === undefined && countedAs !== undefined && (
          <>
            {t('shownOnly')}
            {WORD_SPACE[lang]}
            <a href={href('method', countedAs.id)}>{say(countedAs.title)}</a>
          </>
        )}
      </p>
      <NotKnown vendors={unknown} />
      {shown.length === 0 ? (
        <p className="unknown">{choice.chosen.length === 0 ? t('noneChosen') : t('noCurve')}</p>
      ) : (
        <>
          <section className="card curve-card">
            <div className="curve-plot">
              <IncidenceChart name={name} shown={shown} axis={axis} />
              <Cursor shown={shown} axis={axis} at={at} />
            </div>
            <Below>
              <AgeReader shown={shown} axis={axis} at={at} onAt={setAt} />
            </Below>
          </section>
          <Below>
            <h2>{t('causes')}</h2>
            <p>{t('causesNote')}</p>
            <div className="cause-grid">
              {shown.map((one) => (
                <CausesOf key={one.vendor} shown={one} axis={axis} />
              ))}
            </div>
          </Below>
        </>
      )}
    </>
  );
}

import { useMemo } from 'react';
import type { MeasuredTime } from '../../model/cost-model.ts';
import { nameOf } from '../../report/cost-words.ts';
import { COLON } from '../../report/words/punctuation.ts';
import { inPercent, quantity, quantityRange } from '../../report/words/quantity.ts';
import { useLang, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { useNames } from './cost-figures.ts';
import { timeUntil } from './time-until.ts';

/** Hours until fixed that cases measured, each with what it rests on and the way to its cases, curve and definition. */
export function MeasuredTimes({ times }: { readonly times: readonly MeasuredTime[] }) {
  const t = useWords('cost');
  const lang = useLang();
  const names = useNames();
  const { figures, audit } = useData();
  // Looked for once: they are the same in any language.
  const ends = useMemo(() => times.map((time) => [0.5, 0.9].map((share) => timeUntil(time, share))), [times]);
  const written = (hours: number | null = null) => quantity('seconds', hours === null ? null : hours * 3600)[lang];
  const range = ({ lower, upper }: MeasuredTime['half']) =>
    quantityRange('seconds', lower * 3600, upper === null ? null : upper * 3600)[lang];
  return (
    <ul className="measured-times">
      {times.map((time, at) => {
        const { vendor, severity, cases, aside, solved } = time;
        const figure = figures.get(vendor);
        const resolution = figure?.curves.find(({ curve }) => curve === 'resolution');
        const definition = audit.get(resolution?.audit ?? '');
        return (
          <li key={vendor + severity}>
            <strong dir="auto">{nameOf(names, vendor, lang)}</strong> {severity}
            {COLON[lang]}
            {t('spreadOf', {
              half: written(ends[at]?.[0]),
              most: written(ends[at]?.[1]),
              halfEnds: range(time.half),
              mostEnds: range(time.most),
              solved: inPercent(solved),
              n: cases,
            })}{' '}
            {aside > 0 && `${t('aside', { n: aside })} `}
            {definition !== undefined && <a href={href('method', definition.id)}>{t('definition')}</a>}
            {resolution !== undefined && (
              <>
                {' · '}
                <a href={href('curves')}>{t('curve')}</a>
              </>
            )}
            {figure !== undefined && figure.cases.carried > 0 && (
              <>
                {' · '}
                <a href={href('case', vendor)}>{t('cases')}</a>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

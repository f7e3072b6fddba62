import { type ReactNode, useEffect } from 'react';
import type { ReportVendor } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Below } from '../parts/below.tsx';
import { isBack } from '../place.ts';
import { href, type ScreenProps } from '../route.ts';
import '../parts/stack.css';
import './vendor.css';
import { Claims } from './vendor-claims.tsx';
import { Contracts } from './vendor-contracts.tsx';
import { Measures } from './vendor-measures.tsx';
import { Signs } from './vendor-signs.tsx';
import { Standing } from './vendor-standing.tsx';
import { Timeline } from './vendor-timeline.tsx';

const SECTIONS = ['standing', 'signs', 'measures', 'contracts', 'claims', 'timeline'] as const;
type SectionName = (typeof SECTIONS)[number];

/** One vendor whole. `#/vendor/ID/contracts` leads to a section of it. */
export function VendorScreen({ parts: [id, section] }: ScreenProps) {
  const t = useWords('vendor');
  const { report, vendor, figures } = useData();
  const shown = id === undefined ? report.vendors[0] : vendor.get(id);
  const figure = shown && figures.get(shown.id);
  useEffect(() => {
    const wanted = SECTIONS.find((one) => one === section);
    if (wanted === undefined || isBack()) return undefined;
    // After the page has gone to its top for a new screen.
    const frame = requestAnimationFrame(() => leadTo(wanted));
    return () => cancelAnimationFrame(frame);
  }, [section, id]);
  return (
    <>
      <VendorPicker shown={shown?.id} />
      {shown === undefined || figure === undefined ? (
        <p role="alert">{t('nobody', { id: inert(id ?? '', 80) })}</p>
      ) : (
        <WholeVendor key={shown.id} vendor={shown} figure={figure} section={section} />
      )}
    </>
  );
}

function leadTo(section: SectionName): void {
  const heading = document.getElementById(`vendor-${section}`);
  heading?.scrollIntoView();
  // Focus alone would put it in the middle of the window.
  heading?.focus({ preventScroll: true });
}

function VendorPicker({ shown }: { readonly shown: string | undefined }) {
  const t = useWords('vendor');
  const say = useSay();
  const { report } = useData();
  return (
    <nav className="picker" aria-label={t('pick')}>
      <ul>
        {report.vendors.map(({ id, name, standing }) => (
          <li key={id}>
            <a
              href={href('vendor', id)}
              aria-current={id === shown ? 'true' : undefined}
              className={standing}
              dir="auto"
            >
              {inert(say(name), 60)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface WholeVendorProps {
  readonly vendor: ReportVendor;
  readonly figure: ViewVendor;
  /** Where the address leads. */
  readonly section: string | undefined;
}

function WholeVendor({ vendor, figure, section }: WholeVendorProps) {
  const t = useWords('vendor');
  const say = useSay();
  return (
    <>
      <h2 dir="auto">{inert(say(vendor.name))}</h2>
      <nav className="sections" aria-label={t('sections')}>
        <ul>
          {SECTIONS.map((one) => (
            <li key={one}>
              {/* Pressed again it changes no address, and leads there all the same. */}
              <a href={href('vendor', vendor.id, one)} onClick={one === section ? () => leadTo(one) : undefined}>
                {t(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section name="standing" title={t('standing')}>
        <Standing vendor={vendor} figure={figure} />
      </Section>
      <Section name="signs" title={say(labels.signs)}>
        <Signs vendor={vendor} figure={figure} />
      </Section>
      <Below isWanted={section !== undefined}>
        <Section name="measures" title={say(labels.audits)}>
          <Measures vendor={vendor} figure={figure} />
        </Section>
        <Section name="contracts" title={t('contracts')}>
          <Contracts vendor={vendor.id} figure={figure} />
        </Section>
        <Section name="claims" title={t('claims')}>
          <Claims figure={figure} />
        </Section>
        <Section name="timeline" title={t('timeline')}>
          <Timeline figure={figure} />
        </Section>
      </Below>
    </>
  );
}

const Section = ({
  name,
  title,
  children,
}: {
  readonly name: SectionName;
  readonly title: string;
  readonly children: ReactNode;
}) => (
  <section aria-labelledby={`vendor-${name}`}>
    <h3 id={`vendor-${name}`} tabIndex={-1} className="section-title">
      {title}
    </h3>
    {children}
  </section>
);

import { type FC, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { ViewDoc } from '../model/view.ts';
import { useArrival } from './arrival.ts';
import { useLang, useWords } from './i18n.ts';
import { DataContext, pageData } from './page-data.ts';
import { type Screen, type ScreenProps, useRoute } from './route.ts';
import { ReportFoot, ReportHead, Shell } from './shell.tsx';
import type { Source } from './source.ts';
import { CaseScreen } from './views/case.tsx';
import { CompareScreen } from './views/compare.tsx';
import { CostScreen } from './views/cost.tsx';
import { CurvesScreen } from './views/curves.tsx';
import './live/enter.css';
import './live/enter-figures.css';
import { EvidenceScreen } from './views/evidence.tsx';
import { HoursScreen } from './views/hours.tsx';
import { MethodScreen } from './views/method.tsx';
import { StartScreen } from './views/start.tsx';
import { VendorScreen } from './views/vendor.tsx';
import { WeightsScreen } from './views/weights.tsx';
import { warm } from './warm.tsx';

const VIEWS: Readonly<Record<Exclude<Screen, 'enter'>, FC<ScreenProps>>> = {
  start: StartScreen,
  compare: CompareScreen,
  vendor: VendorScreen,
  curves: CurvesScreen,
  hours: HoursScreen,
  case: CaseScreen,
  cost: CostScreen,
  weights: WeightsScreen,
  evidence: EvidenceScreen,
  method: MethodScreen,
};

/** What only the served page has: where evidence is entered, and what stands above that while there is no report. */
export interface ServedParts {
  readonly Enter: FC<ScreenProps>;
  readonly FirstHead: FC;
  readonly Drop: FC;
  /** What is not as it should be with what is shown. */
  readonly Notice: FC;
}

type Loaded = { readonly view: ViewDoc | null } | { readonly why: string } | null;

/** A server that is gone for a moment takes nothing from the page. */
const keeping =
  (why: string) =>
  (before: Loaded): Loaded =>
    before !== null && 'view' in before && before.view !== null ? before : { why };

interface AppProps {
  readonly source: Source;
  /** Null in a report that is a file. */
  readonly served: ServedParts | null;
}

export function App({ source, served }: AppProps) {
  const t = useWords('shell');
  const route = useRoute();
  const [loaded, setLoaded] = useState<Loaded>(source.atHand === null ? null : { view: source.atHand });
  useEffect(() => {
    const read = () =>
      source.view().then(
        (view) => setLoaded({ view }),
        (error: unknown) => setLoaded(keeping(error instanceof Error ? error.message : String(error))),
      );
    if (source.atHand === null) void read();
    return source.changed(() => void read());
  }, [source]);
  useArrival(route);

  const view = loaded !== null && 'view' in loaded ? loaded.view : null;
  const data = useMemo(() => (view === null ? null : pageData(source, view)), [source, view]);

  // Once, when the first report stands: what a browser has compiled stays so.
  const isReady = data !== null;
  const lang = useLang();
  const latest = useRef({ data, lang });
  latest.current = { data, lang };
  useEffect(() => {
    const { data, lang } = latest.current;
    return isReady && data !== null ? warm(data, Object.values(VIEWS), lang) : undefined;
  }, [isReady]);

  if (loaded === null) return <p className="wait">{t('loading')}</p>;
  if ('why' in loaded) return <p className="wait">{t('failed', { why: loaded.why })}</p>;
  if (data === null && served === null) return <p className="wait">{t('loading')}</p>;
  const { screen } = route;
  const isEntering = screen === 'enter' || data === null;
  const View = isEntering ? (served?.Enter ?? StartScreen) : VIEWS[screen];
  // The same place in the tree with a report and without: what is being typed when the first one comes is not drawn anew.
  return (
    <DataContext value={data}>
      {served !== null && <served.Drop />}
      <Shell
        head={data === null ? served !== null && <served.FirstHead /> : <ReportHead screen={screen} />}
        foot={data !== null && <ReportFoot />}
      >
        {served !== null && data !== null && <served.Notice />}
        <Suspense>
          <View parts={screen === 'enter' || data !== null ? route.parts : []} />
        </Suspense>
      </Shell>
    </DataContext>
  );
}

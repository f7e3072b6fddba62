import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { inert } from '../report/inert.ts';
import { changeLang, useLang, useSay, useWords } from './i18n.ts';
import { type PageData, useData } from './page-data.ts';
import { href, SCREENS, type Screen } from './route.ts';
import { changeTheme, THEMES, useTheme } from './theme.ts';
import { useTitle } from './title.ts';

interface ShellProps {
  /** Whose report it is, and the screens. */
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}

/** What stands around every screen, before the first report as after it: a form that is being filled in stays as it is. */
export function Shell({ head, foot, children }: ShellProps) {
  const t = useWords('shell');
  return (
    <>
      <a className="skip" href="#screen" onClick={toContent}>
        {t('skip')}
      </a>
      <header className="top">
        <div className="top-line">
          <p className="brand">
            Touchstone <span lang="zh-CN">试金石</span>
          </p>
          <Switches />
        </div>
        {head}
      </header>
      <main id="screen" tabIndex={-1}>
        {children}
      </main>
      {foot}
    </>
  );
}

/** Whose report it is, of which day, and the screens it has. */
export function ReportHead({ screen }: { readonly screen: Screen }) {
  const t = useWords('shell');
  const say = useSay();
  const { report, view, source } = useData();
  const title = inert(say(report.title));
  const shown = SCREENS.filter((one) => hasContent(one, view, source));
  const menu = useRef<HTMLUListElement>(null);
  const lang = useLang();
  // A menu wider than a phone is scrolled to where the reader is: in the frame that shows it, for to ask for a place earlier would lay out
  // a page of which half is still to change.
  useLayoutEffect(() => {
    void lang;
    const frame = requestAnimationFrame(() => {
      const [list, here] = [menu.current, menu.current?.querySelector('[aria-current]')];
      if (!list || !here) return;
      const [room, place] = [list.getBoundingClientRect(), here.getBoundingClientRect()];
      list.scrollLeft += place.left - room.left - (room.width - place.width) / 2;
    });
    return () => cancelAnimationFrame(frame);
  }, [screen, lang]);
  useTitle(title);
  return (
    <>
      <h1 dir="auto">{title}</h1>
      <p className="quiet">{t('asOf', { day: report.asOf.slice(0, 10) })}</p>
      <nav aria-label={t('screens')}>
        <ul ref={menu}>
          {shown.map((one) => (
            <li key={one}>
              <a href={href(one)} aria-current={one === screen ? 'page' : undefined}>
                {t(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

export function ReportFoot() {
  const t = useWords('shell');
  const { report } = useData();
  return (
    <footer className="quiet">
      <p>{t('policy', { version: report.policyVersion, hash: report.evidenceHash.slice(0, 12) })}</p>
      <p>{t('unscored')}</p>
    </footer>
  );
}

const toContent = (event: { preventDefault(): void }): void => {
  event.preventDefault();
  document.getElementById('screen')?.focus();
};

/** A screen without anything behind it is not offered. */
function hasContent(screen: Screen, { vendors }: PageData['view'], { isLive }: PageData['source']): boolean {
  switch (screen) {
    case 'enter':
      return isLive;
    case 'curves':
      return vendors.some(({ curves }) => curves.length > 0);
    case 'hours':
      return vendors.some(({ hours }) => hours !== null);
    case 'case':
      return vendors.some(({ cases }) => cases.carried > 0);
    default:
      return true;
  }
}

/** The reader's language and colours. */
function Switches() {
  const t = useWords('shell');
  const lang = useLang();
  const theme = useTheme();
  return (
    <div className="switches">
      <div role="group" aria-label={t('language')}>
        <button type="button" lang="zh-CN" aria-pressed={lang === 'zh'} onClick={() => changeLang('zh')}>
          中文
        </button>
        <button type="button" lang="en" aria-pressed={lang === 'en'} onClick={() => changeLang('en')}>
          English
        </button>
      </div>
      <div role="group" aria-label={t('theme')}>
        {THEMES.map((one) => (
          <button key={one} type="button" aria-pressed={theme === one} onClick={() => changeTheme(one)}>
            {t(one)}
          </button>
        ))}
      </div>
    </div>
  );
}

import type { FC } from 'react';
import { useWords } from '../i18n.ts';
import '../live/enter.css';
import '../live/enter-figures.css';
import '../live/enter-calendar.css';
import { useLive } from '../live/store.ts';
import { href, type ScreenProps } from '../route.ts';
import { ContractForm } from './enter-contract.tsx';
import { Jobs } from './enter-jobs.tsx';
import { LogForm } from './enter-log.tsx';
import { NoteForm } from './enter-note.tsx';
import { StatementForm } from './enter-statement.tsx';
import { WorkspaceForm } from './enter-workspace.tsx';

const SECTIONS = ['workspace', 'contract', 'note', 'log', 'statement'] as const;
type Section = (typeof SECTIONS)[number];
const FORMS: Readonly<Record<Section, FC>> = {
  workspace: WorkspaceForm,
  contract: ContractForm,
  note: NoteForm,
  log: LogForm,
  statement: StatementForm,
};

/** All that a buyer brings in: needs, contracts, notes, logs, a vendor's reply; and the two jobs. */
export function EnterScreen({ parts: [wanted] }: ScreenProps) {
  const t = useWords('live');
  const { workspace } = useLive();
  const section = SECTIONS.find((one) => one === wanted) ?? 'workspace';
  const isNew = workspace === 'none';
  const Form = FORMS[section];
  return (
    <>
      <h2>{t('title')}</h2>
      <p className="quiet">{t('local')}</p>
      {workspace !== null && !isNew && <Jobs />}
      <nav className="picker" aria-label={t('sections')}>
        <ul>
          {SECTIONS.map((one) => (
            <li key={one}>
              <a href={href('enter', one)} aria-current={one === section ? 'page' : undefined}>
                {t(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isNew && section !== 'workspace' && section !== 'contract' ? <p>{t('firstWorkspace')}</p> : <Form />}
    </>
  );
}

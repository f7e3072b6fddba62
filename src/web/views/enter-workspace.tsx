import { useEffect, useRef, useState } from 'react';
import type { Conflicts, WorkspaceState } from '../../model/api.ts';
import type { Lang, Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { type Editing, editingNow, useEditing } from '../live/editing.ts';
import { keepWorkspace, type Measures, readForm, readWorkspace, useLive } from '../live/store.ts';
import { draftOf, typedSince, type WorkspaceDraft } from '../live/workspace-draft.ts';
import { problemsOf, workspaceOf } from '../live/workspace-edit.ts';
import { Form } from '../parts/form.tsx';
import { ConflictFields, type Taken } from './enter-conflicts.tsx';
import { CostFields } from './enter-costs.tsx';
import { NeedFields } from './enter-needs.tsx';
import { RecordFields } from './enter-record.tsx';
import { VendorFields } from './enter-vendors.tsx';

/** Creates the workspace, or edits it. */
export function WorkspaceForm() {
  const t = useWords('live');
  const say = useSay();
  const { workspace, measures, unread } = useLive();
  const lang = useLang();
  const [editing, setEditing] = useEditing();
  const state = workspace === 'none' ? null : workspace;
  const isRead = workspace !== null && (state === null || state.workspace !== null);
  const hash = state?.hash ?? null;
  // Who has changed nothing follows the file.
  useEffect(() => {
    if (!isRead || measures === null || editing?.isDirty || (editing !== null && editing.hash === hash)) return;
    const base = state?.workspace ?? null;
    setEditing({ draft: draftOf(base, lang, measures), base, hash, isDirty: false });
  }, [isRead, measures, editing, hash, state, lang, setEditing]);

  const isBroken = state !== null && state.workspace === null;
  return (
    <>
      {isBroken && (
        <div role="alert" className="told bad">
          <p>{t('broken')}</p>
          {state.problems.map((problem) => (
            <p key={problem.en} dir="auto">
              {inert(say(problem), 1000)}
            </p>
          ))}
          {editing?.isDirty && <p>{t('keptWhileBroken')}</p>}
          <Yaml yaml={state.yaml} label={t('asYaml')} />
        </div>
      )}
      {editing !== null && measures !== null ? (
        <Editor measures={measures} editing={editing} change={setEditing} now={state} />
      ) : (
        unread !== null &&
        !isBroken && (
          <div role="alert" className="told bad">
            <p dir="auto">{inert(say(unread), 1000)}</p>
            <button type="button" className="button" onClick={() => void readForm()}>
              {t('tryAgain')}
            </button>
          </div>
        )
      )}
    </>
  );
}

interface EditorProps {
  readonly measures: Measures;
  readonly editing: Editing;
  readonly change: (editing: Editing) => void;
  /** The file as it stands. */
  readonly now: WorkspaceState | null;
}

function Editor({ measures, editing, change, now }: EditorProps) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [conflicts, setConflicts] = useState<Conflicts | null>(null);
  const [taken, take] = useState<Taken>({});
  /** What was last done, as long as nothing is edited after it. */
  const [done, setDone] = useState<'saved' | 'merged' | 'loaded' | null>(null);
  const submit = useRef<HTMLButtonElement>(null);
  const { draft, base, hash } = editing;
  const problems = problemsOf(draft, measures);
  const wrong = Object.keys(problems).length;
  const newer = editing.isDirty && now?.workspace && now.hash !== hash ? now : undefined;
  const settle = (how: typeof done) => {
    setRefused(null);
    setConflicts(null);
    setTried(false);
    setDone(how);
  };
  const save = () => {
    setTried(true);
    setDone(null);
    if (wrong > 0) return wrong;
    const sent = workspaceOf(draft, base);
    const decided = conflicts !== null && { taken: { hash: conflicts.hash, fields: taken } };
    void api.saveWorkspace({ workspace: sent, hash, base, ...decided }).then((answer) => {
      if ('value' in answer) {
        const saved = answer.value;
        const typed = editingNow()?.draft ?? draft;
        // What was typed meanwhile is an edit of what was sent; others' changes are merged with it when it is saved in turn.
        change(
          typed === draft
            ? editingOf(saved, lang, measures)
            : {
                draft: typedSince(typed, draft),
                ...(saved.isMerged ? { base: sent, hash } : { base: saved.workspace, hash: saved.hash }),
                isDirty: true,
              },
        );
        settle(saved.isMerged ? 'merged' : 'saved');
        // Else the form would follow the state from before until the next is read.
        keepWorkspace(saved);
      } else {
        const found = answer.refused.conflicts ?? null;
        if (found?.hash !== conflicts?.hash) take({});
        setConflicts(found);
        setRefused(found === null ? answer.refused.message : null);
      }
      void readWorkspace();
    });
    return 0;
  };
  const load = (newer: WorkspaceState) => {
    change(editingOf(newer, lang, measures));
    settle('loaded');
    // The button that was pressed is gone.
    submit.current?.focus();
  };
  const fields = {
    draft,
    measures,
    set: (part: Partial<WorkspaceDraft>) => change({ ...editing, draft: { ...draft, ...part }, isDirty: true }),
    errorOf: (field: string) => {
      const problem = isTried ? problems[field] : undefined;
      return problem === undefined ? undefined : typeof problem === 'string' ? t(problem) : say(problem);
    },
    hasError: (begins: string) => isTried && Object.keys(problems).some((field) => field.startsWith(begins)),
  };
  return (
    <Form label={t('workspace')} submit={save} refused={refused} wrong={isTried ? wrong : 0}>
      <NeedFields {...fields} />
      <VendorFields {...fields} />
      <RecordFields {...fields} />
      <CostFields {...fields} base={base} />
      {conflicts !== null && <ConflictFields {...fields} fields={conflicts.fields} taken={taken} take={take} />}
      <div className={newer && 'told'}>
        <div role="status">{newer && t('changed')}</div>
        {newer && (
          <>
            <button type="button" className="button" onClick={() => load(newer)}>
              {t('takeTheirs')}
            </button>
            <Yaml yaml={newer.yaml} label={t('newer')} />
          </>
        )}
      </div>
      <div className="actions">
        <button ref={submit} type="submit" className="button primary">
          {hash === null ? t('create') : t('save')}
        </button>
        <span role="status">{done !== null && !editing.isDirty && t(done)}</span>
      </div>
    </Form>
  );
}

/** Of a file that can be read, with nothing edited yet. */
const editingOf = ({ workspace, hash }: WorkspaceState, lang: Lang, measures: Measures): Editing => ({
  draft: draftOf(workspace, lang, measures),
  base: workspace,
  hash,
  isDirty: false,
});

const Yaml = ({ yaml, label }: { readonly yaml: string; readonly label: string }) => (
  <details>
    <summary>{label}</summary>
    <pre className="yaml" dir="auto">
      {yaml.split('\n').map(
        (line) =>
          `${inert(
            line.replace(/^ +/, (gap) => '\u2003'.repeat(gap.length / 2)),
            400,
          )}\n`,
      )}
    </pre>
  </details>
);

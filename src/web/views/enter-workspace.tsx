import { useEffect, useState } from 'react';
import type { WorkspaceState } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { type Editing, editingNow, useEditing } from '../live/editing.ts';
import { keepWorkspace, type Measures, readForm, readWorkspace, useLive } from '../live/store.ts';
import { draftOf, typedSince, type WorkspaceDraft } from '../live/workspace-draft.ts';
import { problemsOf, workspaceOf } from '../live/workspace-edit.ts';
import { Form } from '../parts/form.tsx';
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

  if (state !== null && state.workspace === null)
    return (
      <div role="alert" className="told bad">
        <p>{t('broken')}</p>
        {state.problems.map((problem) => (
          <p key={problem.en} dir="auto">
            {inert(say(problem), 1000)}
          </p>
        ))}
        <Yaml yaml={state.yaml} label={t('asYaml')} />
      </div>
    );
  if (editing === null || measures === null)
    return unread === null ? null : (
      <div role="alert" className="told bad">
        <p dir="auto">{inert(say(unread), 1000)}</p>
        <button type="button" className="button" onClick={() => void readForm()}>
          {t('tryAgain')}
        </button>
      </div>
    );
  return <Editor measures={measures} editing={editing} change={setEditing} now={state} />;
}

interface EditorProps {
  readonly measures: Measures;
  readonly editing: Editing;
  readonly change: (editing: Editing | null) => void;
  /** The file as it stands. */
  readonly now: WorkspaceState | null;
}

function Editor({ measures, editing, change, now }: EditorProps) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [isSaved, setSaved] = useState(false);
  const { draft, base, hash } = editing;
  const problems = problemsOf(draft, measures);
  const wrong = Object.keys(problems).length;
  const hash409 = (now?.hash ?? null) !== hash;
  const save = (from: string | null) => {
    setTried(true);
    setSaved(false);
    if (wrong > 0) return wrong;
    void api.saveWorkspace(workspaceOf(draft, base), from).then((answer) => {
      if ('value' in answer) {
        // The state that is read next is the one to follow.
        const { workspace: saved, hash: savedHash } = answer.value;
        const typed = editingNow()?.draft ?? draft;
        // What was typed meanwhile is an edit of what was saved.
        change(
          typed === draft
            ? { draft: draftOf(saved, lang, measures), base: saved, hash: savedHash, isDirty: false }
            : { draft: typedSince(typed, draft), base: saved, hash: savedHash, isDirty: true },
        );
        setRefused(null);
        setSaved(true);
        setTried(false);
        // Else the form would follow the state from before until the next is read.
        keepWorkspace(answer.value);
      } else setRefused(answer.refused.code === 'changed-meanwhile' ? null : answer.refused.message);
      void readWorkspace();
    });
    return 0;
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
    <Form label={t('workspace')} submit={() => save(hash)} refused={refused} wrong={isTried ? wrong : 0}>
      {hash409 && editing.isDirty && (
        <div role="alert" className="told bad">
          <p>{t('changed')}</p>
          <div className="actions">
            <button type="button" className="button" onClick={() => change(null)}>
              {t('takeTheirs')}
            </button>
            <button type="button" className="button" onClick={() => save(now?.hash ?? null)}>
              {t('keepMine')}
            </button>
          </div>
          {now !== null && <Yaml yaml={now.yaml} label={t('newer')} />}
        </div>
      )}
      <NeedFields {...fields} />
      <VendorFields {...fields} />
      <RecordFields {...fields} />
      <CostFields {...fields} base={base} />
      <div className="actions">
        <button type="submit" className="button primary">
          {hash === null ? t('create') : t('save')}
        </button>
        <span role="status">{isSaved && !editing.isDirty && t('saved')}</span>
      </div>
    </Form>
  );
}

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

import { useContext, useState } from 'react';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { useKept } from '../live/kept.ts';
import { VendorChoice } from '../live/vendor-choice.tsx';
import { DataContext } from '../page-data.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { Form } from '../parts/form.tsx';

const EMPTY = { vendor: '', audit: '', says: '', saidBy: '', at: '' };
const DAY = /^\d{4}-\d{2}-\d{2}(T.+)?$/;

/** The vendor's right of reply. */
export function StatementForm() {
  const t = useWords('live');
  const say = useSay();
  const data = useContext(DataContext);
  const [draft, setDraft] = useKept('statement', EMPTY);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const wrong = {
    vendor: draft.vendor === '' ? t('needed') : undefined,
    says: draft.says.trim() === '' ? t('needed') : undefined,
    saidBy: draft.saidBy.trim() === '' ? t('needed') : undefined,
    at: draft.at.trim() === '' || DAY.test(draft.at.trim()) ? undefined : t('notDay'),
  };
  const shown: Partial<typeof wrong> = isTried ? wrong : {};
  const count = Object.values(wrong).filter((one) => one !== undefined).length;
  const set = (field: keyof typeof EMPTY) => (value: string) => setDraft({ ...draft, [field]: value });
  const submit = () => {
    setTried(true);
    if (count > 0) return count;
    const { vendor, audit, says, saidBy, at } = draft;
    void api
      .statement({ vendor, audit: audit || null, says: says.trim(), saidBy: saidBy.trim(), at: at.trim() || null })
      .then((answer) => {
        setRefused('refused' in answer ? answer.refused.message : null);
        if (!('value' in answer)) return;
        setKept(answer.value.kept);
        setDraft(EMPTY);
        setTried(false);
      });
    return 0;
  };
  return (
    <Form label={t('statement')} submit={submit} refused={refused} wrong={isTried ? count : 0}>
      <p>{t('statementIntro')}</p>
      <div className="form-grid">
        <VendorChoice label={t('vendor')} value={draft.vendor} change={set('vendor')} error={shown.vendor} />
        <ChoiceField
          label={t('about')}
          value={draft.audit}
          change={set('audit')}
          choices={[
            ['', t('aboutAll')],
            ...(data?.report.audits.map(({ id, title }) => [id, say(title)] as const) ?? []),
          ]}
        />
        <TextField
          label={t('saidBy')}
          hint={t('saidByHint')}
          isRequired
          value={draft.saidBy}
          change={set('saidBy')}
          error={shown.saidBy}
        />
        <TextField label={t('at')} placeholder="2026-11-03" value={draft.at} change={set('at')} error={shown.at} />
        <TextField
          label={t('says')}
          isRequired
          isWide
          lines={5}
          value={draft.says}
          change={set('says')}
          error={shown.says}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button primary">
          {t('statementSave')}
        </button>
        <span role="status">{kept !== null && t('statementKept', { file: inert(kept, 120) })}</span>
      </div>
    </Form>
  );
}

import { channelName } from '../../report/words/findings.ts';
import { useSay, useWords } from '../i18n.ts';
import type { NoteDraft, NoteField } from '../live/note-draft.ts';
import { VendorChoice } from '../live/vendor-choice.tsx';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { closeReasons, dialectNames } from '../words/note.ts';

export interface NoteFields {
  readonly draft: NoteDraft;
  readonly errorOf: (field: NoteField) => string | undefined;
  readonly set: (field: NoteField) => (value: string) => void;
}

/** In the order in which people meet them. */
const CHANNELS = [
  'hotline',
  'dedicated-group',
  'ticket',
  'email',
  'chat',
  'public-group',
  'forum',
  'issue-tracker',
  'technical-manager',
  'engineer-escalation',
  'on-site',
  'other',
] as const;

const textProps = ({ draft, errorOf, set }: NoteFields, field: NoteField) => ({
  value: draft[field],
  change: set(field),
  error: errorOf(field),
});

export function NoteWhat(fields: NoteFields) {
  const t = useWords('live');
  const say = useSay();
  return (
    <div className="form-grid">
      <VendorChoice label={t('vendor')} {...textProps(fields, 'vendor')} />
      <ChoiceField
        label={t('channel')}
        isRequired
        {...textProps(fields, 'channel')}
        choices={[['', t('pick')], ...CHANNELS.map((one) => [one, say(channelName(one))] as const)]}
      />
      <ChoiceField
        label={t('howBad')}
        {...textProps(fields, 'severity')}
        choices={[
          ['', t('notKnown')],
          ['P0', t('p0')],
          ['P1', t('p1')],
          ['P2', t('p2')],
          ['P3', t('p3')],
        ]}
      />
      <TextField label={t('noteTitle')} {...textProps(fields, 'title')} />
    </div>
  );
}

export function NoteReply(fields: NoteFields) {
  const t = useWords('live');
  return (
    <div className="form-grid">
      <TextField label={t('opened')} hint={t('timeHint')} isRequired {...textProps(fields, 'opened')} />
      <TextField label={t('replied')} hint={t('repliedHint')} {...textProps(fields, 'replied')} />
      <ChoiceField
        label={t('by')}
        {...textProps(fields, 'by')}
        choices={[
          ['', t('notKnown')],
          ['engineer', t('byEngineer')],
          ['frontline', t('byAgent')],
          ['manager', t('byManager')],
          ['bot', t('byBot')],
        ]}
      />
      <TextField label={t('promised')} {...textProps(fields, 'promised')} />
      <TextField label={t('asked')} isWide lines={2} {...textProps(fields, 'asked')} />
      <TextField label={t('said')} isWide lines={2} {...textProps(fields, 'said')} />
    </div>
  );
}

export function NotePaste(fields: NoteFields) {
  const t = useWords('live');
  const say = useSay();
  return (
    <div className="form-grid">
      <TextField label={t('paste')} hint={t('pasteHint')} isRequired isWide lines={8} {...textProps(fields, 'paste')} />
      <TextField label={t('me')} hint={t('namesHint')} {...textProps(fields, 'me')} />
      <TextField label={t('them')} hint={t('namesHint')} {...textProps(fields, 'them')} />
      <ChoiceField
        label={t('format')}
        {...textProps(fields, 'format')}
        choices={[['', t('guess')], ...Object.entries(dialectNames).map(([id, name]) => [id, say(name)] as const)]}
      />
      <TextField label={t('opened')} hint={t('timeHint')} {...textProps(fields, 'opened')} />
    </div>
  );
}

export function NoteMore(fields: NoteFields) {
  const t = useWords('live');
  const say = useSay();
  return (
    <details>
      <summary>{t('more')}</summary>
      <div className="form-grid">
        <TextField label={t('workaroundAt')} {...textProps(fields, 'workaround')} />
        <TextField label={t('resolved')} hint={t('repliedHint')} {...textProps(fields, 'resolved')} />
        <TextField label={t('closed')} {...textProps(fields, 'closed')} />
        <ChoiceField
          label={t('reason')}
          {...textProps(fields, 'reason')}
          choices={[['', t('notKnown')], ...Object.entries(closeReasons).map(([id, name]) => [id, say(name)] as const)]}
        />
        <TextField label={t('until')} {...textProps(fields, 'until')} />
        <TextField label={t('caseNumber')} {...textProps(fields, 'case')} />
        <TextField label={t('onPlan')} {...textProps(fields, 'plan')} />
        <TextField label={t('day')} placeholder="2026-11-03" {...textProps(fields, 'day')} />
        <TextField label={t('zone')} placeholder="Asia/Shanghai" {...textProps(fields, 'zone')} />
        <ChoiceField
          label={t('dates')}
          {...textProps(fields, 'dates')}
          choices={[
            ['', t('guess')],
            ['month-first', t('monthFirst')],
            ['day-first', t('dayFirst')],
          ]}
        />
      </div>
    </details>
  );
}

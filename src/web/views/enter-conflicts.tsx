import { useEffect, useRef } from 'react';
import type { Conflicts, FieldSide } from '../../model/api.ts';
import { inert } from '../../report/inert.ts';
import { useLang, useWords } from '../i18n.ts';
import { fieldName } from '../live/field-name.ts';
import type { WorkspaceFields } from '../live/fields.ts';

export type Taken = Readonly<Record<string, FieldSide>>;

interface ConflictsProps extends Pick<WorkspaceFields, 'draft' | 'measures'> {
  readonly fields: Conflicts['fields'];
  readonly taken: Taken;
  readonly take: (taken: Taken) => void;
}

/** Fields that the reader and somebody else changed differently: whose is to hold is chosen for each, and the first that is open has the focus. */
export function ConflictFields({ fields, taken, take, draft, measures }: ConflictsProps) {
  const t = useWords('live');
  const lang = useLang();
  const list = useRef<HTMLFieldSetElement>(null);
  // Told anew each time that saving was refused.
  useEffect(() => list.current?.querySelector<HTMLElement>('fieldset:not(:has(:checked)) input')?.focus(), [fields]);
  return (
    <fieldset ref={list}>
      <legend>{t('conflicts')}</legend>
      {fields.map(({ path, ...sides }) => {
        const field = path.join('/');
        return (
          <fieldset key={field}>
            <legend>{fieldName(path, draft, measures, lang)}</legend>
            <div className="checks">
              {(['theirs', 'mine'] as const).map((side) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={field}
                    checked={taken[field] === side}
                    onChange={() => take({ ...taken, [field]: side })}
                  />
                  {t(side, { what: sides[side] === null ? t('takenAway') : inert(sides[side], 400) })}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </fieldset>
  );
}

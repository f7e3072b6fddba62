import { type ReactNode, useRef } from 'react';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';

interface FormProps {
  readonly label: string;
  /** How many fields are wrong; 0: it is sent. Called when the reader sends it. */
  readonly submit: () => number;
  /** What the server said against it. */
  readonly refused: Text | null;
  readonly wrong: number;
  readonly children: ReactNode;
}

/** A form that says how many fields are wrong, and leads to the first of them. */
export function Form({ label, submit, refused, wrong, children }: FormProps) {
  const t = useWords('live');
  const say = useSay();
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (submit() === 0) return;
        // Once the fields have been marked.
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      }}
    >
      {children}
      <div role="alert">
        {wrong > 0 && <p className="told bad">{t('errors', { count: wrong })}</p>}
        {refused !== null && (
          <p className="told bad" dir="auto">
            {inert(say(refused), 2000)}
          </p>
        )}
      </div>
    </form>
  );
}

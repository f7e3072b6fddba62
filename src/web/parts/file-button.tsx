import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  /** Endings, by commas. */
  readonly accept: string;
  readonly take: (file: File) => void;
  readonly error?: string | undefined;
}

/** A button that opens the file dialogue; the browser's own control cannot be worded in the reader's language. */
export function FileButton({ label, accept, take, error }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        tabIndex={-1}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = '';
          if (file !== undefined) take(file);
        }}
      />
      <button
        type="button"
        className="button"
        aria-invalid={error === undefined ? undefined : true}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      {error !== undefined && (
        <small className="field-error" role="alert">
          {error}
        </small>
      )}
    </>
  );
}

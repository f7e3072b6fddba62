import { useEffect, useState } from 'react';
import type { Contract } from '../../model/contract.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { WORD_SPACE } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { CONTRACT_FILES } from '../live/file-kind.ts';
import { useKept } from '../live/kept.ts';
import { useLive } from '../live/store.ts';
import { useVendors, VendorChoice } from '../live/vendor-choice.tsx';
import { ContractReadout } from '../parts/contract.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Form } from '../parts/form.tsx';

type Read = { readonly file: File; readonly contract: Contract } | { readonly file: File; readonly refused: Text };

/** A contract, dropped or chosen: read at once and shown, kept for a vendor on the reader's word. */
export function ContractForm() {
  const t = useWords('live');
  const say = useSay();
  const [file, setFile] = useKept<File | null>('contract-file', null);
  const [read, setRead] = useKept<Read | null>('contract-read', null);
  const { workspace } = useLive();
  useEffect(() => {
    if (file === null || read?.file === file) return undefined;
    let isWanted = true;
    void api.readContract({ name: file.name, body: file }).then((answer) => {
      if (!isWanted) return;
      setRead('value' in answer ? { file, contract: answer.value } : { file, refused: answer.refused.message });
    });
    return () => {
      isWanted = false;
    };
  }, [file, read, setRead]);
  const lang = useLang();
  const shown = read?.file === file ? read : null;
  const name = inert(file?.name ?? '', 120);
  return (
    <section>
      <div className="pick-file">
        <FileButton
          label={shown === null ? t('chooseContract') : t('another')}
          accept={CONTRACT_FILES}
          take={setFile}
        />
        <p className="quiet">
          {t('dropHere')}
          {WORD_SPACE[lang]}
          {t('contractNote')}
        </p>
      </div>
      <p role="status">
        {file !== null &&
          (shown === null ? t('reading', { name }) : 'contract' in shown ? t('readDone', { name }) : '')}
      </p>
      {shown !== null && 'refused' in shown && (
        <p role="alert" className="told bad" dir="auto">
          {inert(say(shown.refused), 1000)}
        </p>
      )}
      {shown !== null && 'contract' in shown && (
        <>
          {workspace !== 'none' && <KeepContract key={shown.file.name} file={shown.file} />}
          <article className="card">
            <h3 dir="auto">{inert(shown.contract.document.title ?? shown.file.name)}</h3>
            <ContractReadout contract={shown.contract} />
          </article>
        </>
      )}
    </section>
  );
}

function KeepContract({ file }: { readonly file: File }) {
  const t = useWords('live');
  const vendors = useVendors();
  const [vendor, setVendor] = useState('');
  const [error, setError] = useState<string>();
  const [refused, setRefused] = useState<Text | null>(null);
  const [kept, setKept] = useState<string | null>(null);
  const submit = () => {
    setError(vendor === '' ? t('needed') : undefined);
    if (vendor === '') return 1;
    void api.keepContract(vendor, { name: file.name, body: file }).then((answer) => {
      setRefused('refused' in answer ? answer.refused.message : null);
      setKept('value' in answer ? vendor : null);
    });
    return 0;
  };
  return (
    <Form label={t('keepFor')} submit={submit} refused={refused} wrong={error === undefined ? 0 : 1}>
      <div className="form-grid">
        <VendorChoice label={t('keepFor')} value={vendor} change={setVendor} error={error} />
      </div>
      <div className="actions">
        <button type="submit" className="button primary">
          {t('keep')}
        </button>
        <span role="status">
          {kept !== null && t('kept', { vendor: vendors.find(([id]) => id === kept)?.[1] ?? kept })}
        </span>
      </div>
    </Form>
  );
}

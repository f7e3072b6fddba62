import { useState } from 'react';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { LOG_FILES, MAPS } from '../live/file-kind.ts';
import { useKept } from '../live/kept.ts';
import { keepJob } from '../live/store.ts';
import { VendorChoice } from '../live/vendor-choice.tsx';
import { ChoiceField } from '../parts/field.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Form } from '../parts/form.tsx';

/** An export of cases: imported as a job, which is shown above. */
export function LogForm() {
  const t = useWords('live');
  const [file, setFile] = useKept<File | null>('log-file', null);
  const [vendor, setVendor] = useKept('log-vendor', '');
  const [map, setMap] = useKept('log-map', '');
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const missing = { vendor: vendor === '', file: file === null };
  const wrong = isTried ? Number(missing.vendor) + Number(missing.file) : 0;
  const submit = () => {
    setTried(true);
    if (file === null || vendor === '') return Number(missing.vendor) + Number(missing.file);
    void api.importLog(vendor, { name: file.name, body: file }, map).then((answer) => {
      setRefused('refused' in answer ? answer.refused.message : null);
      if (!('value' in answer)) return;
      keepJob(answer.value);
      setBegun(file.name);
      setFile(null);
      setTried(false);
    });
    return 0;
  };
  return (
    <Form label={t('log')} submit={submit} refused={refused} wrong={wrong}>
      <p>{t('logIntro')}</p>
      <div className="pick-file">
        <FileButton
          label={t('chooseLog')}
          accept={LOG_FILES}
          take={setFile}
          error={isTried && missing.file ? t('needed') : undefined}
        />
        <p role="status" className="quiet">
          {file === null ? t('dropHere') : t('chosen', { name: inert(file.name, 120) })}
        </p>
      </div>
      <div className="form-grid">
        <VendorChoice
          label={t('vendor')}
          value={vendor}
          change={setVendor}
          error={isTried && missing.vendor ? t('needed') : undefined}
        />
        <ChoiceField
          label={t('map')}
          hint={t('mapHint')}
          value={map}
          change={setMap}
          choices={[['', t('mapNone')], ...MAPS.map((one) => [one, one] as const)]}
        />
      </div>
      <div className="actions">
        <button type="submit" className="button primary">
          {t('importLog')}
        </button>
        <span role="status">{begun !== null && t('started', { name: inert(begun, 120) })}</span>
      </div>
    </Form>
  );
}

import { useEffect, useState } from 'react';
import type { LogColumns } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { api, type Named } from '../live/api.ts';
import { isTable, LOG_FILES, MAPS } from '../live/file-kind.ts';
import { useKept } from '../live/kept.ts';
import { missingColumns } from '../live/map-draft.ts';
import { keepJob } from '../live/store.ts';
import { VendorChoice } from '../live/vendor-choice.tsx';
import { ChoiceField } from '../parts/field.tsx';
import { FileButton } from '../parts/file-button.tsx';
import { Form } from '../parts/form.tsx';
import { ColumnsForm } from './enter-columns.tsx';

/** What was told of a file, and what its reader made of it. */
interface Asked extends LogColumns {
  readonly of: File;
}

/** As many bytes of a table as the server looks at; one that is packed cannot be cut. */
const SAMPLE = 4 << 20;
const sampleOf = (file: File): Named => ({
  name: file.name,
  body: file.name.endsWith('.gz') ? file : file.slice(0, SAMPLE),
});

/** An export of cases: imported as a job, which is shown above. */
export function LogForm() {
  const t = useWords('live');
  const [file, setFile] = useKept<File | null>('log-file', null);
  const [vendor, setVendor] = useKept('log-vendor', '');
  const [map, setMap] = useKept('log-map', '');
  const [asked, setAsked] = useKept<Asked | null>('log-columns', null);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [begun, setBegun] = useState<string | null>(null);
  const table = asked !== null && asked.of === file ? asked : null;
  const own = table !== null && map === '' ? table.map : null;
  useEffect(() => {
    if (file === null || table !== null || !isTable(file.name)) return;
    let isLate = false;
    void api.logColumns(sampleOf(file)).then((answer) => {
      if (isLate) return;
      setRefused('refused' in answer ? answer.refused.message : null);
      if (!('value' in answer)) return;
      setMap(answer.value.fits[0] ?? '');
      setAsked({ ...answer.value, of: file });
    });
    return () => {
      isLate = true;
    };
  }, [file, table, setMap, setAsked]);

  const columnless = own === null ? [] : missingColumns(own);
  const wrong = Number(vendor === '') + Number(file === null) + columnless.length;
  const submit = () => {
    setTried(true);
    if (wrong === 0 && file !== null) void send(file);
    return wrong;
  };
  const send = async (sent: File) => {
    const kept = own === null ? null : await api.keepMap(own);
    const answer =
      kept !== null && 'refused' in kept
        ? kept
        : await api.importLog(vendor, { name: sent.name, body: sent }, own?.name ?? map);
    setRefused('refused' in answer ? answer.refused.message : null);
    if (!('value' in answer)) return;
    keepJob(answer.value);
    setBegun(sent.name);
    setFile(null);
    setMap('');
    setTried(false);
  };
  return (
    <Form label={t('log')} submit={submit} refused={refused} wrong={isTried ? wrong : 0}>
      <p>{t('logIntro')}</p>
      <div className="pick-file">
        <FileButton
          label={t('chooseLog')}
          accept={LOG_FILES}
          take={setFile}
          error={isTried && file === null ? t('needed') : undefined}
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
          error={isTried && vendor === '' ? t('needed') : undefined}
        />
        <ChoiceField
          label={t('map')}
          hint={t('mapHint')}
          value={map}
          change={setMap}
          choices={[
            ['', t(table === null ? 'mapNone' : 'mapOwn')],
            ...[...new Set([...(table?.fits ?? []), ...MAPS])].map((one) => [one, one] as const),
          ]}
        />
      </div>
      {table !== null && own !== null && (
        <ColumnsForm
          columns={table.columns}
          map={own}
          change={(changed) => setAsked({ ...table, map: changed })}
          missing={isTried ? columnless : []}
        />
      )}
      <div className="actions">
        <button type="submit" className="button primary">
          {t('importLog')}
        </button>
        <span role="status">{begun !== null && t('started', { name: inert(begun, 120) })}</span>
      </div>
    </Form>
  );
}

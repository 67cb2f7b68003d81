import { Alert } from 'antd';
import { settlementWords } from '../../../locale/web/settlement.ts';
import type { Commission } from '../../api/types.ts';
import { MandatoryDocuments } from '../../acts/MandatoryDocuments.tsx';
import { useSay } from '../../language/language.tsx';
import { CommandForm } from '../CommandForm.tsx';
import { LineField } from '../../fields/texts.tsx';

/** Archives the complete file, which closes it. */
export function Archive({ commission }: { commission: Commission }) {
  const say = useSay();
  const missing = (commission.mandatoryDocuments ?? []).filter(({ isPresent }) => !isPresent);
  return (
    <CommandForm command="archive" commission={commission} isFinal>
      {missing.length === 0 && <Alert type="success" showIcon title={say(settlementWords.allPresent)} />}
      <MandatoryDocuments commission={commission} />
      <LineField name="fileCode" label={settlementWords.fileCode} max={60} />
      <LineField name="shelf" label={settlementWords.shelf} max={120} isOptional />
      <Alert type="info" showIcon title={say(settlementWords.archiveNotice)} />
    </CommandForm>
  );
}

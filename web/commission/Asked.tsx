import { Alert } from 'antd';
import { consultationWords } from '../../locale/web/consultations.ts';
import type { AskedCommission } from '../api/types.ts';
import { organisationIn } from '../case/names.ts';
import { useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { asForms } from './asked.ts';
import { Collections } from './Collections.tsx';
import { PaperEntriesHere } from './PaperEntriesHere.tsx';

/** What a body that is asked sees: its own questions, its answers, and the way to answer. */
export function Asked({ asked }: { asked: AskedCommission }) {
  const { say } = useLanguage();
  const commission = asForms(asked);
  return (
    <Page title={`${asked.code === null ? '' : `${asked.code} · `}${asked.title}`}>
      <Alert
        type="info"
        showIcon
        className="gap-below"
        title={`${say(consultationWords.toTheBody)}: ${organisationIn(commission, asked.union)}`}
        description={say(consultationWords.toTheBodyHint)}
      />
      <Collections commission={commission} />
      <PaperEntriesHere commission={commission} />
    </Page>
  );
}

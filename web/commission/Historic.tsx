import { Alert, Descriptions } from 'antd';
import { dayText } from '../../locale/formats.ts';
import { serviceKindNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { workWords } from '../../locale/web/work.ts';
import type { HistoricCommission } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';

/** A commission of the time before this system. */
export function Historic({ commission }: { commission: HistoricCommission }) {
  const { say, language } = useLanguage();
  return (
    <Page title={commission.title}>
      <Alert type="info" showIcon title={say(commissionWords.imported)} className="gap-below" />
      <Descriptions
        bordered
        column={1}
        items={[
          {
            key: 'kind',
            label: say(workWords.kind),
            children: commission.serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', '),
          },
          { key: 'opened', label: say(commissionWords.openedAt), children: dayText(commission.openedAt.slice(0, 10)) },
          { key: 'parts', label: say(commissionWords.parts), children: commission.organisations.map((one) => one.name).join('; ') },
        ]}
      />
    </Page>
  );
}

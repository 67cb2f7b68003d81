import { Alert, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { instantText } from '../../locale/formats.ts';
import { serviceKindNames } from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { historicWords } from '../../locale/web/historic.ts';
import { workWords } from '../../locale/web/work.ts';
import type { HistoricCommission } from '../api/types.ts';
import { contentAddress } from '../documents/content.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { leftOpenIn, statementsOf } from './attested.ts';

/** A commission from before this system. It shows what its source attests, and nothing more. */
export function Historic({ commission }: { commission: HistoricCommission }) {
  const { say, language } = useLanguage();
  const { imported, serviceKinds, openedAt, closedAt, organisations } = commission;
  const statements = statementsOf(imported, language);
  const source = imported['source'];
  const document = imported['document'];
  const rows: (readonly [label: string, value: ReactNode])[] = [
    [say(workWords.kind), serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', ')],
    [say(historicWords.begunOn), dayIn(openedAt)],
    [say(historicWords.closedOn), closedAt === null ? '' : dayIn(closedAt)],
    [say(commissionWords.parts), organisations.map((one) => one.name).join('; ')],
    [say(historicWords.source), typeof source === 'string' ? source : ''],
    [
      say(commissionWords.documents),
      typeof document === 'string' && (
        <a href={contentAddress(document)} download>
          {say(historicWords.document)}
        </a>
      ),
    ],
    [say(historicWords.notOnRecord), leftOpenIn(imported, language)],
  ];
  return (
    <Page title={commission.title}>
      <Alert type="info" showIcon title={say(commissionWords.imported)} className="gap-below" />
      <Descriptions
        bordered
        column={1}
        items={rows
          .filter(([, value]) => value !== '' && value !== false)
          .map(([label, value]) => ({ key: label, label, children: value }))}
      />
      {statements.length > 0 && (
        <section>
          <h2>{say(historicWords.attested)}</h2>
          <dl className="facts">
            {statements.map(({ label, value, quote }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value} {quote !== '' && <q>{quote}</q>}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Page>
  );
}

/** The day in Viet Nam. An import counts from the start of a day there. */
const dayIn = (instant: string): string => instantText(Date.parse(instant)).slice(6);

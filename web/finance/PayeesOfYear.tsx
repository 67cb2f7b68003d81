import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { payeeListWords, reasonNames } from '../../locale/payee-list.ts';
import { financeWords } from '../../locale/web/finance.ts';
import { yearOf } from '../../domain/calendar/day.ts';
import { answered, api } from '../api/client.ts';
import { today } from '../fields/numbers.tsx';
import { useLanguage } from '../language/language.tsx';
import { useDong } from '../money/use-dong.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';

/** Everybody who was paid in a year, with the sums that the tax declaration needs. */
export function PayeesOfYear() {
  const { say, language } = useLanguage();
  const { dong } = useDong();
  const thisYear = yearOf(today());
  const [year, setYear] = useState(thisYear);
  const query = useQuery({
    queryKey: ['payees', year],
    queryFn: () => answered(api.GET('/api/payees/{year}', { params: { path: { year } } })),
  });
  const [, name, body, , , gross, exempt, taxable, withheld, net, why] = payeeListWords.columns;
  return (
    <section>
      <h2>{say(financeWords.payeesOfYear)}</h2>
      <p>{say(financeWords.payeesOfYearAbout)}</p>
      <div className="filters no-print">
        <Select
          aria-label={say(financeWords.year)}
          value={year}
          onChange={setYear}
          options={[0, 1, 2, 3, 4].map((back) => ({ value: thisYear - back, label: String(thisYear - back) }))}
        />
        <a href={`/api/payees/${year}/export?language=${language}`} download>
          {say(financeWords.payeesFile)}
        </a>
      </div>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say(financeWords.nobodyPaid)}</p>
          ) : (
            <ScrollRegion label={say(financeWords.payeesOfYear)}>
              <table className="plain-table">
                <thead>
                  <tr>
                    {[name, gross, exempt, taxable, withheld, net, why].map((column) => (
                      <th key={column.vi} scope="col">
                        {say(column)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {items.map((one, n) => (
                    <tr key={one.personId ?? `listed-${n}`}>
                      <th scope="row">
                        {one.name ?? say(financeWords.noName)}
                        {one.body !== null && (
                          <div className="row-sub">
                            {say(body)}: {one.body}
                          </div>
                        )}
                      </th>
                      {[one.grossVnd, one.exemptVnd, one.taxableVnd, one.withheldVnd, one.netVnd].map((sum, at) => (
                        <td key={at}>{dong(sum)}</td>
                      ))}
                      <td>{one.reasons.map((reason) => say(reasonNames[reason])).join('; ')}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )
        }
      </Loaded>
    </section>
  );
}

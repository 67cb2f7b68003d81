import type { ReactNode } from 'react';
import { conclusionNames, panelRoleNames } from '../../locale/vocabulary.ts';
import { opinionWords } from '../../locale/web/opinions.ts';
import type { Commission, Opinion } from '../api/types.ts';
import { nameIn, useLanguage } from '../language/language.tsx';
import { personIn } from './names.ts';
import { criteria } from './opinion-criteria.ts';
import { PrivateText } from './PrivateText.tsx';
import { ScrollRegion } from '../shell/ScrollRegion.tsx';
import './case.css';

interface Props {
  commission: Commission;
  opinions: readonly Opinion[];
  /** Draws something beside a recommendation, for example a button that copies it into the report. */
  besideRecommendation?: (opinion: Opinion, text: string) => ReactNode;
}

/** All opinions as a table: a row for each criterion, a column for each expert. */
export function OpinionMatrix({ commission, opinions, besideRecommendation }: Props) {
  const { say, language } = useLanguage();
  const asked = criteria.filter(({ name }) => opinions.some(({ opinion }) => opinion[name] !== undefined));
  const roleOf = (person: string) => commission.members?.find((one) => one.person === person)?.role;
  return (
    <ScrollRegion label={say(opinionWords.matrix)}>
      <table className="plain-table matrix">
        <thead>
          <tr>
            <th scope="col">{say(opinionWords.criterion)}</th>
            {opinions.map(({ person }) => (
              <th key={person} scope="col">
                {personIn(commission, person)}
                <div className="row-sub">{nameIn(panelRoleNames, roleOf(person), language)}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{say(opinionWords.conclusion)}</th>
            {opinions.map(({ person, opinion }) => (
              <td key={person}>
                <strong>
                  <span aria-hidden="true">{marks[opinion.conclusion]}</span> {nameIn(conclusionNames, opinion.conclusion, language)}
                </strong>
              </td>
            ))}
          </tr>
          {asked.map(({ name, label }) => (
            <tr key={name}>
              <th scope="row">{say(label)}</th>
              {opinions.map(({ person, opinion }) => (
                <td key={person}>
                  {opinion[name] === undefined ? (
                    <span className="row-sub">{say(opinionWords.notSaid)}</span>
                  ) : (
                    <PrivateText text={opinion[name]} />
                  )}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{say(opinionWords.recommendations)}</th>
            {opinions.map((one) => (
              <td key={one.person}>
                <ol className="matrix-list">
                  {one.opinion.recommendations.map((text) => (
                    <li key={text.id}>
                      <PrivateText text={text} />
                      {text.text !== null && besideRecommendation?.(one, text.text)}
                    </li>
                  ))}
                </ol>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The shape of each conclusion, shown beside its words. */
const marks: Record<Opinion['opinion']['conclusion'], string> = { agree: '●', agreeWithChanges: '◐', disagree: '○' };

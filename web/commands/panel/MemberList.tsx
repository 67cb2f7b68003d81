import { panelRoleNames } from '../../../locale/vocabulary.ts';
import { panelWords } from '../../../locale/web/panel.ts';
import type { Commission, Member } from '../../api/types.ts';
import { organisationIn, personIn } from '../../case/names.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';

/** The members by name, role and employer. */
export function MemberList({ commission, members }: { commission: Commission; members: readonly Member[] }) {
  const { say, language } = useLanguage();
  return (
    <ul className="rows">
      {members.map((one) => (
        <li key={one.person} className="row">
          <div className="row-main">
            <span className="row-title">{personIn(commission, one.person)}</span>
            <span className="row-sub">{organisationIn(commission, one.organisation)}</span>
            {one.employedByHost && <span className="warned">▲ {say(panelWords.ofHost)}</span>}
          </div>
          <span>{nameIn(panelRoleNames, one.role, language)}</span>
        </li>
      ))}
    </ul>
  );
}

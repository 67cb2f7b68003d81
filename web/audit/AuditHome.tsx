import { Link } from '@tanstack/react-router';
import { auditWords } from '../../locale/web/audit.ts';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';

const places = [
  { to: '/kiem-toan/nhat-ky', name: auditWords.explorer, about: auditWords.explorerAbout },
  { to: '/kiem-toan/xac-minh', name: auditWords.verifyTitle, about: auditWords.verifyAbout },
  { to: '/kiem-toan/ket-qua', name: auditWords.resultsTitle, about: auditWords.resultsAbout },
] as const;

/** Kiểm toán: the ways to look behind what the other screens show. */
export function AuditHome() {
  const say = useSay();
  return (
    <Page title={say(auditWords.title)}>
      <ul className="rows">
        {places.map(({ to, name, about }) => (
          <li key={to} className="row">
            <div className="row-main">
              <Link to={to} data-row className="row-title">
                {say(name)}
              </Link>
              <span className="row-sub">{say(about)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Page>
  );
}

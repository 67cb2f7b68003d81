import { accessWords } from '../../locale/web/access.ts';
import { auditWords } from '../../locale/web/audit.ts';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { useSay } from '../language/language.tsx';
import { Page } from '../shell/Page.tsx';
import { PlaceList } from '../shell/PlaceList.tsx';

const places = [
  { to: '/kiem-toan/nhat-ky', name: auditWords.explorer, about: auditWords.explorerAbout },
  { to: '/kiem-toan/xac-minh', name: auditWords.verifyTitle, about: auditWords.verifyAbout },
  { to: '/kiem-toan/ket-qua', name: auditWords.resultsTitle, about: auditWords.resultsAbout },
  { to: '/quan-tri/de-xuat', name: proposedWords.title, about: proposedWords.about },
  { to: '/kiem-toan/truy-cap', name: accessWords.title, about: accessWords.about },
] as const;

/** Kiểm toán: links to the tools for inspecting the record itself. */
export function AuditHome() {
  const say = useSay();
  return (
    <Page title={say(auditWords.title)}>
      <PlaceList places={places} />
    </Page>
  );
}

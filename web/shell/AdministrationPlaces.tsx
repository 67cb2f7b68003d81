import { adminWords, budgetTableWords, withholdingWords } from '../../locale/web/administration.ts';
import { proposedWords } from '../../locale/web/proposed-changes.ts';
import { auditWords } from '../../locale/web/audit.ts';
import { WaitingChanges } from './WaitingChanges.tsx';
import { PlaceList } from './PlaceList.tsx';

const places = [
  { to: '/quan-tri/nguoi-dung', name: adminWords.people, about: adminWords.peopleAbout },
  { to: '/quan-tri/de-xuat', name: proposedWords.title, about: proposedWords.about },
  { to: '/quan-tri/co-quan', name: adminWords.organisations, about: adminWords.organisationsAbout },
  { to: '/quan-tri/lich', name: adminWords.calendar, about: adminWords.calendarAbout },
  { to: '/quan-tri/dinh-muc', name: adminWords.norms, about: adminWords.normsAbout },
  { to: '/quan-tri/khau-tru', name: withholdingWords.title, about: withholdingWords.about },
  { to: '/tai-chinh', name: budgetTableWords.title, about: budgetTableWords.about },
  { to: '/quan-tri/quy-dinh', name: adminWords.ruleSets, about: adminWords.ruleSetsAbout },
  { to: '/quan-tri/loai-de-an', name: adminWords.proposalTypes, about: adminWords.proposalTypesAbout },
  { to: '/quan-tri/hang-doi', name: adminWords.stuck, about: adminWords.stuckAbout },
  { to: '/kiem-toan/ket-qua', name: auditWords.resultsTitle, about: auditWords.resultsAbout },
] as const;

/** Links to the tables that the rules read, and to the technical pages. */
export function AdministrationPlaces() {
  return (
    <>
      <WaitingChanges />
      <PlaceList places={places} />
    </>
  );
}

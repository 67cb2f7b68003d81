import type { Language } from '../../locale/language.ts';
import { serviceKindNames } from '../../locale/vocabulary.ts';
import { workWords } from '../../locale/web/work.ts';
import type { CommissionListItem } from '../api/types.ts';
import { nameIn } from '../language/name-in.ts';

type Item = Pick<CommissionListItem, 'code' | 'state' | 'serviceKinds'> & { requester: { name: string } | null };

/** The line under a title: number, kinds of service, requester, as far as they exist. A historic commission has no number. */
export function rowSub({ code, state, serviceKinds, requester }: Item, language: Language): string {
  const number = code ?? (state === 'imported' ? '' : workWords.notNumbered[language]);
  const kinds = serviceKinds.map((kind) => nameIn(serviceKindNames, kind, language)).join(', ');
  return [number, kinds, requester?.name ?? ''].filter((part) => part !== '').join(' · ');
}

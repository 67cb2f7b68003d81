import { createContext, useContext } from 'react';
import type { Commission } from '../api/types.ts';
import { useRuleContent } from '../case/rule-content.ts';

/** The commission of the form around a field. Null where the form begins one. */
export const CommissionContext = createContext<Commission | null>(null);

/** The people and bodies that the case of the form around a field names. */
export const EntryNamesContext = createContext<Pick<Commission, 'people' | 'organisations'>>({ people: [], organisations: [] });

/** The person's body for which the form around a field is filled in. Undefined where they have one body, or it is not known. */
export const ActingForContext = createContext<string | undefined>(undefined);

/** The first and the last day that each day field of the form around it may have today, by its path. The API judges by the same bounds. */
export const DaysContext = createContext<Readonly<Record<string, { from: string; to: string }>>>({});

export type DocumentKind = Commission['documents'][number]['kind'];

/** Whether the file needs a document of this kind before it is archived, by the rules to which the commission is pinned. */
export function useIsMandatory(kind: DocumentKind | undefined): boolean {
  const asked = useRuleContent(useContext(CommissionContext))?.['mandatoryDocuments'] as { kind: string }[] | undefined;
  return kind !== undefined && asked?.some((one) => one.kind === kind) === true;
}

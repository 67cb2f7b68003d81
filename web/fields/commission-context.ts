import { createContext, useContext } from 'react';
import type { Commission } from '../api/types.ts';
import { useRuleContent } from '../case/rule-content.ts';

/** The commission that the form around a field is about; none where one is only begun. */
export const CommissionContext = createContext<Commission | null>(null);

/** For which of the person's bodies the form around a field is filled in; undefined where they have one, or it cannot be told. */
export const ActingForContext = createContext<string | undefined>(undefined);

export type DocumentKind = Commission['documents'][number]['kind'];

/** Whether the file cannot be archived without a document of this kind, by the rules the commission was born with. */
export function useIsMandatory(kind: DocumentKind | undefined): boolean {
  const asked = useRuleContent(useContext(CommissionContext))?.['mandatoryDocuments'] as { kind: string }[] | undefined;
  return kind !== undefined && asked?.some((one) => one.kind === kind) === true;
}

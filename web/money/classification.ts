import { financeWords } from '../../locale/web/finance.ts';
import type { Language } from '../../locale/language.ts';

/** The typed form: chương-loại-khoản-mục, by the index of the state budget. */
export const classificationForm = /^\d{3}-\d{3}-\d{3}-\d{4}$/;

const parts = [financeWords.chapter, financeWords.category, financeWords.subcategory, financeWords.item];

/** `Chương 418 · Loại 100 · Khoản 103 · Mục 7000`. Null where the line is not classified yet. */
export function classificationText({ classification }: { classification: string | null }, language: Language): string | null {
  if (classification === null) return null;
  const numbers = classification.split('-');
  return parts.map((part, n) => `${part[language]} ${numbers[n]}`).join(' · ');
}

import { financeWords } from '../../locale/web/finance.ts';
import type { Language } from '../../locale/language.ts';

/** As it is typed: chương-loại-khoản-mục, by the state budget's index. */
export const classificationForm = /^\d{3}-\d{3}-\d{3}-\d{4}$/;

const parts = [financeWords.chapter, financeWords.category, financeWords.subcategory, financeWords.item];

/** `Chương 418 · Loại 100 · Khoản 103 · Mục 7000`; null where the line has no place in the index yet. */
export function classificationText({ classification }: { classification: string | null }, language: Language): string | null {
  if (classification === null) return null;
  const numbers = classification.split('-');
  return parts.map((part, n) => `${part[language]} ${numbers[n]}`).join(' · ');
}

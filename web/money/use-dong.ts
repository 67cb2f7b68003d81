import { dongText, numberText } from '../../locale/formats.ts';
import { useLanguage } from '../language/language.tsx';

/** Formats amounts in the person's language: `dong` with the unit, `number` for columns whose head names the unit, `change` with a sign. */
export function useDong() {
  const { language } = useLanguage();
  return {
    dong: (amountVnd: number) => dongText(amountVnd, language),
    number: (amountVnd: number) => numberText(amountVnd, language),
    change: (amountVnd: number) => `${amountVnd > 0 ? '+' : ''}${numberText(amountVnd, language)}`,
  };
}

import { dayText } from '../../locale/formats.ts';
import type { Language } from '../../locale/language.ts';
import { attestedNames, leftOpenNames } from '../../locale/web/historic.ts';

/** One statement of the source of an imported commission, in the source's words. */
export interface Attested {
  label: string;
  value: string;
  quote: string;
}

type Imported = Readonly<Record<string, unknown>>;

/** The statements that have a name here, in the order of the source. */
export function statementsOf({ statements }: Imported, language: Language): Attested[] {
  return listOf(statements).flatMap((one) => {
    const { what, value, quote } = one as { what?: unknown; value?: unknown; quote?: unknown };
    const label = attestedNames[String(what)]?.[language];
    if (label === undefined || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const said = String(value);
    return [{ label, value: /^\d{4}-\d\d-\d\d$/.test(said) ? dayText(said) : said, quote: typeof quote === 'string' ? quote : '' }];
  });
}

/** The matters on which the source says nothing. */
export function leftOpenIn({ notOnRecord }: Imported, language: Language): string {
  const names = listOf(notOnRecord).map((one) => leftOpenNames[String(one)]?.[language] ?? '');
  return names.filter((name) => name !== '').join(', ');
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

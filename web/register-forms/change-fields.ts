import { dayText, dongText, percentText } from '../../locale/formats.ts';
import { statusNames } from '../../locale/deadlines.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { residencyNames } from '../../locale/statuses.ts';
import { capabilityNames, normItemNames } from '../../locale/vocabulary.ts';
import { adminWords, ruleSetStatusNames, withholdingWords } from '../../locale/web/administration.ts';
import { lengthenedTableNames } from '../../locale/web/proposed-changes.ts';
import { nameIn } from '../language/language.tsx';

interface ShownField {
  label: Sentence;
  text: (value: unknown, language: Language) => string;
}

const plain = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const named = (names: Readonly<Record<string, Sentence>>) => (value: unknown, language: Language) => nameIn(names, plain(value), language);
const day = (value: unknown) => (typeof value === 'string' ? dayText(value) : '');
const yesNo = (value: unknown, language: Language) => (value === true ? withholdingWords.yes : withholdingWords.no)[language];
const dong = (value: unknown, language: Language) => (typeof value === 'number' ? dongText(value, language) : '');
const percent = (value: unknown, language: Language) => (typeof value === 'number' ? percentText(value, language) : '');

/** The columns that a proposal may change, with their labels and in their order. Ids and whole contents are shown elsewhere. */
export const changeFields: Readonly<Record<string, ShownField>> = {
  table: { label: adminWords.kind, text: named(lengthenedTableNames) },
  capability: { label: adminWords.capability, text: named(capabilityNames) },
  residency: { label: withholdingWords.residency, text: named(residencyNames) },
  item: { label: adminWords.item, text: named(normItemNames) },
  unit: { label: adminWords.unit, text: plain },
  maxVnd: { label: adminWords.max, text: dong },
  maxPercent: { label: withholdingWords.rate, text: percent },
  thresholdVnd: { label: withholdingWords.threshold, text: dong },
  ratePercent: { label: withholdingWords.rate, text: percent },
  canCommit: { label: withholdingWords.canCommit, text: yesNo },
  canRequestBelow: { label: withholdingWords.canRequestBelow, text: yesNo },
  payrollFromMonths: { label: withholdingWords.payroll, text: plain },
  issuer: { label: adminWords.issuer, text: plain },
  code: { label: adminWords.code, text: plain },
  version: { label: adminWords.version, text: plain },
  status: { label: adminWords.status, text: named(ruleSetStatusNames) },
  legalBasis: { label: adminWords.legalBasis, text: plain },
  territory: { label: adminWords.territory, text: plain },
  validFrom: { label: adminWords.validFrom, text: day },
  validTo: { label: adminWords.validTo, text: day },
  source: { label: adminWords.source, text: plain },
  sourceStatus: { label: adminWords.standing, text: named(statusNames) },
  isDisabled: { label: adminWords.disabled, text: yesNo },
};

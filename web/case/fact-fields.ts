import { dutySentence } from '../../locale/by-instrument.ts';
import { dayText, dongText, instantText } from '../../locale/formats.ts';
import type { Language, Sentence } from '../../locale/language.ts';
import { obstaclePathNames, obstacleStageNames } from '../../locale/obstacle.ts';
import { stageNames } from '../../locale/stages.ts';
import { bookNames, exemptGroundNames, movementNames, outcomeNames, payeeStatementNames } from '../../locale/statuses.ts';
import * as names from '../../locale/vocabulary.ts';
import { commissionWords } from '../../locale/web/commission.ts';
import { disbursedNames, effectNames, factFieldNames } from '../../locale/web/fact-fields.ts';
import { reportWords } from '../../locale/web/report.ts';
import { timelineWords } from '../../locale/web/timeline.ts';
import type { Names } from './actor.ts';

/** One part of a fact in words. */
export interface FactField {
  label: string;
  values: FactValue[];
}
export type FactValue = { text: string } | { document: string } | { fields: FactField[] };

type Table = Readonly<Record<string, Sentence>>;

/** The names of coded values, by the part of a fact that holds them. */
const vocabularies: Readonly<Record<string, Table>> = {
  instrument: names.instrumentNames,
  serviceKinds: names.serviceKindNames,
  obligation: names.obligationNames,
  source: names.fundingSourceNames,
  urgency: names.urgencyNames,
  secrecy: names.secrecyNames,
  formOfWork: names.formOfWorkNames,
  role: names.panelRoleNames,
  item: names.paidItemNames,
  kind: { ...names.eventKindNames, ...names.documentKindNames, ...effectNames },
  category: names.obstacleCategoryNames,
  'interests.category': names.interestCategoryNames,
  conclusion: names.conclusionNames,
  answer: names.answerNames,
  outcome: { ...names.obstacleOutcomeNames, ...outcomeNames },
  of: disbursedNames,
  states: payeeStatementNames,
  session: names.daySessionNames,
  purpose: names.meetingPurposeNames,
  ground: exemptGroundNames,
  stage: { ...obstacleStageNames, ...stageNames },
  path: obstaclePathNames,
  book: bookNames,
  movement: movementNames,
  // `result.reason` is a person's free text, or the code of a refused effect. `to` is a person, a body or a code. Codes are not shown.
  'result.reason': {},
  to: {},
};

const documentKeys = new Set(['document', 'documents', 'minutes', 'dossier']);
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids of the documents anywhere in a fact. */
export function documentsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return documentKeys.has(key) && id.test(value) ? [value] : [];
  if (Array.isArray(value)) return [...new Set(value.flatMap((one) => documentsIn(one, key)))];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.entries(value).flatMap(([name, one]) => documentsIn(one, name)))];
}

/** The content of a fact, part by part, for the parts that have names here. The recorded fact shows the rest. */
export function fieldsOf(fact: { kind: string } & Readonly<Record<string, unknown>>, named: Names, language: Language): FactField[] {
  const { kind: _kind, command: _command, attested: _attested, effect, input, ...own } = fact;
  // Beside an act, the intent repeats the act's input. Alone, it is the only record of what was carried out.
  const said = input === undefined ? { effect, ...own } : { ...(input as object), ...own };
  return fieldsIn(said, { parent: '', named, language });
}

interface Place {
  parent: string;
  named: Names;
  language: Language;
}

const fieldNames: Readonly<Record<string, Sentence>> = factFieldNames;

/** The journal keeps no order of parts. The table of their names defines one. */
const places = new Map(Object.keys(fieldNames).map((name, i) => [name, i]));

function fieldsIn(value: object, place: Place): FactField[] {
  const parts = Object.entries(value).toSorted(([a], [b]) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return parts.flatMap(([key, one]) => {
    const name = fieldNames[`${place.parent}.${key}`] ?? fieldNames[key];
    if (name === undefined) return [];
    const values = valuesOf(one, key, place);
    return values.length === 0 ? [] : [{ label: name[place.language], values }];
  });
}

function valuesOf(value: unknown, key: string, place: Place): FactValue[] {
  if (value === null || value === undefined || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, key, place));
  if (isPrivate(value)) return [{ text: value.text ?? commissionWords.erased[place.language] }];
  if (typeof value === 'object') {
    const fields = fieldsIn(value, { ...place, parent: key });
    return fields.length === 0 ? [] : [{ fields }];
  }
  if (typeof value === 'string' && documentKeys.has(key)) return [{ document: value }];
  const text = textOf(value, key, place);
  return text === null ? [] : [{ text }];
}

/** A single value in words. Null for a value that has none. */
function textOf(value: unknown, key: string, { parent, named, language }: Place): string | null {
  if (typeof value === 'boolean') return timelineWords[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return key.endsWith('Vnd') ? dongText(value, language) : String(value);
  const written = String(value);
  if (id.test(written)) return nameOf(written, named);
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return dayText(written);
  if (/^\d{4}-\d\d-\d\dT/.test(written)) return instantText(Date.parse(written));
  if (key === 'duty') return dutySentence(written.split('/')[0] ?? '', { instrument: null })[language];
  if (key === 'from') return sourceText(written, named, language);
  const table = vocabularies[`${parent}.${key}`] ?? vocabularies[key];
  return table === undefined ? written : (table[written]?.[language] ?? null);
}

function nameOf(one: string, { people, organisations }: Names): string | null {
  return [...people, ...organisations].find((known) => known.id === one)?.name ?? null;
}

const sources: Table = {
  opinion: reportWords.opinionOf,
  contribution: reportWords.contributionOf,
  paper: reportWords.paperOf,
  dissent: reportWords.dissentOf,
};

/** The source of a recommendation in words, with its author's name where it is known: `opinion/<person>`, `contribution/2/5`. */
function sourceText(source: string, named: Names, language: Language): string | null {
  const [kind = '', ...where] = source.split('/');
  const name = nameOf(where.at(-1) ?? '', named);
  const words = sources[kind];
  return words === undefined ? null : `${words[language]} ${name ?? where.join('/')}`;
}

function isPrivate(value: unknown): value is { text: string | null } {
  return typeof value === 'object' && value !== null && 'digest' in value && 'text' in value;
}

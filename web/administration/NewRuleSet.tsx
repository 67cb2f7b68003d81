import { statusNames, termNames } from '../../locale/deadlines.ts';
import { adminWords } from '../../locale/web/administration.ts';
import { api } from '../api/client.ts';
import { SelectField } from '../commands/fields/choices.tsx';
import { CountField, DayField } from '../commands/fields/numbers.tsx';
import { LineField } from '../commands/fields/texts.tsx';
import { nameIn, useLanguage } from '../language/language.tsx';
import { MasterForm } from './MasterForm.tsx';
import { termsOf, type RuleSet, type Term } from './rule-set.ts';

interface Draft {
  legalBasis: string;
  validFrom: string;
  terms: Term[];
}

/** A draft that follows a rule set: its terms with other days and sources; everything else as it was. Nothing applies until it is activated. */
export function NewRuleSet({ from }: { from: RuleSet }) {
  const { language } = useLanguage();
  const terms = termsOf(from);
  return (
    <MasterForm<Draft>
      initial={{ legalBasis: from.legalBasis, terms }}
      send={({ legalBasis, validFrom, terms: changed, reason }, key) => {
        const content = { ...from.content, deadlines: terms.map((term, i) => ({ ...term, ...changed[i] })) };
        const body = {
          code: from.code,
          version: from.version + 1,
          territory: from.territory,
          status: 'draft',
          legalBasis,
          validFrom,
          content,
          reason,
        };
        return api.POST('/api/rule-sets', { params: { header: { 'idempotency-key': key } }, body: body as never });
      }}
    >
      <LineField name="legalBasis" label={adminWords.legalBasis} max={1000} />
      <DayField name="validFrom" label={adminWords.validFrom} />
      {terms.map(({ code }, i) => (
        <fieldset key={code}>
          <legend>{nameIn(termNames, code, language)}</legend>
          <div className="side-by-side">
            <CountField name={['terms', i, 'count']} label={adminWords.count} max={10_000} />
            <SelectField name={['terms', i, 'status']} label={adminWords.standing} names={statusNames} />
            <LineField name={['terms', i, 'source']} label={adminWords.source} max={1000} />
          </div>
        </fieldset>
      ))}
    </MasterForm>
  );
}

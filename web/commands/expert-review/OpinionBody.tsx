import { conclusionNames } from '../../../locale/vocabulary.ts';
import { opinionWords } from '../../../locale/web/opinions.ts';
import type { CommandInput } from '../../api/types.ts';
import { nameIn, useLanguage } from '../../language/language.tsx';
import { criteria } from '../../case/opinion-criteria.ts';

/** Previews an opinion from the values of the fields. */
export function OpinionBody({ input }: { input: CommandInput<'fileOpinion'> }) {
  const { say, language } = useLanguage();
  const recommendations = input.recommendations ?? [];
  return (
    <>
      <h2>{say(opinionWords.previewTitle)}</h2>
      <p className="hint">{say(opinionWords.cannotChange)}</p>
      <p>
        <strong>{say(opinionWords.conclusion)}:</strong> {nameIn(conclusionNames, input.conclusion, language)}
      </p>
      {criteria.map(({ name, label }) =>
        input[name] === undefined ? null : (
          <section key={name}>
            <h3>{say(label)}</h3>
            <p className="written">{input[name]}</p>
          </section>
        ),
      )}
      {recommendations.length > 0 && (
        <>
          <h3>{say(opinionWords.recommendations)}</h3>
          <ol>
            {recommendations.map((one, i) => (
              <li key={i} className="written">
                {one}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
